import { formatShortWareki } from '#packages/japan'
import { withQuery } from '#platform'
import { capabilitiesAt } from '#slices/businesses'
import { Empty, Table, Tag } from '#ui'
import { type Level, levelWords, type Steps } from '../../steps/rules.ts'
import type { ChainOutlook } from '../../steps/tables.ts'
import { firstToEnd, middleInWords, rangeInWords, yearAfter } from '../../told/rules.ts'

const tagOf: Readonly<Record<Level, 'bad' | 'warn' | 'line' | 'ok'>> = {
  alarm: 'bad',
  warning: 'warn',
  watch: 'line',
  steady: 'ok',
}

export const LevelTag = ({ level }: { level: Level }) => (
  <Tag kind={tagOf[level]}>{levelWords[level]}</Tag>
)

type Shown = { outlook: ChainOutlook; steps: Steps }
const percent = (share: number) => `${Math.round(share * 100)}%`

/** The processes, those that end first above, and how many businesses each would take along. */
export function StepsTable({ outlook, steps }: Shown) {
  const { today } = outlook
  return (
    <Table
      caption="工程ごとの見通し"
      rows={firstToEnd(steps.steps)}
      rowKey={({ node }) => node.id}
      total={`${steps.steps.length}工程`}
      empty={
        <Empty
          title="担い手のいる工程がありません"
          why="台帳で、だれがどの工程をできるかを記録すると、見通しが出ます。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'name',
          label: '工程',
          cell: ({ node }) => (
            <a href={withQuery(capabilitiesAt.capabilities(), { q: node.process ?? node.name })}>
              {node.name}
            </a>
          ),
        },
        {
          key: 'businesses',
          label: '事業所',
          align: 'n',
          nowrap: true,
          cell: ({ businesses }) => businesses,
        },
        {
          key: 'able',
          label: '一人でできる人',
          align: 'n',
          nowrap: true,
          cell: ({ able, unknownAges }) => (
            <span>
              {able}
              {unknownAges > 0 && (
                <small class="mut nowrap">
                  <br />
                  年齢不明{unknownAges}人
                </small>
              )}
            </span>
          ),
        },
        {
          key: 'age',
          label: '中央の年齢',
          align: 'n',
          cell: ({ middleAge }) => middleAge,
        },
        {
          key: 'zero',
          label: 'いなくなる年（幅）',
          cell: ({ told }) => (
            <span>
              {middleInWords(told, today)}
              {told.as === 'years' && (
                <small class="mut nowrap">
                  <br />
                  {rangeInWords(told, today)}
                </small>
              )}
            </span>
          ),
        },
        {
          key: 'within',
          label: '5年以内・10年以内',
          align: 'n',
          cell: ({ told }) =>
            told.as === 'years' ? `${percent(told.within5)}・${percent(told.within10)}` : '—',
        },
        ...(asksForCapacity(steps) ? [shortage(today)] : []),
        { key: 'level', label: '状態', cell: ({ level }) => <LevelTag level={level} /> },
        {
          key: 'affected',
          label: '影響を受ける先',
          align: 'n',
          cell: ({ affected }) => `${affected}事業所`,
        },
        {
          key: 'instead',
          label: '代わりになる工程',
          cell: ({ instead }) => instead.join('、') || 'なし',
        },
      ]}
      tight
      fold
    />
  )
}

const asksForCapacity = ({ steps }: Steps) => steps.some(({ node }) => node.demand !== null)

/** Only where somebody typed what is needed: a column of blanks tells nothing. */
const shortage = (today: ChainOutlook['today']) => ({
  key: 'short',
  label: '足りなくなる年',
  cell: ({ capacity, node }: Steps['steps'][number]) =>
    shortageInWords(capacity, node.demand, today),
})

function shortageInWords(
  capacity: Steps['steps'][number]['capacity'],
  demand: number | null,
  today: ChainOutlook['today'],
): string {
  if (demand === null) return '需要の記録なし'
  if (capacity === null) return '—'
  const { byExpected, byMedian } = capacity.shortage
  if (byExpected === null) return '40年は足りる見込み'
  const median = byMedian === null ? '' : `（中央値では${yearAfter(today, byMedian)}年）`
  return `${yearAfter(today, byExpected)}年${median}`
}

/** The products, and which nodes end them first. */
export function ProductsTable({ outlook, steps }: Shown) {
  const { today } = outlook
  return (
    <Table
      caption="つくれなくなる年と、そのもと"
      rows={firstToEnd(steps.products)}
      rowKey={({ node }) => node.id}
      empty={
        <Empty
          title="製品がありません"
          why="連鎖に製品を加えると、いつまでつくれるかが出ます。"
          stage="rec"
        />
      }
      columns={[
        { key: 'name', label: '製品', cell: ({ node }) => node.name },
        { key: 'end', label: 'つくれなくなる年', cell: ({ told }) => middleInWords(told, today) },
        { key: 'range', label: '幅（8割）', cell: ({ told }) => rangeInWords(told, today) || '—' },
        {
          key: 'binding',
          label: '首を絞める工程',
          cell: ({ binding }) =>
            binding
              .map(({ node, share }) => `${node.name}${share === null ? '' : ` ${percent(share)}`}`)
              .join('、') || 'なし',
        },
      ]}
      fold
    />
  )
}

/** Tools and materials without people: their state, and when they may end. */
export function SuppliesTable({ outlook, steps }: Shown) {
  const { today } = outlook
  return (
    <Table
      caption="供給の状態と、絶える年"
      rows={firstToEnd(steps.supplies)}
      rowKey={({ node }) => node.id}
      empty={
        <Empty title="道具・材料がありません" why="連鎖に加えると、警報が出せます。" stage="rec" />
      }
      columns={[
        { key: 'name', label: '道具・材料', cell: ({ node }) => node.name },
        {
          key: 'state',
          label: '供給の状態',
          cell: ({ node }) =>
            node.supplyEndsOn === null
              ? node.supply
              : `${node.supply}（${formatShortWareki(node.supplyEndsOn)}）`,
        },
        { key: 'area', label: 'どこから', cell: ({ node }) => node.area || '不明' },
        { key: 'end', label: '絶える年（中央）', cell: ({ told }) => middleInWords(told, today) },
      ]}
      fold
    />
  )
}
