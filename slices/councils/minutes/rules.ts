import { type LocalDate, nameStandsIn } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { NameMode } from '../bodies/rules.ts'
import { monthAndDay } from '../deadlines/rules.ts'

export type MinutesState = '記録中' | '素案' | '確認中' | '確定' | '公表'

export function stateOfMinutes(meeting: {
  readonly closedTime: string | null
  readonly adjournedTime: string | null
  readonly checkingFrom: string | null
  readonly fixedOn: string | null
  readonly publishedOn: string | null
}): MinutesState {
  if (meeting.publishedOn !== null) return '公表'
  if (meeting.fixedOn !== null) return '確定'
  if (meeting.checkingFrom !== null) return '確認中'
  return meeting.closedTime === null && meeting.adjournedTime === null ? '記録中' : '素案'
}

type Said = {
  readonly speaker: '委員' | '会長' | '事務局' | '参考人'
  readonly memberId: string | null
  readonly memberName: string | null
  readonly speakerName: string
  readonly speakerPost: string
}

/** Letters by who spoke first; they hold within this meeting only. After Z come AA, AB, … */
export function lettersOf(said: readonly Said[]): ReadonlyMap<string, string> {
  // The chair is called by the office, and takes no letter.
  const order = [
    ...new Set(
      said.flatMap(({ speaker, memberId }) =>
        speaker === '委員' && memberId !== null ? [memberId] : [],
      ),
    ),
  ]
  const letter = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : `${letter(Math.floor(n / 26) - 1)}${letter(n % 26)}`
  return new Map(order.map((memberId, n) => [memberId, letter(n)]))
}

/** Who spoke, as the public reads it: 事務局 by post, a member by the mode of the body. */
export function speakerIn(
  mode: NameMode,
  said: Said,
  letters: ReadonlyMap<string, string>,
  chairTitle: string,
): string {
  if (said.speaker === '事務局') return `事務局（${said.speakerPost || '担当'}）`
  if (said.speaker === '参考人') return mode === '氏名' ? `参考人　${said.speakerName}` : '参考人'
  if (said.speaker === '会長')
    return mode === '氏名' ? `${chairTitle}　${said.memberName ?? ''}` : chairTitle
  if (mode === '氏名') return `${said.memberName ?? ''}　委員`
  return mode === '委員' ? '委員' : `委員${letters.get(said.memberId ?? '') ?? ''}`
}

type Reading = { readonly until: LocalDate | null; readonly unread: number }

/** Silence until the last day counts as agreed, and not before. */
export function theCheckIsOver({ until, unread }: Reading, today: LocalDate): Ruling {
  if (until === null) return broken('先に、委員の確認に回してください。')
  return (
    unread === 0 ||
    today > until ||
    broken(`確認期間中の委員が${unread}人います。期間は${monthAndDay(until)}までです。`)
  )
}

export function everyWishIsSettled(open: number): Ruling {
  return (
    open === 0 ||
    broken(
      `委員からの修正の申出が${open}件残っています。直すか、直さない理由を本人に伝えてください。`,
    )
  )
}

export function somethingWasSaid(count: number): Ruling {
  return count > 0 || broken('発言がまだ記録されていません。')
}

export function theMeetingIsOver(state: MinutesState): Ruling {
  return state !== '記録中' || broken('閉会してから、確認に回してください。')
}

export function itIsIn(state: MinutesState, wanted: MinutesState, what: string): Ruling {
  return state === wanted || broken(`会議録は「${state}」です。${what}`)
}

/**
 * In the modes without names no text that is published carries a member's name, whole or the family name
 * alone; one of a single character stands in too many words to be looked for.
 */
export function noNameStandsInTheText(
  mode: NameMode,
  texts: readonly string[],
  names: readonly string[],
): Ruling {
  if (mode === '氏名') return true
  const found = names.find((name) => texts.some((text) => nameStandsIn(name, text)))
  return (
    found === undefined ||
    broken(`公開する文に委員の氏名（${found}）が残っています。公開する文から消してください。`)
  )
}

/** How a member's silence or check is shown beside the name. */
export function checkText(
  checkedAt: string | null,
  until: LocalDate | null,
  today: LocalDate,
): string {
  if (checkedAt !== null) return '確認済'
  if (until === null) return '—'
  return today > until ? '期間内に申出なし（同意とみなす）' : '確認中'
}

/** Every text of the record that everybody will read: of open items only. */
export function publicTextsOf(record: {
  readonly items: readonly { readonly id: string; readonly isClosed: boolean }[]
  readonly said: readonly { readonly itemId: string; readonly publicText: string }[]
  readonly votes: readonly { readonly itemId: string; readonly motion: string }[]
}): readonly string[] {
  const open = new Set(record.items.filter(({ isClosed }) => !isClosed).map(({ id }) => id))
  return [
    ...record.said.filter(({ itemId }) => open.has(itemId)).map(({ publicText }) => publicText),
    ...record.votes.filter(({ itemId }) => open.has(itemId)).map(({ motion }) => motion),
  ]
}
