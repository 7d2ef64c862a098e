import { type Here, type Visit, withQuery } from '#platform'
import { Empty, Form, LinkButton, Notice, Page, SelectField, Tag } from '#ui'
import { plans } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import {
  type Axis,
  axes,
  axisKeys,
  type Cell,
  cellsOf,
  gaps,
  isAxis,
  thirdAxis,
  type View,
} from '../rules.ts'
import {
  axisValues,
  type IndustryList,
  industryLists,
  placedIssues,
  registeredIn,
  sharedMeasures,
  twoYearsBefore,
} from '../tables.ts'

type Query = Readonly<Record<string, string>>

export type Drawn = {
  readonly view: View
  readonly list: IndustryList
  readonly third: Axis
  readonly cells: readonly Cell[]
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly picks: readonly string[]
  /** Measures of which nobody has said where they work. */
  readonly unplaced: number
}

/** The matrix that was asked for: two axes, the third one picked or all together. */
export async function matrixOf(here: Here, query: Query): Promise<Drawn> {
  const rows = isAxis(query.rows) ? query.rows : 'process'
  const asked = isAxis(query.cols) ? query.cols : 'place'
  const cols = asked === rows ? (axisKeys.find((axis) => axis !== rows) ?? 'place') : asked
  const third = thirdAxis({ rows, cols })
  const values = await axisValues(here)
  const list = industryLists.find((one) => one === query.list) ?? 'trade'
  const pick = values[third].find((value) => value === query.pick) ?? null
  const view: View = {
    rows,
    cols,
    pick,
    fiscalYear: here.fiscalYear,
    today: here.today,
    before: twoYearsBefore(here),
    isInside: may.writePlans(here.person),
  }
  const registered = await registeredIn(here, { ...view, third }, list)
  const measures = await sharedMeasures(here)
  const cells = cellsOf(view, registered, measures, await placedIssues(here))
  const told = cells.filter(
    (cell) => cell.businesses !== null || cell.measures + cell.issues + cell.yen > 0,
  )
  const namesOf = (axis: 'row' | 'col') => [...new Set(told.map((cell) => cell[axis]))].sort()
  return {
    view,
    list,
    third,
    cells,
    rows: namesOf('row'),
    cols: namesOf('col'),
    picks: values[third],
    unplaced: measures.filter(({ isLive, shares }) => isLive && shares.length === 0).length,
  }
}

export async function MatrixPage({ here, query }: Visit<typeof at.matrix>) {
  const drawn = await matrixOf(here, query)
  const { view, cells, rows, cols, third } = drawn
  const found = cells.filter(({ gaps: some }) => some.length > 0)
  const asked = {
    rows: view.rows,
    cols: view.cols,
    list: drawn.list,
    pick: view.pick ?? undefined,
  }
  return (
    <Page
      wide
      title={titleOf(found.length)}
      back={plans()}
      lede={`${axes[view.rows]}と${axes[view.cols]}の表です。${axes[third]}は${view.pick ?? 'すべて'}。事業費は令和${view.fiscalYear - 2018}年度の議決額に配分を掛けた額です。`}
      acts={
        <>
          <LinkButton href={withQuery(at.matrixPdf(), asked)} kind="sub">
            A3のPDF
          </LinkButton>
          <LinkButton href={withQuery(at.matrixCsv(), asked)} kind="sub" download>
            CSV
          </LinkButton>
          {may.writePlans(here.person) && (
            <LinkButton href={at.shares()} kind="sub">
              事業と課題のセルを決める
            </LinkButton>
          )}
        </>
      }
    >
      <Filters drawn={drawn} />
      {drawn.unplaced > 0 && (
        <Notice kind="warn">{`セルを決めていない事業が${drawn.unplaced}件あり、この表に入っていません。`}</Notice>
      )}
      {!view.isInside && (
        <Notice>
          事業者が3者に満たないセルは、いないセルも含めて「3者未満」とし、担当課の外では数も年数も示しません。
        </Notice>
      )}
      {rows.length === 0 ? (
        <Empty
          title="この条件で示せるセルがありません"
          why="台帳に工程のある事業者が入るか、事業のセルを決めると表になります。"
          stage="decide"
        />
      ) : (
        <section class="scroll" tabindex={0} aria-label="戦略マトリクス">
          <table class="tbl tight">
            <thead>
              <tr>
                <th scope="col">{`${axes[view.rows]}＼${axes[view.cols]}`}</th>
                {cols.map((col) => (
                  <th scope="col">{col}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{row}</th>
                  {cols.map((col) => (
                    <td>
                      <CellText
                        cell={cells.find((cell) => cell.row === row && cell.col === col)}
                        isInside={view.isInside}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Legend />
    </Page>
  )
}

const titleOf = (found: number) =>
  found === 0
    ? '戦略マトリクスに、手当てのないセルはありません'
    : `手当てを見直すセルが${found}あります`

function Filters({ drawn }: { drawn: Drawn }) {
  const { view, third } = drawn
  const options = axisKeys.map((axis) => ({ value: axis, label: axes[axis] }))
  return (
    <Form to={at.matrix()} method="get" submit="この組み合わせで見る">
      <div class="cols c4">
        <SelectField name="rows" label="縦" value={view.rows} options={options} />
        <SelectField name="cols" label="横" value={view.cols} options={options} />
        <SelectField
          name="pick"
          label={`${axes[third]}で絞る`}
          value={view.pick}
          empty="すべて"
          options={drawn.picks}
        />
        <SelectField
          name="list"
          label="業種・品目の名付け"
          value={drawn.list}
          options={[
            { value: 'trade', label: '産地の品目' },
            { value: 'jsic', label: '日本標準産業分類' },
          ]}
        />
      </div>
    </Form>
  )
}

/** A cell in words, one fact a line. */
export function linesOf(cell: Cell | undefined, isInside: boolean): string[] {
  if (cell === undefined) return isInside ? ['—'] : ['3者未満']
  const lines = [cell.businesses === null ? '3者未満' : `${cell.businesses}者`]
  if (cell.issues > 0) lines.push(`課題${cell.issues}`)
  if (cell.measures > 0) lines.push(`事業${cell.measures}`)
  if (cell.yen > 0)
    lines.push(
      `${Math.round(cell.yen / 1000).toLocaleString('en-US')}千円${cell.isEven ? '（按分）' : ''}`,
    )
  if (cell.yearsToEmpty !== null) lines.push(`担い手 あと${cell.yearsToEmpty}年`)
  return lines
}

function CellText({ cell, isInside }: { cell: Cell | undefined; isInside: boolean }) {
  return (
    <>
      {linesOf(cell, isInside).map((line) => (
        <div>{line}</div>
      ))}
      {cell?.gaps.map((gap) => (
        <Tag kind="warn">{gap}</Tag>
      ))}
    </>
  )
}

function Legend() {
  return (
    <p class="mini">
      {Object.entries(gaps)
        .map(([gap, sentence]) => `${gap}：${sentence}。`)
        .join('　')}
      　「担い手
      あとn年」は、一人でできる人が全員、答えた年齢（答えていなければ市の設定の年齢、初期値75歳）でやめ、後を継ぐ人がいないとみたときの年数です。年齢の分からない人がいる工程は数えません。
    </p>
  )
}
