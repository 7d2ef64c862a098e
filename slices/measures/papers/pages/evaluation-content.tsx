import { type PaperCell, type PaperContent, unknown, words } from '#platform/typesetting'
import { figureLinks } from '../../figures/addresses.ts'
import type { AmountRow, RequestSheet } from '../../request-sheet.ts'
import {
  type FigureKind,
  type History,
  type indicatorKinds,
  isMoney,
} from '../../year-figures/rules.ts'
import {
  type EvaluationForm,
  evaluationPaper,
  type IndicatorLine,
  sixYears,
  toldLine,
} from './evaluation-form.tsx'
import type { Judgements } from './judgements-content.tsx'
import {
  figure,
  inCharge,
  nameAndCode,
  notRecorded,
  orNone,
  readingOf,
  restsOn,
  stateOf,
  term,
  thousandEach,
  year,
} from './wordings.tsx'

/** What the city's own earlier sheets told of the measure, and where it is from. */
export type Past = Readonly<Record<'source' | 'href' | 'target' | 'result', string>> & {
  readonly history: History
}

/** ② of a measure that is requested: years that the record of today does not know come from its past. */
export function evaluationContent(sheet: RequestSheet, past: Past | null = null): PaperContent {
  return evaluationPaper(formOf(sheet, past))
}

function resultOf({ interest }: RequestSheet, past: Past | null) {
  if (interest === null && past) return { result: past.result, resultLabel: '結果' }
  const { indicator = '', value = '' } = interest?.exit ?? {}
  return { result: `${indicator}　${value}`, resultLabel: '結果（終える条件）' }
}

function formOf(sheet: RequestSheet, past: Past | null): EvaluationForm {
  const { head: top, purpose } = sheet
  const asked = top.fiscalYear
  const years = sixYears(asked)
  const from = past ? '　記録のない欄は評価シートから' : ''
  return {
    top: [`${year(asked - 1)}（${year(asked - 2)}実施分まで）`],
    right: [inCharge(top)],
    name: nameAndCode(top),
    inCharge: inCharge(top),
    policy: top.goal?.title ?? '',
    category: `${top.newness}・${top.costNature}`,
    period: term(top),
    legalBasis: purpose.legalBasis,
    overview: purpose.content,
    target: purpose.target || past?.target || '',
    intent: purpose.intent,
    ...resultOf(sheet, past),
    years,
    stageOf: (fy) => (fy === asked ? '要求' : fy === asked - 1 ? '現額' : '決算'),
    figureOf: (kind, fy) => figureOf(sheet, past, kind, fy),
    whyOf: (kind, fy) => whyOf(sheet, kind, fy),
    costsNote: `（単位：千円）　－は記録なし。0と区別する${from}`,
    indicators: indicatorsOf(sheet, past, years),
    indicatorsNote: '斜線：未到来（結果が出る時期の前。達成率は計算しない）',
    judgements: judgementsFrom(sheet),
    rests: restsOn(sheet) + (past ? `　過去の年度の出典：${past.source}` : ''),
  }
}

/** Today's record of a year where it knows the figure, else what earlier sheets told. */
function whyOf(sheet: RequestSheet, kind: FigureKind, fy: number): string {
  const links = figureLinks(sheet, 'evaluation')
  const back = sheet.head.fiscalYear - fy
  const kinds = fundKinds[kind]
  if (liveFigure(sheet, kind, fy) === null) return links('told', `told-${fy}`)
  if (kinds === undefined) return links('years', `unit-${fy}`)
  const column = back === 0 ? 'requested' : back === 1 ? 'current' : 'settled'
  const first = sheet.amounts.find(
    (row) => kinds.includes(row.kind) && amountBack(row, back) !== null,
  )
  return first ? links('amounts', `${first.kind}-${column}`) : links('years', `spent-${fy}`)
}

const fundKinds: Partial<Readonly<Record<FigureKind, readonly AmountRow['kind'][]>>> = {
  national: ['national'],
  prefecture: ['prefecture'],
  bond: ['bond'],
  other: ['reserve', 'fee', 'donation'],
  general: ['general'],
  cost: ['cost'],
}
const everyFund = Object.values(fundKinds)
  .flat()
  .filter((kind) => kind !== 'cost')

/** What today's record knows of a year; else what earlier sheets told of it; else nothing. */
function figureOf(
  sheet: RequestSheet,
  past: Past | null,
  kind: FigureKind,
  fy: number,
): number | null {
  const live = liveFigure(sheet, kind, fy)
  const told = past?.history.years.find(({ fiscalYear }) => fiscalYear === fy)
  if (live !== null || !told) return live
  // Nor are the funds of one year: one that today's record lacks was not there.
  if (fundKinds[kind] && amountIn(sheet, everyFund, fy) !== null) return null
  // Two records that disagree on what a year cost are not mixed into one column of sums.
  const cost = liveFigure(sheet, 'cost', fy)
  return isMoney(kind) && cost !== null && cost !== told.cost ? null : told[kind]
}

