import { floorThousand, formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { Empty, Figure, Notice, Page, StackedChart, Table } from '#ui'
import { shortYear } from '../../papers/pages/wordings.tsx'
import * as at from '../addresses.ts'
import { costClasses, costClassLabels, type HardYear, hardShare, hardYears } from '../rules.ts'
import { measureYears } from '../tables.ts'

const yearOf = ({ fiscalYear }: HardYear) => formatFiscalYear(toFiscalYear(fiscalYear))
const thousand = (yen: number) => formatYen(yen, { unit: '千円' })
const kindOf = ({ isBudget }: HardYear) => (isBudget ? '予算' : '決算')
// Where nothing of a year could be split, its classes are unknown and not 0.
const isUnknown = ({ sums, unknownYen }: HardYear) =>
  unknownYen > 0 && costClasses.every((one) => sums[one] === 0)
const percent = (year: HardYear) => {
  const share = hardShare(year.sums)
  return share === null ? '—' : `${(share / 10).toFixed(1)}％`
}

/** From hard to soft over the years: a stacked bar for each, nominal. */
export async function HardnessPage({ here }: Visit<typeof at.hardness>) {
  const years = hardYears(await measureYears(here))
  const shown = years.filter((year) => hardShare(year.sums) !== null)
  return (
    <Page
      title="ハードとソフト"
      lede="施設や設備に使う額と、人や仕組みに使う額の割合。金額は名目です。"
    >
      {shown.length > 0 && <Chart years={shown} />}
      {shown.flatMap((year) =>
        year.oneOffs.map(({ name, percent: share }) => (
          <Notice>{`${yearOf(year)}だけのハード「${name}」が、年度の合計の${share}％を占めます。`}</Notice>
        )),
      )}
      <Table
        caption="年度ごとの額（千円）"
        rows={years}
        rowKey={(year) => year.fiscalYear}
        csvHref={at.hardnessCsv()}
        empty={
          <Empty
            title="提出された要求がまだありません"
            why="積算を書いて要求すると、節によって分けた割合がここに出ます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'year',
            label: '年度',
            cell: (year) => (
              <a href={at.hardnessYear({ fiscalYear: String(year.fiscalYear) })}>{yearOf(year)}</a>
            ),
          },
          { key: 'kind', label: '予算・決算', cell: kindOf },
          ...costClasses.map((one) => ({
            key: one,
            label: costClassLabels[one],
            align: 'n' as const,
            cell: (year: HardYear) => (isUnknown(year) ? '不明' : thousand(year.sums[one])),
          })),
          { key: 'share', label: 'ハードの割合', align: 'n', cell: percent },
          {
            key: 'unknown',
            label: '積算がなく分けられない決算',
            align: 'n',
            cell: (year) => thousand(year.unknownYen),
          },
        ]}
        fold
      />
      <p class="mini">
        決算は事業ごとの額を積算の割合で分けたものです。決算が一つもない年度は、要求の積算（予算）で示します。出典：提出された予算要求書の積算と、執行の記録。
      </p>
    </Page>
  )
}

const drawn = ['hard', 'soft', 'talent'] as const
const marks = { hard: 'ink', soft: 'c1', talent: 'c2' } as const
const shownYears = 8

/** One bar a year to one scale; 予算 is hatched, as nobody has spent it yet. */
function Chart({ years }: { years: readonly HardYear[] }) {
  const latest = years.slice(-shownYears)
  const [last] = latest.slice(-1)
  const parts = drawn.map((one) => ({ label: costClassLabels[one], mark: marks[one] }))
  return (
    <Figure
      finding={
        last ? `${yearOf(last)}（${kindOf(last)}）のハードの割合は${percent(last)}` : 'ハードの割合'
      }
      subtitle="ハードとソフトの額（千円、名目）。上の数字はハードの割合。斜線は予算（決算の前）"
      source="提出された予算要求書の積算と、執行の記録"
      legend={parts}
      table={{
        head: ['年度', ...drawn.map((one) => costClassLabels[one])],
        rows: latest.map((year) => [
          `${yearOf(year)}（${kindOf(year)}）`,
          ...drawn.map((one) => floorThousand(year.sums[one]) / 1000),
        ]),
      }}
    >
      <StackedChart
        finding="年度ごとのハードとソフトの額"
        parts={parts}
        columns={latest.map((year) => ({
          label: shortYear(year.fiscalYear),
          note: kindOf(year),
          amounts: drawn.map((one) => floorThousand(year.sums[one]) / 1000),
          over: percent(year),
          isPlanned: year.isBudget,
        }))}
      />
    </Figure>
  )
}

export async function hardnessFile({ here }: Visit<typeof at.hardnessCsv>): Promise<FileAnswer> {
  return csvFileOf(
    'ハードとソフト',
    [
      { head: '年度', cell: yearOf },
      { head: '予算・決算', cell: kindOf },
      ...costClasses.map((one) => ({
        head: `${costClassLabels[one]}（円）`,
        cell: (year: HardYear) => (isUnknown(year) ? '不明' : year.sums[one]),
      })),
      { head: 'ハードの割合', cell: percent },
      { head: '積算がなく分けられない決算（円）', cell: (year: HardYear) => year.unknownYen },
    ],
    hardYears(await measureYears(here)),
  )
}
