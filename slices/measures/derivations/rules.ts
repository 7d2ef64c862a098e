import { cut as cutPage } from '../cuts/addresses.ts'
import { executions as executionsPage } from '../executions/addresses.ts'
import type { Past } from '../papers/pages/evaluation-content.tsx'
import { orNone, rate, thousand, thousandEach, year } from '../papers/pages/wordings.tsx'
import type { RequestSheet } from '../request-sheet.ts'
import { request as requestPage } from '../requests/addresses.ts'
import { figureKinds, figureLabels, indicatorLabels, isMoney } from '../year-figures/rules.ts'

/** The parts of the four sheets whose numbers have one origin. */
export const figureGroups = {
  amounts: '要求額と財源',
  supplement: '補正前・補正額・補正後',
  lines: '積算の合計',
  years: '過去の年度の執行と単位コスト',
  funds: '財源の根拠',
  later: '後年度の負担',
  cuts: '削った場合',
  indicators: '指標',
  told: '評価シートの記録',
} as const
export type FigureGroup = keyof typeof figureGroups

export function isFigureGroup(text: string): text is FigureGroup {
  return Object.keys(figureGroups).includes(text)
}

export type Link = { readonly label: string; readonly href: string }

/** Why a number is what it is: how it was reckoned, and the records that it rests on. */
export type Derivation = {
  /** Its place on the page, as the sheets link to it. */
  readonly place: string
  readonly label: string
  readonly value: string
  readonly how: string
  readonly from: readonly Link[]
}

export const k = (yen: number | null) => `${thousand(yen).text}千円`

export const executionsLink = ({ measureId }: RequestSheet): Link => ({
  label: '執行の記録',
  href: executionsPage({ measureId }),
})
export const pastLinks = (past: Past | null): Link[] =>
  past === null ? [] : [{ label: `評価シートの記録（${past.source}）`, href: past.href }]
export const lineLinks = ({ lines }: RequestSheet): Link[] =>
  lines.map((line) => ({
    label: `${line.label}${line.saisetsu} ${k(line.amountYen)}`,
    href: line.href,
  }))
export const requestLink = ({ measureId, roundId }: RequestSheet): Link => ({
  label: '要求の画面（積算と財源の内訳）',
  href: requestPage({ measureId, roundId }),
})

export function yearsOf(sheet: RequestSheet, past: Past | null): Derivation[] {
  const from = [executionsLink(sheet), ...pastLinks(past)]
  return [
    ...sheet.executions.flatMap((one): Derivation[] => {
      const known = [one.currentYen, one.spentYen, one.carriedOutYen, one.unspentYen]
      if (known.every((yen) => yen === null)) return []
      const [current, spent, carried, unspent] = known.map(k)
      const value = `現額 ${current}　支出済 ${spent}　繰越 ${carried}　不用 ${unspent}　執行率 ${rate(one.rate).text}`
      const how =
        one.currentYen === null
          ? '支出済は評価シートの事業費計。この年度の予算現額の記録はない'
          : '不用額＝現額−支出済−翌年度繰越。執行率＝支出済÷現額'
      return [
        {
          place: `spent-${one.fiscalYear}`,
          label: `${year(one.fiscalYear)}の執行`,
          value,
          how,
          from,
        },
      ]
    }),
    ...sheet.unitCosts.flatMap((one): Derivation[] => {
      if (one.directYen === null && one.hours === null && one.output === null) return []
      const value = `総コスト ${k(one.fullYen)}　活動量 ${one.output ?? '－'}${one.outputUnit}　1${one.outputUnit}あたり ${thousandEach(one.perOutputYen).text}千円`
      const how = `直接経費 ${k(one.directYen)} ＋ 従事 ${one.hours ?? '－'}時間 × 時間単価。活動量で割る`
      return [
        {
          place: `unit-${one.fiscalYear}`,
          label: `${year(one.fiscalYear)}の単位コスト`,
          value,
          how,
          from,
        },
      ]
    }),
  ]
}

/** Of a supplementary budget: what stood before, what is asked, and what would stand then. */
export function supplementOf(sheet: RequestSheet): Derivation[] {
  const from = [executionsLink(sheet), ...lineLinks(sheet), requestLink(sheet)]
  return (sheet.supplement?.rows ?? []).map((row) => ({
    ...{ place: row.kind, label: row.label, from },
    value: `補正前 ${k(row.beforeYen)}　補正額 ${k(row.changeYen)}　補正後 ${k(row.afterYen)}`,
    how: '補正前は、いまの予算現額。補正額は、この要求の積算と財源の額。補正後はその和',
  }))
}

export function laterOf(sheet: RequestSheet): Derivation[] {
  return sheet.laterYears.flatMap(({ fiscalYear, yen }) =>
    yen === null
      ? []
      : [
          {
            ...{ place: `later-${fiscalYear}`, label: `${year(fiscalYear)}の負担`, value: k(yen) },
            how: '所管課が見込んだ額',
            from: [requestLink(sheet)],
          },
        ],
  )
}

export function cutsOf(sheet: RequestSheet): Derivation[] {
  const { measureId, roundId } = sheet
  return sheet.cuts.map((cut) => ({
    place: `cut-${cut.percent}`,
    label: `${cut.percent}％減らした場合`,
    value: `要求 ${k(cut.amountYen)}　一般財源の節減 ${k(cut.savedYen)}`,
    how: `減額 ${k(cut.cutYen)}。国・県等は ${k(cut.grantBeforeYen)} から ${k(cut.grantAfterYen)}、一般財源は ${k(cut.generalBeforeYen)} から ${k(cut.generalAfterYen)}。件数は（残る額−固定費）÷1件あたりの額の切捨て`,
    from: [
      {
        label: 'この割合で計算する',
        href: `${cutPage({ measureId, roundId })}?percent=${cut.percent}`,
      },
      ...lineLinks(sheet),
    ],
  }))
}

export function indicatorsOf(sheet: RequestSheet): Derivation[] {
  return sheet.indicators.map((one) => ({
    ...{ place: one.indicatorId, label: one.name },
    value: `基準 ${orNone(one.baseline)}　目標 ${orNone(one.target)}　${one.state}`,
    how: orNone(one.firstJudgement),
    from: [{ label: '指標と測定の記録', href: one.href }],
  }))
}

/** What earlier sheets told, year by year. */
export function toldOf(past: Past): Derivation[] {
  const from = pastLinks(past)
  const costs = past.history.years.map((one): Derivation => {
    const said = figureKinds.map(
      (kind) => `${figureLabels[kind]} ${isMoney(kind) ? k(one[kind]) : (one[kind] ?? '－')}`,
    )
    const label = `${year(one.fiscalYear)}の費用と人員`
    const how = '公表された評価シートの値。空欄は－、ゼロは0'
    return { place: `told-${one.fiscalYear}`, label, value: said.join('　'), how, from }
  })
  const values = past.history.indicators.map((one, n): Derivation => {
    const each = one.values.map(
      ({ fiscalYear, value, said }) => `${year(fiscalYear)} ${said || (value ?? '－')}`,
    )
    const label = `${indicatorLabels[one.kind]}　${one.name || '名称の記載なし'}`
    return {
      place: `value-${n}`,
      label,
      value: each.join('　'),
      how: `単位 ${orNone(one.unit)}`,
      from,
    }
  })
  return [...costs, ...values]
}
