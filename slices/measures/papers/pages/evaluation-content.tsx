import {
  counted,
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  side,
  unknown,
  words,
} from '#platform/typesetting'
import type { AmountRow, RequestSheet } from '../../request-sheet.ts'
import { judgementsOf } from './judgements-content.tsx'
import {
  inCharge,
  nameAndCode,
  notRecorded,
  orNone,
  restsOn,
  shortYear,
  stateOf,
  term,
  thousand,
  thousandEach,
  year,
} from './wordings.tsx'

const shownYears = 6

/** ② 事務事業評価シート, A4 portrait, two sheets. What nobody has judged yet is said, not left out. */
export function evaluationContent(sheet: RequestSheet): PaperContent {
  return {
    paper: 'evaluation',
    title: '事務事業評価シート',
    spaced: false,
    landscape: false,
    sizePoints: 9,
    top: [`${year(sheet.head.fiscalYear - 1)}（${year(sheet.head.fiscalYear - 2)}実施分まで）`],
    right: [inCharge(sheet.head)],
    seals: [],
    sheets: [[headOf(sheet), costsOf(sheet), indicatorsOf(sheet)], judgementsOf(sheet)],
    rests: restsOn(sheet),
  }
}

/** The year asked for and the five before it. */
function yearsOf({ head: { fiscalYear } }: RequestSheet): number[] {
  return Array.from({ length: shownYears }, (_, i) => fiscalYear - shownYears + 1 + i)
}

function headOf({ head: top, purpose, interest }: RequestSheet): PaperPart {
  const wide = (label: string, text: string) => [side(label), words(orNone(text), { cols: 3 })]
  return {
    title: '',
    note: '',
    columns: [26, 82, 24, 48],
    head: [],
    body: [
      [
        ...[side('事業名'), words(nameAndCode(top), { look: 'strong' })],
        ...[side('課・係'), words(inCharge(top))],
      ],
      [
        ...[side('政策・施策'), words(orNone(top.goal?.title ?? null))],
        ...[side('区分'), words(`${top.newness}・${top.costNature}`)],
      ],
      [side('期間'), words(term(top)), side('根拠法令'), words(orNone(purpose.legalBasis))],
      wide('概要', purpose.content),
      wide('対象', purpose.target),
      wide('意図', purpose.intent),
      wide(
        '結果（終える条件）',
        interest === null ? '' : `${interest.exit.indicator}　${interest.exit.value}`,
      ),
    ],
  }
}

type Kinds = readonly AmountRow['kind'][]

function costsOf(sheet: RequestSheet): PaperPart {
  const years = yearsOf(sheet)
  const asked = sheet.head.fiscalYear
  const stage = (fy: number) => (fy === asked ? '要求' : fy === asked - 1 ? '現額' : '決算')
  const row = (label: string, kinds: Kinds) => [
    side(label),
    ...years.map((fy) => thousand(amountIn(sheet, kinds, fy))),
  ]
  const cost = (fy: number) => sheet.unitCosts.find((one) => one.fiscalYear === fy)
  return {
    title: '1　事業費',
    note: '（単位：千円）　－は記録なし。0と区別する',
    columns: [30, ...years.map(() => 25)],
    head: [[head('区分'), ...years.map((fy) => head(`${year(fy)}\n${stage(fy)}`))]],
    body: [
      row('国庫支出金', ['national']),
      row('県支出金', ['prefecture']),
      row('地方債', ['bond']),
      row('その他', ['reserve', 'fee', 'donation']),
      row('一般財源', ['general']),
      row('事業費計', ['cost']),
      [side('人員'), ...years.map(() => words(unknown, { align: 'n' }))],
      [side('時間'), ...years.map((fy) => counted(cost(fy)?.hours ?? null, '時間'))],
      [side('人件費'), ...years.map((fy) => thousand(labourYen(sheet, fy)))],
      [
        side('総事業費'),
        ...years.map((fy) => thousand(cost(fy)?.fullYen ?? null, { look: 'strong' })),
      ],
    ],
  }
}

/** What the record knows of a year: settled or spent before, current for last year, else the request. */
function amountIn(sheet: RequestSheet, kinds: Kinds, fiscalYear: number): number | null {
  const back = sheet.head.fiscalYear - fiscalYear
  const rows = sheet.amounts.filter(({ kind }) => kinds.includes(kind))
  const known = rows.map((row) =>
    back === 0
      ? row.requestedYen
      : back === 1
        ? row.currentYen
        : back === 2
          ? row.settledYen
          : null,
  )
  const found = known.filter((yen) => yen !== null)
  if (found.length > 0) return found.reduce((all, yen) => all + yen, 0)
  if (!kinds.includes('cost')) return null
  return sheet.executions.find((one) => one.fiscalYear === fiscalYear)?.spentYen ?? null
}

function labourYen(sheet: RequestSheet, fiscalYear: number): number | null {
  const cost = sheet.unitCosts.find((one) => one.fiscalYear === fiscalYear)
  if (!cost || cost.fullYen === null || cost.directYen === null) return null
  return cost.fullYen - cost.directYen
}

function indicatorsOf(sheet: RequestSheet): PaperPart {
  const years = yearsOf(sheet)
  const none = years.map(() => words(unknown, { align: 'n' }))
  const outputs = years.map((fy) => sheet.unitCosts.find((one) => one.fiscalYear === fy))
  const unit = outputs.find((one) => one?.outputUnit)?.outputUnit ?? ''
  const outcomes = sheet.indicators
    .slice(0, 3)
    .map((one): PaperCell[] => [
      side('成果'),
      words(`${one.name}\n基準 ${orNone(one.baseline)}`),
      words(one.unit, { align: 'c' }),
      ...none,
      words(one.target),
      stateOf(one),
    ])
  return {
    title: '2　指標',
    note: '斜線：未到来（結果が出る時期の前。達成率は計算しない）',
    columns: [14, 44, 13, ...years.map(() => 13), 16, 15],
    head: [
      ['種類', '指標', '単位', ...years.map(shortYear), '目標', '状態'].map((text) => head(text)),
    ],
    body: [
      [
        ...[side('活動'), words('活動量（単位コストの分母）'), words(unit, { align: 'c' })],
        ...outputs.map((one) => counted(one?.output ?? null, '')),
        ...[words(null), words(null)],
      ],
      [
        ...[side('活動'), words('1単位あたりの総コスト'), words('千円', { align: 'c' })],
        ...outputs.map((one) => thousandEach(one?.perOutputYen ?? null)),
        ...[words(null), words(null)],
      ],
      [
        ...[side('対象'), words(orNone(sheet.purpose.target)), words(null, { align: 'c' })],
        ...[...none, words(null), words(notRecorded)],
      ],
      ...(outcomes.length > 0
        ? outcomes
        : [
            [
              side('成果'),
              words('指標の記録なし'),
              words(null),
              ...none,
              words(null),
              words(notRecorded),
            ],
          ]),
    ],
  }
}
