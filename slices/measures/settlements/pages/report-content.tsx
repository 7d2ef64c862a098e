import { formatFiscalYear, formatShortWareki, formatWareki, toFiscalYear } from '#packages/japan'
import { amount, counted, head, open, type PaperContent, words } from '#platform/typesetting'
import { executions } from '../../executions/addresses.ts'
import { currentBudget, executionRate, percent, unspent } from '../../executions/rules.ts'
import {
  accountsCloseOn,
  type ReportName,
  reportTitles,
  type SettlementState,
  settlementIsDueOn,
} from '../rules.ts'
import type { ReportRow } from '../tables.ts'

/** Whole yen shown in 千円, the rest cut; what is not known is 「－」 and never 0. */
const thousand = (yen: number | null) => amount(yen === null ? null : Math.trunc(yen / 1_000))
const rateText = (rate: string | null) => words(rate, { align: 'n' })

/** A report of a whole year, A4 landscape, one row a measure. */
export function reportContent(
  name: ReportName,
  fiscalYear: number,
  state: SettlementState,
  rows: readonly ReportRow[],
): PaperContent {
  const isFinal = name === 'achievements'
  return {
    paper: `settlement-${name}`,
    title: reportTitles[name],
    spaced: true,
    landscape: true,
    sizePoints: 8.5,
    top: [
      `${formatFiscalYear(toFiscalYear(fiscalYear))}　${isFinal ? '地方自治法233条5項' : '予算の執行'}`,
    ],
    right: [
      `状態：${state}`,
      isFinal
        ? `決算の提出 ${formatWareki(settlementIsDueOn(fiscalYear))}まで`
        : `出納閉鎖 ${formatWareki(accountsCloseOn(fiscalYear))}`,
    ],
    seals: [],
    sheets: [[isFinal ? achievements(rows) : progress(rows)]],
    rests: `${rows.length}事業。支出済額のない事業は「－」とし、計に入れない`,
  }
}

/** Σ of what is known; null where nothing is. */
function sum(rows: readonly ReportRow[], of: (row: ReportRow) => number | null): number | null {
  const known = rows.map(of).filter((yen): yen is number => yen !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/** What the city itself paid: null where one of the other funds is not known. */
function generalOf(row: ReportRow): number | null {
  const parts = [row.nationalYen, row.prefectureYen, row.bondYen, row.otherYen]
  if (row.spentYen === null || parts.some((part) => part === null)) return null
  return row.spentYen - parts.reduce<number>((a, part) => a + (part ?? 0), 0)
}

const stateOf = (row: ReportRow) =>
  row.nationalYen === null && row.prefectureYen === null
    ? null
    : (row.nationalYen ?? 0) + (row.prefectureYen ?? 0)

function achievements(rows: readonly ReportRow[]) {
  return {
    title: '',
    note: '（単位：千円）',
    columns: [46, 22, 22, 18, 20, 16, 16, 18, 20, 69],
    head: [
      [
        ...['事業名', '予算現額', '支出済額', '執行率\n％', '国県支出金', '地方債', 'その他'],
        ...['一般財源', '翌年度\n繰越額', '内容と成果'],
      ].map((text) => head(text)),
    ],
    body: [
      ...rows.map((row) => [
        words(`${row.name}\n${row.code}　${row.sectionName}`, {
          why: executions({ measureId: row.measureId }),
        }),
        ...[thousand(currentBudget(row)), thousand(row.spentYen), rateText(executionRate(row))],
        ...[thousand(stateOf(row)), thousand(row.bondYen), thousand(row.otherYen)],
        ...[thousand(generalOf(row)), thousand(row.carriedOutYen)],
        words(`${row.content}\n${resultText(row)}`),
      ]),
      [
        head('計'),
        ...[thousand(sum(rows, currentBudget)), thousand(sum(rows, (row) => row.spentYen))],
        open(),
        ...[thousand(sum(rows, stateOf)), thousand(sum(rows, (row) => row.bondYen))],
        ...[thousand(sum(rows, (row) => row.otherYen)), thousand(sum(rows, generalOf))],
        ...[thousand(sum(rows, (row) => row.carriedOutYen)), open()],
      ],
    ],
  }
}

function resultText(row: ReportRow): string {
  const output = row.output === null ? '記録なし' : `${row.output}${row.outputUnit || '件'}`
  const results = row.results === null ? '記録なし' : `${row.results}件`
  return `活動：${output}　成果：${results}`
}

const paidOf = (row: ReportRow) => row.spentYen ?? row.paidYen

function progress(rows: readonly ReportRow[]) {
  return {
    title: '',
    note: '（単位：千円）',
    columns: [82, 26, 26, 26, 18, 26, 26, 37],
    head: [
      [
        ...[
          '事業名',
          '予算現額',
          '支出負担行為額',
          '支出済額',
          '率（％）',
          '繰越額',
          '不用額',
          '現在',
        ],
      ].map((text) => head(text)),
    ],
    body: [
      ...rows.map((row) => {
        const paid = paidOf(row)
        const current = currentBudget(row)
        return [
          words(`${row.name}\n${row.code}　${row.sectionName}`, {
            why: executions({ measureId: row.measureId }),
          }),
          ...[thousand(current), thousand(row.obligatedYen), thousand(paid)],
          rateText(paid === null || current <= 0 ? null : percent(paid, current)),
          ...[thousand(row.carriedOutYen), thousand(unspent(row))],
          words(row.spentYen !== null ? '決算' : row.asOfOn && formatShortWareki(row.asOfOn)),
        ]
      }),
      [
        head('計'),
        ...[thousand(sum(rows, currentBudget)), thousand(sum(rows, (row) => row.obligatedYen))],
        ...[thousand(sum(rows, paidOf)), open()],
        ...[thousand(sum(rows, (row) => row.carriedOutYen)), thousand(sum(rows, unspent))],
        counted(rows.length, '事業'),
      ],
    ],
  }
}
