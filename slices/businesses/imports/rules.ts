import { z } from 'zod'
import { addDays, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

/** 受付 until its columns are known, 対応付け until all rows are checked; then it waits for people. */
export const importStates = [
  '受付',
  '対応付け',
  '検査済',
  'プレビュー',
  '実行中',
  '完了',
  '一部失敗',
  '中断',
  '取消済',
] as const
export type ImportState = (typeof importStates)[number]

/** What an import in each state may become (businesses-clusters §3). */
const followers: Readonly<Record<ImportState, readonly ImportState[]>> = {
  受付: ['対応付け'],
  // Other columns, or restored noughts: it is checked again.
  対応付け: ['検査済', '対応付け'],
  検査済: ['プレビュー', '対応付け'],
  プレビュー: ['実行中', '対応付け'],
  実行中: ['完了', '一部失敗', '中断'],
  中断: ['実行中'],
  完了: ['取消済'],
  一部失敗: ['取消済'],
  取消済: [],
}

export function theImportMayBecome(state: ImportState, next: ImportState): Ruling {
  return (
    followers[state].includes(next) ||
    broken(`この取込はいま「${state}」です。画面を開き直して、できることを確かめてください。`)
  )
}

/** A killed step leaves the state as it was; who has not been heard of for so long has stopped. */
export const silentMinutes = 3

export function hasFallenSilent(
  { state, beatAt }: { readonly state: ImportState; readonly beatAt: string | null },
  now: string,
): boolean {
  const since = beatAt === null ? 0 : Date.parse(beatAt)
  return state === '実行中' && Date.parse(now) - since > silentMinutes * 60_000
}

export function mayResume(
  by: { readonly isSame: boolean; readonly isChief: boolean },
  startedName: string,
): Ruling {
  return (
    by.isSame ||
    by.isChief ||
    broken(`続きから再開できるのは、始めた人（${startedName}）か係長です。`)
  )
}

export function lastDayToUndo(endedOn: LocalDate, days: number): LocalDate {
  return addDays(endedOn, days)
}

export function itCanStillBeUndone(endedOn: LocalDate, days: number, today: LocalDate): Ruling {
  return (
    today <= lastDayToUndo(endedOn, days) ||
    broken(
      `取り消せるのは、取り込んでから${days}日までです。一件ずつ、事業者の画面で直してください。`,
    )
  )
}

export function somethingIsToBeDone(rows: number): Ruling {
  return rows > 0 || broken('取り込む行がありません。すべて変更なしか、誤りのある行です。')
}

export function rowsAreThere(rows: number): Ruling {
  return rows > 0 || broken('見出しの下に行がありません。ファイルを確かめてください。')
}

/** 「残り約2分」, from the pace so far; null while there is none. */
export function timeLeft(
  done: number,
  total: number,
  startedAt: string | null,
  now: string,
): string | null {
  if (startedAt === null || done <= 0) return null
  const elapsed = (Date.parse(now) - Date.parse(startedAt)) / 1_000
  const left = (elapsed / done) * Math.max(0, total - done)
  return left < 60 ? '残り1分以内' : `残り約${Math.ceil(left / 60)}分`
}

export type Progress = {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly percent: number
  readonly timeLeft: string | null
}

type InWork = AtWork & {
  readonly state: ImportState
  readonly fileName: string
  readonly readTo: number
  readonly rowsAt: number
  readonly bytes: number
  readonly readRows: number
  readonly doneLine: number
  readonly undoneLine: number
}

/** How far the check, the work or the taking back has come; null where none of them goes on. */
export function progressOf(made: InWork, now: string): Progress | null {
  if (made.state === '対応付け') {
    const share = (made.readTo - made.rowsAt) / Math.max(1, made.bytes - made.rowsAt)
    const total = share > 0 ? Math.max(made.readRows, Math.round(made.readRows / share)) : 0
    const left = timeLeft(made.readRows, total, made.startedAt, now)
    const label = `${made.fileName} を検査中`
    return { label, done: made.readRows, total, percent: 100 * share, timeLeft: left }
  }
  if (made.state === '取消済') {
    const [done, total] = [made.undoneLine - 1, Math.max(1, made.doneLine - 1)]
    const label = `${made.fileName} の取込を取り消し中`
    return done >= total
      ? null
      : { label, done, total, percent: (100 * done) / total, timeLeft: null }
  }
  if (made.state !== '実行中') return null
  const [done, total] = [made.doneCreated + made.doneChanged, made.created + made.changed]
  const left = timeLeft(done, total, made.startedAt, now)
  const label = `${made.fileName} を取り込み中`
  return { label, done, total, percent: (100 * done) / Math.max(1, total), timeLeft: left }
}

type AtWork = {
  readonly created: number
  readonly changed: number
  readonly doneCreated: number
  readonly doneChanged: number
  readonly startedAt: string | null
}

/** What the second one is told while the first is at work. */
export function waitingFor(before: AtWork, now: string): string {
  const done = before.doneCreated + before.doneChanged
  const left = timeLeft(done, before.created + before.changed, before.startedAt, now)
  return `別の取込が動いています（${left ?? '残り時間を計算しています'}）`
}

export function itDoesNotYetWait({ queuedAt }: { readonly queuedAt: string | null }): Ruling {
  return (
    queuedAt === null ||
    broken('この取込は、もう順番を待っています。前の取込が終わると、続けて始まります。')
  )
}

export function theRowIsOpen(state: ImportState, row: { readonly verdict: string }): Ruling {
  return (
    (state === '検査済' && row.verdict === 'doubtful') ||
    broken('この行の扱いは、検査済の取込で、確認が必要な行についてだけ決められます。')
  )
}

/** Thirty days: long enough that somebody has worked with what came in. */
export const undoDays = setting('businesses.import-undo-days', z.coerce.number().int().min(1), 30, {
  label: '取込を取り消せる日数',
  source: '運用上の初期値',
  unit: '日',
})
