import { type FiscalYear, formatFiscalYear, formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, words } from '#platform/typesetting'
import { type AnswerClass, answerClasses } from '../answers/rules.ts'

export type YearRow = {
  readonly bodyId: string
  readonly bodyName: string
  readonly basis: string
  readonly isSample: boolean
  readonly planned: number
  readonly held: number
  readonly adjourned: number
  readonly openHeld: number
  /** Seats of members on the days of the meetings, and how many of them were there. */
  readonly seats: number
  readonly present: number
  /** Null where no meeting counted them. */
  readonly audience: number | null
  readonly audienceUnknown: number
  readonly opinions: number
  readonly classes: readonly { readonly answerClass: AnswerClass | null; readonly count: number }[]
}

/** 「延べ18／24人（75.0％）」; without a meeting nobody could come. */
export function attendanceText({ held, seats, present }: YearRow): string {
  if (held === 0 || seats === 0) return '－'
  return `延べ${present}／${seats}人（${(Math.round((present / seats) * 1000) / 10).toFixed(1)}％）`
}

/** 「12人」, and of how many meetings nobody knows. */
export function audienceText({ audience, audienceUnknown, held }: YearRow): string {
  if (held === 0) return '－'
  if (audience === null) return '不明'
  return audienceUnknown === 0 ? `${audience}人` : `${audience}人（ほか${audienceUnknown}回は不明）`
}

export function countOf({ classes }: YearRow, answerClass: AnswerClass | null): number {
  return classes.find((one) => one.answerClass === answerClass)?.count ?? 0
}

/** Groups of one meaning by their class, unanswered ones apart: counts, never rates. */
export function answersText(row: YearRow): string {
  const told = answerClasses
    .map((name) => ({ name: name as string, count: countOf(row, name) }))
    .concat({ name: '未回答', count: countOf(row, null) })
    .filter(({ count }) => count > 0)
  return told.length === 0 ? '－' : told.map(({ name, count }) => `${name}${count}`).join('・')
}

export const meetingsText = ({ held, planned, adjourned }: YearRow): string =>
  [
    `${held}回`,
    ...(planned > held + adjourned ? [`（予定${planned - held - adjourned}回）`] : []),
    ...(adjourned > 0 ? [`（流会${adjourned}回）`] : []),
  ].join('')

/** 開催状況報告, A4 landscape: what each body did in the year. */
export function reportPaper(made: {
  readonly rows: readonly YearRow[]
  readonly year: FiscalYear
  readonly city: string
  readonly on: LocalDate
}): PaperContent {
  const heads = [
    '会議',
    '根拠',
    '開催',
    'うち公開',
    '出席',
    '傍聴',
    '意見',
    '回答の区分（同じ趣旨は1件）',
  ]
  return {
    paper: 'councils-year-report',
    title: `${formatFiscalYear(made.year)}　会議の開催状況`,
    spaced: false,
    landscape: true,
    sizePoints: 9,
    top: [made.city],
    right: [formatWareki(made.on)],
    seals: [],
    sheets: [
      [
        {
          title: '',
          note: '出席は、開いた会議の日に在任していた委員の延べ人数に対する割合。代理は数えない',
          columns: [60, 16, 32, 18, 42, 30, 16, 52],
          head: [heads.map((text) => head(text))],
          body:
            made.rows.length === 0
              ? [[words('会議体の記録なし', { cols: heads.length })]]
              : made.rows.map((row) => [
                  words(row.bodyName),
                  words(row.basis, { align: 'c' }),
                  words(meetingsText(row), { align: 'c' }),
                  words(`${row.openHeld}回`, { align: 'c' }),
                  words(attendanceText(row), { align: 'c' }),
                  words(audienceText(row), { align: 'c' }),
                  words(`${row.opinions}件`, { align: 'c' }),
                  words(answersText(row)),
                ]),
        },
      ],
    ],
    rests: made.rows.some(({ isSample }) => isSample) ? '見本を含む' : '',
  }
}
