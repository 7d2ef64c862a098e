import {
  type FiscalYear,
  formatFiscalYear,
  formatWareki,
  formatYen,
  parseFiscalYear,
} from '#packages/japan'
import { csvFileOf, type FileAnswer, type Visit, withQuery } from '#platform'
import { BarsChart, Empty, Figure, Notice, Page, Section, Table, Tabs } from '#ui'
import { BudgetByTier } from '../../tier-shares/pages/budget-part.tsx'
import { budgetsWithShares } from '../../tier-shares/tables.ts'
import * as at from '../addresses.ts'
import {
  fewest,
  findingOf,
  hidden,
  reportingInWords,
  shareInWords,
  shareOf,
  sumOf,
} from '../rules.ts'
import { type TierSales, tierSalesSeenBy } from '../tables.ts'

type Year = { readonly fiscalYear: FiscalYear; readonly rows: readonly TierSales[] }

const yearsOf = (rows: readonly TierSales[]): Year[] =>
  [...Map.groupBy(rows, ({ fiscalYear }) => fiscalYear)].map(([fiscalYear, ofYear]) => ({
    fiscalYear,
    rows: ofYear,
  }))

/** For how far measures reach: what is sold near, in Japan and in the world, as the register released it. */
export async function MarketTiersPage({ here, query }: Visit<typeof at.marketTiers>) {
  const years = yearsOf(await tierSalesSeenBy(here))
  const asked = parseFiscalYear(query.year ?? '')
  const year = years.find(({ fiscalYear }) => fiscalYear === asked) ?? years[0]
  return (
    <Page
      title="市場段階の金額"
      lede="地元の商圏・日本市場・世界市場のどこでいくら売れているか。「世界市場へ」といった目標を立てるとき、確かめるときの元になります。"
    >
      {year === undefined ? (
        <Empty
          title="確定した集計はまだありません"
          why="事業者台帳の「財務の集計」で、係長か課長が年度の集計を確定すると、ここに出ます。"
          stage="know"
        />
      ) : (
        <>
          {years.length > 1 && (
            <Tabs
              label="年度"
              items={years.map(({ fiscalYear }) => ({
                label: formatFiscalYear(fiscalYear),
                href: withQuery(at.marketTiers(), { year: String(fiscalYear) }),
                current: fiscalYear === year.fiscalYear,
              }))}
            />
          )}
          {asked !== null && asked !== year.fiscalYear && (
            <Notice kind="info">{formatFiscalYear(asked)}の集計は、確定していません。</Notice>
          )}
          <YearFigure year={year} />
          <OfYear year={year} />
          {years.length > 1 && <Course years={years} />}
        </>
      )}
      <BudgetByTier
        fiscalYear={here.fiscalYear}
        budgets={await budgetsWithShares(here, here.fiscalYear)}
      />
    </Page>
  )
}

function YearFigure({ year: { fiscalYear, rows } }: { year: Year }) {
  const [first] = rows
  if (first === undefined) return null
  const finding = findingOf(fiscalYear, rows)
  const million = (yen: number | null) => (yen === null ? null : yen / 1_000_000)
  return (
    <Figure
      id="market-tiers"
      finding={finding}
      subtitle={`売上高×販路の割合（百万円）、${formatFiscalYear(fiscalYear)}。${reportingInWords(first)}の合計`}
      source={`事業者台帳の財務と販路の割合（決算書・申告・推定）、${formatFiscalYear(fiscalYear)}、${formatWareki(first.releasedOn)}に確定した集計。`}
      caveats={[
        '割合を答えた社だけの合計で、市の全体ではありません。',
        `${hidden}は${fewest}社に満たないか、1社の割合が大きいなどのため示さないもので、0ではありません。`,
      ]}
      table={{
        head: ['市場段階', '売っている社数', '売上高（千円）'],
        rows: rows.map((row) => [row.tier, row.sellers ?? hidden, thousands(row.amountYen)]),
      }}
      csvHref={at.marketTiersCsv()}
    >
      {rows.some(({ amountYen }) => amountYen !== null) && (
        <BarsChart
          finding={finding}
          description={rows.map((row) => `${row.tier}は${thousands(row.amountYen)}千円`).join('、')}
          rows={rows.map((row) => ({
            label: row.tier,
            value: million(row.amountYen),
            strong: finding.includes(row.tier),
          }))}
          digits={0}
        />
      )}
    </Figure>
  )
}

