import { csvFileOf, type FileAnswer, type Visit, withQuery } from '#platform'
import { industryInWords } from '#slices/businesses'
import { Empty, Fact, Facts, Form, LinkButton, Notice, Page, SelectField, Table, Tag } from '#ui'
import { calls } from '../../calls/addresses.ts'
import * as at from '../addresses.ts'
import {
  type Axis,
  acceptanceOf,
  axes,
  type Figure,
  figureText,
  guardSentence,
  inOrder,
  interval,
  isGuarded,
  merged,
  percent,
  type Reach,
  reachOf,
  shownOf,
} from '../rules.ts'
import { countedBy, viewsOfGuides } from '../tables.ts'
import { Funnel } from './funnel-part.tsx'

export type Query = Readonly<Record<string, string>>

const isAxis = (name: string): name is Axis => Object.hasOwn(axes, name)
export const axisOf = ({ axis = '' }: Query): Axis => (isAxis(axis) ? axis : 'size')
export const yearsOf = (query: Query): 1 | 5 => (query.years === '1' ? 1 : 5)

/** A spreadsheet takes a dash for the beginning of a formula. */
const hiddenInFiles = '秘匿'

const isOneCell = (row: Reach) => !row.cell.startsWith('その他（')

export const cellLabel = (axis: Axis, cell: string): string =>
  axis === 'industry' && /^[0-9]{2}$/.test(cell) ? (industryInWords(cell) ?? cell) : cell

/** Who never applies: take-up by group, and where the hand is to be held out. */
export async function CoveragePage({ here, query }: Visit<typeof at.coverage>) {
  const axis = axisOf(query)
  const years = yearsOf(query)
  const counted = merged(inOrder(axis, await countedBy(here, axis, years)))
  const rows = reachOf(counted)
  const sum = (of: (row: Reach) => number) => rows.reduce((all, row) => all + of(row), 0)
  const [eligible, applicants] = [sum((row) => row.eligible), sum((row) => row.applicants)]
  const shown = shownOf(axis, counted)
  const told = (row: Reach, figure: Figure) => shown.get(row.cell)?.[figure] ?? null
  const isTold = (row: Reach) => told(row, 'applicants') !== null && told(row, 'eligible') !== null
  const acceptance = new Map(acceptanceOf(counted).map((one) => [one.cell, one]))
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
      <Facts>
        <Fact term="全体">
          {`${eligible}者のうち${applicants}者が申請（${percent(eligible === 0 ? null : applicants / eligible)}）`}
        </Fact>
        <Fact term="案内が開かれた回数">
          {`${await viewsOfGuides(here, years)}回（募集の案内のページ。だれが開いたかは記録しません）`}
        </Fact>
      </Facts>
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
          {
            key: 'eligible',
            label: '事業者',
            align: 'n',
            cell: (row) => figureText(told(row, 'eligible')),
          },
          {
            key: 'applicants',
            label: '申請',
            align: 'n',
            cell: (row) => figureText(told(row, 'applicants')),
          },
          {
            key: 'take-up',
            label: '申請率',
            align: 'n',
            cell: (row) => (isTold(row) ? percent(row.takeUp) : '－'),
          },
          {
            key: 'interval',
            label: '95％区間',
            align: 'n',
            cell: (row) => (isTold(row) ? interval(row) : '－'),
          },
          {
            key: 'index',
            label: '全体を1として',
            align: 'n',
            cell: (row) =>
              !isTold(row) ? '－' : row.index === null ? '判断できません' : row.index.toFixed(2),
          },
          {
            key: 'flag',
            label: '届き方',
            cell: (row) =>
              !isTold(row) ? '－' : row.isUnderReached ? <Tag kind="warn">届いていない</Tag> : '—',
          },
          {
            key: 'list',
            label: '申請していない方',
            cell: (row) =>
              isGuarded(axis) ? (
                '一覧にしません'
              ) : isOneCell(row) ? (
                <a href={withQuery(at.unreached(), { axis, years: String(years), cell: row.cell })}>
                  {`${row.eligible - row.applicants}者の一覧`}
                </a>
              ) : (
                `${row.eligible - row.applicants}者`
              ),
          },
        ]}
      />
      {isGuarded(axis) && <p class="hint">{guardSentence}</p>}
      <Funnel
        rows={rows}
        acceptance={acceptance}
        told={told}
        label={(cell) => cellLabel(axis, cell)}
      />
    </Page>
  )
}

export async function coverageFile({ here, query }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const axis = axisOf(query)
  const counted = merged(inOrder(axis, await countedBy(here, axis, yearsOf(query))))
  const shown = shownOf(axis, counted)
  const told = (row: Reach, name: Figure) => shown.get(row.cell)?.[name] ?? hiddenInFiles
  const isTold = (row: Reach) =>
    told(row, 'applicants') !== hiddenInFiles && told(row, 'eligible') !== hiddenInFiles
  return csvFileOf(
    `申請率_${axes[axis]}`,
    [
      { head: axes[axis], cell: (row) => cellLabel(axis, row.cell) },
      { head: '事業者', cell: (row) => told(row, 'eligible') },
      { head: '相談', cell: (row) => told(row, 'consulted') },
      { head: '下書き', cell: (row) => told(row, 'drafted') },
      { head: '申請', cell: (row) => told(row, 'applicants') },
      { head: '採択', cell: (row) => told(row, 'adopted') },
      { head: '申請率', cell: (row) => (isTold(row) ? percent(row.takeUp) : hiddenInFiles) },
      { head: '95％区間', cell: (row) => (isTold(row) ? interval(row) : hiddenInFiles) },
      {
        head: '届いていない',
        cell: (row) => (!isTold(row) ? hiddenInFiles : row.isUnderReached ? '1' : '0'),
      },
    ],
    reachOf(counted),
  )
}
