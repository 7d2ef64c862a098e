import { formatShortWareki, formatYen, type LocalDate } from '#packages/japan'
import { type AnswerClass, isDueAgain, isPutOffTwice } from '../answers/rules.ts'

/** For whom a table is: everybody, or the hall and the members, who also read closed items. */
export const readers = ['members', 'public'] as const
export type Reader = (typeof readers)[number]

/** Whose table an address asks for: the members' where it does not say. */
export function readerOf(query: Readonly<Record<string, string>>): Reader {
  return readers.find((known) => known === query.reader) ?? 'members'
}

export type StatusStep = {
  readonly id: string
  readonly answerClass: AnswerClass
  readonly reason: string
  readonly what: string
  readonly notDone: string
  readonly passage: string
  readonly decides: string
  readonly whose: string
  readonly owner: string
  readonly dueOn: LocalDate | null
  readonly nextOn: LocalDate | null
}

/** One line of the table: a group of opinions of the same meaning, with its answer as it stands. */
export type StatusRow = {
  readonly groupId: string
  readonly answerId: string
  /** The first of the group. */
  readonly opinionId: string
  readonly numbers: readonly number[]
  readonly meetingNumber: number
  readonly heldOn: LocalDate
  readonly itemNumber: number
  readonly itemTitle: string
  readonly restated: string
  readonly objections: readonly string[]
  readonly speakers: string
  readonly issues: readonly string[]
  /** Every answer that was approved, the first first. */
  readonly steps: readonly StatusStep[]
  readonly doneOn: LocalDate | null
  readonly doneNote: string
  /** The approval that an issued paper reported last as closed. */
  readonly reportedStepId: string | null
  readonly section: string
  readonly related: readonly Related[]
}

/** What it was reflected in; the voted amount comes from the budget's own record. */
export type Related = {
  readonly name: string
  readonly fiscalYear: number | null
  readonly votedYen: number | null
}

export const lastStep = <Step>(row: { readonly steps: readonly Step[] }): Step | null =>
  row.steps.at(-1) ?? null

/** Classes that promise nothing more. */
export const closingClasses: readonly AnswerClass[] = ['趣旨は含む', '不採用', '対象外']

/** Nothing more is to come: it was done, or answered by a class that promises nothing. */
export function isClosed(row: Pick<StatusRow, 'steps' | 'doneOn'>): boolean {
  const step = lastStep(row)
  return step !== null && (row.doneOn !== null || closingClasses.includes(step.answerClass))
}

export function isTwicePutOff(row: Pick<StatusRow, 'steps'>): boolean {
  return isPutOffTwice(row.steps.map(({ answerClass }) => answerClass))
}

function rankOf(row: StatusRow, on: LocalDate): number {
  const step = lastStep(row)
  if (step === null) return 0
  return isDueAgain(step.answerClass, step.nextOn, on) ? 1 : 2
}

/** Unanswered first, then 今後検討 whose day has come, then by meeting and item. */
export function inOrder(rows: readonly StatusRow[], on: LocalDate): StatusRow[] {
  return [...rows].sort(
    (a, b) =>
      rankOf(a, on) - rankOf(b, on) ||
      (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0) ||
      a.meetingNumber - b.meetingNumber ||
      a.itemNumber - b.itemNumber ||
      (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0),
  )
}

/** The table and its annex: what is closed and has once been reported as closed goes to the annex. */
export function parted(
  rows: readonly StatusRow[],
  on: LocalDate,
): { readonly main: readonly StatusRow[]; readonly annex: readonly StatusRow[] } {
  const isAnnexed = (row: StatusRow) => isClosed(row) && row.reportedStepId === lastStep(row)?.id
  const ordered = inOrder(rows, on)
  return {
    main: ordered.filter((row) => !isAnnexed(row)),
    annex: ordered.filter(isAnnexed),
  }
}

/** 回答と理由, as the cell prints it. */
export function answerText(row: StatusRow): string {
  const step = lastStep(row)
  if (step === null) return `回答準備中（受付 ${formatShortWareki(row.heldOn)}）`
  const parts = [
    step.what,
    step.reason,
    step.notDone === '' ? '' : `行わないこと：${step.notDone}`,
    step.passage === '' ? '' : `含まれている箇所：${step.passage}`,
    step.decides === '' ? '' : `決まる条件：${step.decides}`,
    step.whose === '' ? '' : `担当：${step.whose}`,
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** 区分, with the mark of an answer that was put off twice running. */
export function classText(row: StatusRow): string {
  const step = lastStep(row)
  if (step === null) return '未回答'
  return isTwicePutOff(row) ? `${step.answerClass}\n（2回連続）` : step.answerClass
}

/** 時期 */
export function dueText(row: StatusRow): string {
  const step = lastStep(row)
  const on = step?.dueOn ?? step?.nextOn ?? null
  return on === null ? '－' : formatShortWareki(on)
}

/** 現在の状況 on that day. */
export function nowText(row: StatusRow, on: LocalDate): string {
  const step = lastStep(row)
  if (step === null) return '回答準備中'
  if (row.doneOn !== null) return `完了（${formatShortWareki(row.doneOn)}）\n${row.doneNote}`
  if (isDueAgain(step.answerClass, step.nextOn, on)) return '期日が来たため、再び回答'
  if (step.answerClass === '今後検討') return '検討中'
  if (isClosed(row)) return '回答済み'
  if (row.related.some(({ votedYen }) => votedYen !== null)) return '予算を議決'
  if (row.related.length > 0) return '施策に反映'
  return step.dueOn !== null && step.dueOn < on ? '期日を過ぎて実施中' : '実施の準備'
}

/** 関連する事業・予算: the amount stands as soon as it is voted. */
export function relatedText(row: StatusRow): string {
  const lines = row.related.map(({ name, fiscalYear, votedYen }) =>
    votedYen === null
      ? name
      : `${name}\n令${(fiscalYear ?? 0) - 2018}年度 議決 ${formatYen(votedYen, { unit: '千円' })}千円`,
  )
  return lines.length === 0 ? '－' : lines.join('\n')
}

/** What was said, with the members' own words where they objected to the restatement. */
export function opinionText(row: StatusRow): string {
  return [row.restated, ...row.objections.map((words) => `（委員の言い方）${words}`)].join('\n')
}

export const meetingText = (row: StatusRow): string =>
  `第${row.meetingNumber}回\n議題${row.itemNumber}　${row.itemTitle}`

export const numbersText = (row: StatusRow): string => row.numbers.join('\n')