const thousands = (yen: number | null) => (yen === null ? hidden : formatYen(yen, { unit: '千円' }))

function OfYear({ year: { fiscalYear, rows } }: { year: Year }) {
  const [first] = rows
  return (
    <Section
      title={`${formatFiscalYear(fiscalYear)}の内訳`}
      note={first ? reportingInWords(first) : undefined}
    >
      <Table
        caption="市場段階ごとの売上高"
        rows={rows}
        rowKey={({ tier }) => tier}
        empty={null}
        columns={[
          { key: 'tier', label: '市場段階', cell: ({ tier }) => tier },
          {
            key: 'sellers',
            label: '売っている社数',
            align: 'n',
            cell: ({ sellers }) => sellers?.toLocaleString('ja-JP') ?? hidden,
          },
          {
            key: 'amount',
            label: '売上高（千円）',
            align: 'n',
            cell: ({ amountYen }) => thousands(amountYen),
          },
          {
            key: 'share',
            label: '割合',
            align: 'n',
            cell: (row) => shareInWords(shareOf(row, rows)),
          },
        ]}
        fold
      />
      <p class="mini">
        一つの社がいくつもの段階で売るので、社数を足しても答えた社の数になりません。秘匿が一つでもあるときは、ほかの数字との差から分からないよう、割合も示しません。
      </p>
    </Section>
  )
}

/** Year beside year. Who answered changes, so a difference proves nothing of any measure. */
function Course({ years }: { years: readonly Year[] }) {
  const tiers = [...new Set(years.flatMap(({ rows }) => rows.map(({ tier }) => tier)))]
  return (
    <Section title="年度ごとの売上高" note="千円">
      <Table
        caption="市場段階ごとの売上高の推移（千円）"
        rows={years}
        rowKey={({ fiscalYear }) => fiscalYear}
        empty={null}
        columns={[
          { key: 'year', label: '年度', cell: ({ fiscalYear }) => formatFiscalYear(fiscalYear) },
          ...tiers.map((tier) => ({
            key: tier,
            label: tier,
            align: 'n' as const,
            cell: ({ rows }: Year) => {
              const row = rows.find((one) => one.tier === tier)
              return row === undefined ? '—' : thousands(row.amountYen)
            },
          })),
          { key: 'sum', label: '計', align: 'n', cell: ({ rows }) => thousands(sumOf(rows)) },
          {
            key: 'reporting',
            label: '答えた社',
            cell: ({ rows: [row] }) => (row ? reportingInWords(row) : '—'),
          },
        ]}
        fold
      />
      <p class="mini">
        年度によって答えた社が違うため、増減をそのまま景気や施策の効果とは言えません。
      </p>
    </Section>
  )
}

/** Every released year as a file. */
export async function marketTiersFile({
  here,
}: Visit<typeof at.marketTiersCsv>): Promise<FileAnswer> {
  const rows = await tierSalesSeenBy(here)
  return csvFileOf<TierSales>(
    '市場段階の金額',
    [
      { head: '年度', cell: ({ fiscalYear }) => formatFiscalYear(fiscalYear) },
      { head: '市場段階', cell: ({ tier }) => tier },
      { head: '売っている社数', cell: ({ sellers }) => sellers ?? hidden },
      { head: '売上高（円）', cell: ({ amountYen }) => amountYen ?? hidden },
      { head: '答えた社数', cell: ({ reporting }) => reporting ?? `${fewest}社未満` },
      { head: '台帳の社数', cell: ({ ofBusinesses }) => ofBusinesses },
      { head: '確定日', cell: ({ releasedOn }) => releasedOn },
      { head: '出典', cell: () => '事業者台帳の財務と販路の割合' },
    ],
    rows,
  )
}
