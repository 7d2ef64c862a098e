import { csvFileOf, type FileAnswer, type Visit, withQuery } from '#platform'
import { Empty, LinkButton, Page, Tabs } from '#ui'
import { businesses } from '../../addresses.ts'
import { divisionName } from '../../fiscal-releases/pages/totals.tsx'
import * as at from '../addresses.ts'
import { inWords, type Measure, measureKeys, measures, type State } from '../rules.ts'
import { type Cell, cellsOf, cellsSeenBy, divisionsSeenBy } from '../tables.ts'

/** 業種 × 地区 × 工程: who is there and who can do what, as the strategy matrix takes it. */
export async function MatrixPage({ here, query }: Visit<typeof at.matrix>) {
  const divisions = (await divisionsSeenBy(here)).map(({ division }) => division)
  const division = divisions.find((one) => one === query.division) ?? divisions[0]
  const measure = measureKeys.find((one) => one === query.show) ?? 'holders'
  const cells = division === undefined ? [] : await cellsOf(here, division)
  const to = (change: Record<string, string>) =>
    withQuery(at.matrix(), { division, show: measure, ...change })
  return (
    <Page
      title="戦略マトリックス"
      back={businesses()}
      lede="業種と地区と工程ごとに、いまある力を並べます。どこを伸ばし、どこが抜けているかを話すための表です。"
      acts={
        <LinkButton href={at.matrixCsv()} kind="sub" download>
          全部の業種をCSVで保存する
        </LinkButton>
      }
    >
      {division === undefined ? (
        <Empty
          title="できる工程がまだ記録されていません"
          why="事業者の「できる工程」を記録すると、ここに並びます。"
          stage="rec"
        />
      ) : (
        <>
          <Tabs
            label="業種"
            items={divisions.map((one) => ({
              label: divisionName(one),
              href: to({ division: one }),
              current: one === division,
            }))}
          />
          <Tabs
            label="数えるもの"
            items={measureKeys.map((one) => ({
              label: measures[one].label,
              href: to({ show: one }),
              current: one === measure,
            }))}
          />
          <Grid cells={cells} division={division} measure={measure} />
          <Notes />
        </>
      )}
    </Page>
  )
}

function Grid(props: { cells: readonly Cell[]; division: string; measure: Measure }) {
  const { cells, division, measure } = props
  const districts = [...new Set(cells.map(({ district }) => district))].sort()
  const placed = new Map(cells.map((cell) => [placeOf(cell.processId, cell.district), cell]))
  const processes = [...new Map(cells.map((cell) => [cell.processId, cell])).values()]
  const { label, unit } = measures[measure]
  const caption = `${divisionName(division)}：${label}（${unit}）`
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table class="matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">工程</th>
            {districts.map((district) => (
              <th scope="col">
                <span>{district || '地区が不明'}</span>
              </th>
            ))}
            <th scope="col">
              <span>全地区</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">事業者の数（者）</th>
            {districts.map((district) => {
              const one = cells.find((cell) => cell.district === district)
              return (
                <CellOf state={one?.businessesState ?? 'none'} count={one?.businesses ?? null} />
              )
            })}
            <CellOf
              state={cells[0]?.businessesInAllState ?? 'none'}
              count={cells[0]?.businessesInAll ?? null}
            />
          </tr>
          {processes.map((row) => (
            <tr>
              <th scope="row">{row.process}</th>
              {districts.map((district) => {
                const one = placed.get(placeOf(row.processId, district))
                return (
                  <CellOf
                    state={one?.[`${measure}State`] ?? 'none'}
                    count={one?.[measure] ?? null}
                  />
                )
              })}
              <CellOf state={row[`${measure}InAllState`]} count={row[`${measure}InAll`]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const placeOf = (processId: string, district: string) => `${processId} ${district}`

const marks = { none: 'h0', unknown: 'hn' } as const

/** A number, ＊, a dot for none or a hatched disc for unknown: never told apart by colour alone. */
function CellOf({ state, count }: { state: State; count: number | null }) {
  if (state === 'shown') return <td class="n">{count}</td>
  if (state === 'hidden')
    return (
      <td>
        ＊<span class="vh">秘匿</span>
      </td>
    )
  return (
    <td title={inWords(state, null)}>
      <span class={`cell ${marks[state]}`} aria-hidden="true" />
      <span class="vh">{inWords(state, null)}</span>
    </td>
  )
}

function Notes() {
  return (
    <>
      <p class="flex">
        <span>
          <span class="cell h0" aria-hidden="true" /> 該当なし（聞いたうえで、いない）
        </span>
        <span>
          <span class="cell hn" aria-hidden="true" /> 未把握（まだ聞いていない事業者がある）
        </span>
        <span>＊ 秘匿（事業者1〜2者、人1〜4人。0ではありません）</span>
      </p>
      <p class="mini">
        出典：事業者台帳（廃業などを除く、今日の記録）。「一人でできる人」は技能が3（一人で）以上と記録された人の数です。記録のない事業者の人は入っていません。「全地区」は、引き算で少ない数が分かるときは示しません。枯渇の見通しと、受けている支援は、この表にはまだ入っていません（産地・補助金の記録から足されます）。
      </p>
    </>
  )
}

/** Every cell of every 業種, one a row. */
export async function matrixFile({ here }: Visit<typeof at.matrixCsv>): Promise<FileAnswer> {
  const cells = await cellsSeenBy(here)
  return csvFileOf(
    '戦略マトリックス',
    [
      { head: '業種', cell: (row) => divisionName(row.division) },
      { head: '地区', cell: (row) => row.district || '不明' },
      { head: '分野', cell: (row) => row.trade },
      { head: '工程', cell: (row) => row.process },
      {
        head: '業種と地区の事業者（者）',
        cell: (row) => inWords(row.businessesState, row.businesses),
      },
      { head: '担い手の事業者（者）', cell: (row) => inWords(row.holdersState, row.holders) },
      { head: '一人でできる人（人）', cell: (row) => inWords(row.ableState, row.able) },
      {
        head: '業種の全地区：事業者（者）',
        cell: (row) => inWords(row.businessesInAllState, row.businessesInAll),
      },
      {
        head: '業種の全地区：担い手の事業者（者）',
        cell: (row) => inWords(row.holdersInAllState, row.holdersInAll),
      },
      {
        head: '業種の全地区：一人でできる人（人）',
        cell: (row) => inWords(row.ableInAllState, row.ableInAll),
      },
    ],
    cells,
  )
}
