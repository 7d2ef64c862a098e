import {
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  side,
  unknown,
  words,
} from '#platform/typesetting'
import {
  type FigureKind,
  figureKinds,
  figureLabels,
  type IndicatorValue,
  indicatorLabels,
  isMoney,
  type YearIndicator,
} from '../../year-figures/rules.ts'
import { type Judgements, judgementsOf } from './judgements-content.tsx'
import { figure, notRecorded, orNone, shortYear, thousand, year } from './wordings.tsx'

/** How many years ② prints. */
export const shownYears = 6

/** ② as one form, whether the measure is requested today or was told by a publisher's sheet. */
export type EvaluationForm = {
  readonly top: readonly string[]
  readonly right: readonly string[]
  readonly name: string
  readonly inCharge: string
  readonly policy: string
  readonly category: string
  readonly period: string
  readonly legalBasis: string
  readonly overview: string
  readonly target: string
  readonly intent: string
  readonly result: string
  /** What stands for 結果: the exit condition, where that is what the record keeps. */
  readonly resultLabel: string
  readonly years: readonly number[]
  /** What a year's amounts are: 決算, 現額, 要求; '' where the sheet does not say. */
  stageOf(fiscalYear: number): string
  figureOf(kind: FigureKind, fiscalYear: number): number | null
  /** Where a figure comes from. */
  whyOf(kind: FigureKind, fiscalYear: number): string
  readonly costsNote: string
  readonly indicators: readonly IndicatorLine[]
  readonly indicatorsNote: string
  readonly judgements: Judgements
  readonly rests: string
}

export type IndicatorLine = {
  readonly kind: string
  readonly name: string
  readonly unit: string
  /** One cell a year. */
  readonly cells: readonly PaperCell[]
  readonly target: PaperCell
  readonly state: PaperCell
}

/** The six years up to one. */
export function sixYears(last: number): number[] {
  return Array.from({ length: shownYears }, (_, n) => last - shownYears + 1 + n)
}

/** ② 事務事業評価シート, A4 portrait, two sheets. What nobody has judged yet is said, not left out. */
export function evaluationPaper(form: EvaluationForm): PaperContent {
  return {
    paper: 'evaluation',
    title: '事務事業評価シート',
    spaced: false,
    landscape: false,
    sizePoints: 9,
    top: form.top,
    right: form.right,
    seals: [],
    sheets: [[headOf(form), costsOf(form), indicatorsOf(form)], judgementsOf(form.judgements)],
    rests: form.rests,
  }
}

function headOf(form: EvaluationForm): PaperPart {
  const wide = (label: string, text: string) => [side(label), words(orNone(text), { cols: 3 })]
  return {
    title: '',
    note: '',
    columns: [26, 82, 24, 48],
    head: [],
    body: [
      [
        ...[side('事業名'), words(form.name, { look: 'strong' })],
        ...[side('課・係'), words(orNone(form.inCharge))],
      ],
      [
        ...[side('政策・施策'), words(orNone(form.policy))],
        ...[side('区分'), words(orNone(form.category))],
      ],
      [
        ...[side('期間'), words(orNone(form.period))],
        ...[side('根拠法令'), words(orNone(form.legalBasis))],
      ],
      wide('概要', form.overview),
      wide('対象', form.target),
      wide('意図', form.intent),
      wide(form.resultLabel, form.result),
    ],
  }
}

function costsOf(form: EvaluationForm): PaperPart {
  const yearHead = (fy: number) => [year(fy), form.stageOf(fy)].filter(Boolean).join('\n')
  const cell = (kind: FigureKind, fy: number) => {
    const value = form.figureOf(kind, fy)
    const why = form.whyOf(kind, fy)
    if (isMoney(kind))
      return thousand(value, { why, ...(kind === 'full' ? { look: 'strong' } : {}) })
    return figure(value, kind === 'hours' ? '時間' : '人', why)
  }
  return {
    title: '1　事業費',
    note: form.costsNote,
    columns: [30, ...form.years.map(() => 25)],
    head: [[head('区分'), ...form.years.map((fy) => head(yearHead(fy)))]],
    body: figureKinds.map((kind) => [
      side(figureLabels[kind]),
      ...form.years.map((fy) => cell(kind, fy)),
    ]),
  }
}

function indicatorsOf({ years, indicators, indicatorsNote }: EvaluationForm): PaperPart {
  const blank = years.map(() => words(unknown, { align: 'n' }))
  const nothing = [side('成果'), words('指標の記録なし'), words(null), ...blank]
  return {
    title: '2　指標',
    note: indicatorsNote,
    columns: [14, 41, 13, ...years.map(() => 12), 24, 16],
    head: [
      ['種類', '指標', '単位', ...years.map(shortYear), '目標', '状態'].map((text) => head(text)),
    ],
    body:
      indicators.length === 0
        ? [[...nothing, words(null), words(notRecorded)]]
        : indicators.map((one) => [
            ...[side(one.kind), words(one.name), words(one.unit, { align: 'c' })],
            ...[...one.cells, one.target, one.state],
          ]),
  }
}

const numberCell = (value: number | null, why: string) => figure(value, '', why)

function valueCell(value: IndicatorValue | undefined, why: string): PaperCell {
  if (value && value.said !== '') return words(value.said, { align: 'c', why })
  return numberCell(value?.value ?? null, why)
}

/** An indicator as sheets told it: blank is 「－」, zero is 0, words are words; the last target told. */
export function toldLine(one: YearIndicator, years: readonly number[], why: string): IndicatorLine {
  const of = (fy: number) => one.values.find(({ fiscalYear }) => fiscalYear === fy)
  const [last] = years.flatMap((fy) => of(fy)?.target ?? []).reverse()
  return {
    kind: indicatorLabels[one.kind],
    name: one.name === '' ? '名称の記載なし' : one.name,
    unit: one.unit,
    cells: years.map((fy) => valueCell(of(fy), why)),
    target: numberCell(last ?? null, why),
    state: words(null),
  }
}
