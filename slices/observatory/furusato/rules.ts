import { writtenNumber } from '#ui'
import {
  figureMade,
  type Lookup,
  type Profile,
  published,
  type StatFigure,
  type Unanswered,
} from '../figures/rules.ts'
import { type FurusatoParts, furusatoBalance, furusatoExpenseRatio } from '../reference/furusato.ts'
import { writtenAmount } from '../trends/rules.ts'

const FIRST_YEAR = 2008
const LAST_YEAR = 2060
const PARTS = ['received', 'expense', 'proxy', 'deduction'] as const

type Year = {
  readonly fiscalYear: number
  readonly parts: FurusatoParts | null
  readonly edition: string
}

/** A year counts when every part is known: a balance without one of them would be another number. */
function yearsOf(own: Lookup): Year[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, n) => FIRST_YEAR + n).flatMap(
    (fiscalYear): Year[] => {
      const received = own('furusato-received', fiscalYear)
      if (!received) return []
      const part = (name: (typeof PARTS)[number]) => own(`furusato-${name}`, fiscalYear)?.value
      const [expense, proxy, deduction] = [part('expense'), part('proxy'), part('deduction')]
      const isKnown =
        received.value !== null && expense != null && proxy != null && deduction != null
      const parts = isKnown ? { received: received.value ?? 0, expense, proxy, deduction } : null
      return [{ fiscalYear, parts, edition: received.edition }]
    },
  )
}

/** A village receives in a year what a city receives in an hour. */
const UNITS = [
  { yen: 1e8, name: '億円' },
  { yen: 1e6, name: '百万円' },
  { yen: 1e4, name: '万円' },
] as const
const SMALLEST = { yen: 1, name: '円' } as const
const unitOf = (most: number) => UNITS.find(({ yen }) => most >= yen) ?? SMALLEST

const amount = (yen: number) => `${yen < 0 ? '△' : ''}${writtenAmount(Math.abs(yen), 1)}`
const percent = (ratio: number | null) =>
  ratio === null ? '—' : `${writtenNumber(ratio * 100, 1)}％`

/** ふるさと納税: what came in, what it cost, and what remained after the tax that residents took elsewhere. */
export function furusatoFigure(profile: Profile): StatFigure | Unanswered {
  const { area, own } = profile
  const years = yearsOf(own)
  const last = years.filter(({ parts }) => parts !== null).at(-1)
  if (!last?.parts) {
    return {
      figure: 'furusato',
      title: 'ふるさと納税の収支',
      sentence: 'この市区町村のふるさと納税の額は、公表されていません。',
    }
  }
  const balance = furusatoBalance(last.parts)
  const ratio = percent(furusatoExpenseRatio(last.parts))
  const rests = years.flatMap(({ fiscalYear }) =>
    PARTS.flatMap((part) => {
      const one = own(`furusato-${part}`, fiscalYear)
      return one ? [published(one, area)] : []
    }),
  )
  const derived = years.flatMap(({ fiscalYear, parts, edition }) =>
    parts === null
      ? []
      : [
          {
            series: 'furusato-balance',
            label: 'ふるさと納税の収支',
            areaCode: area.code,
            areaName: area.name,
            period: String(fiscalYear),
            value: furusatoBalance(parts),
            mark: null,
            partial: false,
            unit: '円',
            edition,
          },
        ],
  )
  const unit = unitOf(Math.max(...years.map(({ parts }) => parts?.received ?? 0)))
  return figureMade(profile, rests, derived, {
    figure: 'furusato',
    coverage: '全市区町村',
    finding: `ふるさと納税は${last.fiscalYear}年度に${amount(last.parts.received)}を受け入れ、収支は${amount(balance)}`,
    subtitle: `受入額の推移（年度、${unit.name}）。経費率は${last.fiscalYear}年度に${ratio}`,
    caveats: [
      '収支 ＝ 受入額 − 代理受入額 − 経費 − 住民税控除額 × 25％。控除額の75％は地方交付税で補われるものとして計算しています。',
      '不交付団体では控除額の全額が減収になり、収支はこれより小さくなります。',
      ...(last.parts.proxy > 0 ? ['受入額には、ほかの団体の代理受入額を含みます。'] : []),
      '返礼品の売上が地域に残る割合は、この数字からは分かりません。',
    ],
    drawing: {
      kind: 'bars',
      digits: 1,
      rows: years.map(({ fiscalYear, parts }) => ({
        label: `${fiscalYear}年度`,
        value: parts === null ? null : parts.received / unit.yen,
        strong: fiscalYear === last.fiscalYear,
      })),
    },
    table: {
      head: ['年度', '受入額（円）', '経費（円）', '経費率', '住民税控除額（円）', '収支（円）'],
      rows: years.map(({ fiscalYear, parts }) =>
        parts === null
          ? [String(fiscalYear), '…', '…', '…', '…', '…']
          : [
              String(fiscalYear),
              parts.received,
              parts.expense,
              percent(furusatoExpenseRatio(parts)),
              parts.deduction,
              furusatoBalance(parts),
            ],
      ),
    },
    statement: `${area.name}のふるさと納税は${last.fiscalYear}年度に受入額${amount(last.parts.received)}、経費率${ratio}、収支${amount(balance)}（控除額の25％を差し引いた額）。`,
  })
}
