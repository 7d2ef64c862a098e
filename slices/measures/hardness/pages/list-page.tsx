import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { csvOf, type FileAnswer, type Visit } from '#platform'
import { Empty, FundsBar, Notice, Page, Section, Table } from '#ui'
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
      {shown.map((year) => (
        <Section title={`${yearOf(year)}（${kindOf(year)}）　ハード ${percent(year)}`}>
          <FundsBar
            title={`${yearOf(year)}のハードとソフト（${kindOf(year)}）`}
            parts={costClasses
              .filter((one) => one !== 'apart' && year.sums[one] > 0)
              .map((one) => ({ label: costClassLabels[one], amountYen: year.sums[one] }))}
          />
          {year.oneOffs.map(({ name, percent: share }) => (
            <Notice>{`この年度だけのハード「${name}」が、年度の合計の${share}％を占めます。`}</Notice>
          ))}
        </Section>
      ))}
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

export async function hardnessFile({ here }: Visit<typeof at.hardnessCsv>): Promise<FileAnswer> {
  return {
    type: 'text/csv; charset=utf-8',
    name: 'ハードとソフト.csv',
    body: csvOf(
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
    ),
  }
}