function liveFigure(sheet: RequestSheet, kind: FigureKind, fy: number): number | null {
  const cost = sheet.unitCosts.find((one) => one.fiscalYear === fy)
  if (kind === 'hours') return cost?.hours ?? null
  if (kind === 'full') return cost?.fullYen ?? null
  if (kind === 'labour')
    return !cost || cost.fullYen === null || cost.directYen === null
      ? null
      : cost.fullYen - cost.directYen
  const kinds = fundKinds[kind]
  return kinds ? amountIn(sheet, kinds, fy) : null
}

const amountBack = (row: AmountRow, back: number): number | null =>
  [row.requestedYen, row.currentYen, row.settledYen][back] ?? null

/** What the record knows of a year: settled or spent before, current for last year, else the request. */
function amountIn(
  sheet: RequestSheet,
  kinds: readonly AmountRow['kind'][],
  fiscalYear: number,
): number | null {
  const back = sheet.head.fiscalYear - fiscalYear
  const rows = sheet.amounts.filter(({ kind }) => kinds.includes(kind))
  const known = rows.map((row) => amountBack(row, back))
  const found = known.filter((yen) => yen !== null)
  if (found.length > 0) return found.reduce((all, yen) => all + yen, 0)
  if (!kinds.includes('cost')) return null
  return sheet.executions.find((one) => one.fiscalYear === fiscalYear)?.spentYen ?? null
}

function indicatorsOf(
  sheet: RequestSheet,
  past: Past | null,
  years: readonly number[],
): IndicatorLine[] {
  const none: PaperCell[] = years.map(() => words(unknown, { align: 'n' }))
  const outputs = years.map((fy) => sheet.unitCosts.find((one) => one.fiscalYear === fy))
  const unit = outputs.find((one) => one?.outputUnit)?.outputUnit ?? ''
  const links = figureLinks(sheet, 'evaluation')
  const told = (kind: (typeof indicatorKinds)[number]) =>
    (past?.history.indicators ?? []).flatMap((one, n) =>
      one.kind === kind && one.place !== null
        ? [toldLine(one, years, links('told', `value-${n}`))]
        : [],
    )
  const unitWhy = (fy: number) => links('years', `unit-${fy}`)
  const blank = { target: words(null), state: words(null) }
  const outcomes = sheet.indicators.slice(0, 3).map((one): IndicatorLine => {
    const why = links('indicators', one.indicatorId)
    return {
      ...{ kind: '成果', name: `${one.name}\n基準 ${orNone(one.baseline)}`, unit: one.unit },
      cells: years.map((fy) => readingOf(one, fy, why)),
      ...{ target: words(one.target.replace('（', '\n（'), { why }), state: stateOf(one) },
    }
  })
  return [
    {
      ...{ kind: '活動', name: '活動量（単位コストの分母）', unit },
      ...{
        cells: outputs.map((one, n) => figure(one?.output ?? null, '', unitWhy(years[n] ?? 0))),
        ...blank,
      },
    },
    {
      ...{ kind: '活動', name: '1単位あたりの総コスト', unit: '千円' },
      ...{
        cells: outputs.map((one, n) =>
          thousandEach(one?.perOutputYen ?? null, { why: unitWhy(years[n] ?? 0) }),
        ),
        ...blank,
      },
    },
    ...told('activity'),
    {
      ...{ kind: '対象', name: orNone(sheet.purpose.target), unit: '', cells: none },
      ...{ target: words(null), state: words(notRecorded) },
    },
    ...told('object'),
    ...outcomes,
    ...told('outcome'),
    ...(outcomes.length === 0
      ? [
          {
            ...{ kind: '成果', name: '指標の記録なし', unit: '', cells: none },
            ...{ target: words(null), state: words(notRecorded) },
          },
        ]
      : []),
  ]
}

function judgementsFrom(sheet: RequestSheet): Judgements {
  const { interest, lastYear, response, evidence } = sheet
  const numbers = evidence.map(({ number }) => number).join('・')
  const said = lastYear.map(
    (one) => `${one.round}　${one.stage}：${[one.reason, one.comment].filter(Boolean).join('　')}`,
  )
  return {
    views: [
      { view: '必要性', text: interest?.statement || interest?.whoLoses || '', grounds: numbers },
      { view: '有効性', text: effectOf(sheet), grounds: '' },
      { view: '効率性', text: efficiencyOf(sheet), grounds: '' },
      { view: '公平性', text: '', grounds: '' },
    ],
    directions: [],
    comments: [],
    ...{ saidBefore: said.join('\n'), response },
  }
}

/** Before the result can be known, nothing is judged. */
function effectOf({ indicators }: RequestSheet): string {
  return indicators
    .map(({ name, state, firstJudgement }) =>
      state.includes('未到来')
        ? `判断できない：「${name}」は未到来（${orNone(firstJudgement)}）`
        : `「${name}」：${orNone(state)}`,
    )
    .join('\n')
}

function efficiencyOf({ unitCosts }: RequestSheet): string {
  const known = unitCosts.filter(({ perOutputYen }) => perOutputYen !== null)
  if (known.length === 0) return ''
  const unit = known[0]?.outputUnit ?? ''
  const each = known.map(
    (one) => `${year(one.fiscalYear)} ${thousandEach(one.perOutputYen).text}千円`,
  )
  return `1${unit}あたりの総コスト：${each.join('、')}`
}
