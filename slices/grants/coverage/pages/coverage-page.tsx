import { csvOf, type FileAnswer, pageOf, type Visit, withQuery } from '#platform'
import { businessesAt, industryInWords } from '#slices/businesses'
import { Empty, Form, LinkButton, Notice, Page, SelectField, Table, Tag } from '#ui'
import { calls } from '../../calls/addresses.ts'
import * as at from '../addresses.ts'
import {
  type Axis,
  axes,
  inOrder,
  interval,
  merged,
  percent,
  type Reach,
  reachOf,
} from '../rules.ts'
import { countedBy, unreachedPage } from '../tables.ts'

type Query = Readonly<Record<string, string>>

const isAxis = (name: string): name is Axis => Object.hasOwn(axes, name)
const axisOf = ({ axis = '' }: Query): Axis => (isAxis(axis) ? axis : 'size')
const yearsOf = (query: Query): 1 | 5 => (query.years === '1' ? 1 : 5)

const isOneCell = (row: Reach) => !row.cell.startsWith('その他（')

const cellLabel = (axis: Axis, cell: string): string =>
  axis === 'industry' && /^[0-9]{2}$/.test(cell) ? (industryInWords(cell) ?? cell) : cell

/** Who never applies: take-up by group, and where the hand is to be held out. */
export async function CoveragePage({ here, query }: Visit<typeof at.coverage>) {
  const axis = axisOf(query)
  const years = yearsOf(query)
  const rows = reachOf(merged(inOrder(axis, await countedBy(here, axis, years))))
  return (
    <Page
      title="申請していない事業者"
      lede="申請できるのに申請していない方が、どこに多いかを見ます。届いていない区分は、訪問や紙の申請書で手を伸ばします。"
      acts={
        <LinkButton href={calls()} kind="sub">
          公募
        </LinkButton>
      }
    >
      <Notice>
        分母は、台帳に登録のある（休業・廃業でない）事業者です。区間は95％（ウィルソン）で、上の端が全体の申請率を下回る区分を「届いていない」とします。20者未満の区分はまとめます。
      </Notice>
      <Table
        rows={rows}
        rowKey={(row) => row.cell}
        fold
        csvHref={withQuery(at.csv(), { axis, years: String(years) })}
        filter={
          <Form to={at.coverage()} method="get" inline submit="見る">
            <SelectField
              name="axis"
              label="分け方"
              value={axis}
              options={Object.entries(axes).map(([value, label]) => ({ value, label }))}
            />
            <SelectField
              name="years"
              label="期間"
              value={String(years)}
              options={[
                { value: '5', label: '5年' },
                { value: '1', label: '今年度' },
              ]}
            />
          </Form>
        }
        empty={
          <Empty title="事業者がありません" why="台帳に事業者を登録してください。" stage="act" />
        }
        columns={[
          { key: 'cell', label: axes[axis], cell: (row) => cellLabel(axis, row.cell) },
          { key: 'eligible', label: '事業者', align: 'n', cell: (row) => row.eligible },
          { key: 'applicants', label: '申請', align: 'n', cell: (row) => row.applicants },
          { key: 'take-up', label: '申請率', align: 'n', cell: (row) => percent(row.takeUp) },
          { key: 'interval', label: '95％区間', align: 'n', cell: (row) => interval(row) },
          {
            key: 'index',
            label: '全体を1として',
            align: 'n',
            cell: (row) => (row.index === null ? '判断できません' : row.index.toFixed(2)),
          },
          {
            key: 'flag',
            label: '届き方',
            cell: (row) => (row.isUnderReached ? <Tag kind="warn">届いていない</Tag> : '—'),
          },
          {
            key: 'list',
            label: '申請していない方',
            cell: (row) =>
              isOneCell(row) ? (
                <a href={withQuery(at.unreached(), { axis, years: String(years), cell: row.cell })}>
                  {`${row.eligible - row.applicants}者の一覧`}
                </a>
              ) : (
                `${row.eligible - row.applicants}者`
              ),
          },
        ]}
      />
    </Page>
  )
}

export async function coverageFile({ here, query }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const axis = axisOf(query)
  return {
    name: `申請率_${axes[axis]}.csv`,
    type: 'text/csv; charset=utf-8',
    body: csvOf(
      [
        { head: axes[axis], cell: (row) => cellLabel(axis, row.cell) },
        { head: '事業者', cell: (row) => row.eligible },
        { head: '申請', cell: (row) => row.applicants },
        { head: '申請率', cell: (row) => percent(row.takeUp) },
        { head: '95％区間', cell: (row) => interval(row) },
        { head: '届いていない', cell: (row) => (row.isUnderReached ? '1' : '0') },
      ],
      reachOf(merged(inOrder(axis, await countedBy(here, axis, yearsOf(query))))),
    ),
  }
}

const askedOf = (query: Query) => ({
  axis: axisOf(query),
  years: yearsOf(query),
  cell: query.cell ?? '',
})

export async function UnreachedPage({ here, query }: Visit<typeof at.unreached>) {
  const asked = askedOf(query)
  const { rows, next } = await unreachedPage(here, asked, pageOf(query, { name: 'text' }))
  const own = { axis: asked.axis, years: String(asked.years), cell: asked.cell }
  return (
    <Page
      title="申請していない方の一覧"
      back={withQuery(at.coverage(), { axis: own.axis, years: own.years })}
      lede={`${axes[asked.axis]}：${cellLabel(asked.axis, asked.cell)}　${asked.years === 5 ? 'この5年' : '今年度'}に申請のない事業者です。`}
    >
      <Table
        rows={rows}
        rowKey={(row) => row.businessId}
        fold
        pager={{ nextHref: next ? withQuery(at.unreached(), { ...own, after: next }) : null }}
        empty={
          <Empty
            title="あてはまる事業者がありません"
            why="この区分の事業者は、みな申請しています。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'name',
            label: '事業者',
            cell: (row) => (
              <a href={businessesAt.business({ businessId: row.businessId })}>{row.name}</a>
            ),
          },
          { key: 'kana', label: 'フリガナ', cell: (row) => row.kana || '—' },
          { key: 'district', label: '地区', cell: (row) => row.district || '—' },
        ]}
      />
    </Page>
  )
}
