import { broken, type Ruling } from '#platform'
import type { QuorumRule } from '../bodies/rules.ts'
import type { MeetingState } from '../meetings/rules.ts'
import { type Quorum, quorum } from '../quorums/rules.ts'

export const replies = ['出席', 'オンラインで出席', '代理が出席', '欠席'] as const
export const ways = ['会場', 'オンライン', '代理'] as const
export type Way = (typeof ways)[number]

export type Presence = {
  readonly memberId: string
  readonly way: Way
  readonly fromTime: string
  readonly toTime: string | null
}
type Rule = {
  readonly onlineArticle: string
  readonly deputyArticle: string
  readonly quorumRule: QuorumRule
  readonly quorumOf: '現員' | '定数'
  readonly seatsMax: number
}

/** In the room always; online and by deputy only where the body's own rule says so. */
export function countsAsPresent(way: Way, rule: Pick<Rule, 'onlineArticle' | 'deputyArticle'>) {
  if (way === '会場') return true
  return way === 'オンライン' ? rule.onlineArticle !== '' : rule.deputyArticle !== ''
}

/** Who is there at that minute and counts, each once; who leaves at 15:05 is gone at 15:05. */
export function presentAt(
  presences: readonly Presence[],
  time: string,
  rule: Pick<Rule, 'onlineArticle' | 'deputyArticle'>,
): ReadonlySet<string> {
  return new Set(
    presences
      .filter(
        ({ way, fromTime, toTime }) =>
          fromTime <= time && (toTime === null || time < toTime) && countsAsPresent(way, rule),
      )
      .map(({ memberId }) => memberId),
  )
}

/** The quorum at a minute, for an item from which some are excluded. */
export function quorumAt(
  presences: readonly Presence[],
  time: string,
  rule: Rule,
  membersInOffice: readonly string[],
  excluded: readonly string[] = [],
): Quorum {
  const there = [...presentAt(presences, time, rule)].filter((id) => membersInOffice.includes(id))
  const away = there.filter((id) => excluded.includes(id)).length
  const all = rule.quorumOf === '定数' ? rule.seatsMax : membersInOffice.length
  return quorum(rule.quorumRule, Math.max(all, there.length), there.length, away)
}

export type Gap = { readonly from: string; readonly to: string | null; readonly counted: Quorum }

/** 定足数を欠いた時刻: from which minute to which, between opening and closing. */
export function quorumGaps(
  presences: readonly Presence[],
  opened: string,
  closed: string | null,
  rule: Rule,
  membersInOffice: readonly string[],
): readonly Gap[] {
  const moments = [
    opened,
    ...presences.flatMap(({ fromTime, toTime }) =>
      toTime === null ? [fromTime] : [fromTime, toTime],
    ),
  ]
    .filter((time) => time >= opened && (closed === null || time < closed))
    .sort()
  const gaps: Gap[] = []
  let open: Gap | null = null
  for (const time of new Set(moments)) {
    const counted = quorumAt(presences, time, rule, membersInOffice)
    if (!counted.isMet && open === null) open = { from: time, to: null, counted }
    if (counted.isMet && open !== null) {
      gaps.push({ ...open, to: time })
      open = null
    }
  }
  if (open !== null) gaps.push({ ...open, to: closed })
  return gaps
}

export const noOnlineSentence =
  'この会議の規則にオンライン出席の定めがありません。出席としては数えず、参考として発言を記録します。'
export const noDeputySentence =
  'この会議の規則に代理出席の定めがありません。出席としては数えず、表決にも加わりません。'

/** What is told where somebody takes part in a way that does not count. */
export function wayNote(
  way: Way,
  rule: Pick<Rule, 'onlineArticle' | 'deputyArticle'>,
): string | null {
  if (countsAsPresent(way, rule)) return null
  return way === 'オンライン' ? noOnlineSentence : noDeputySentence
}

export function theDeputyIsNamed(way: Way, deputyName: string): Ruling {
  return (
    way !== '代理' || deputyName !== '' || broken('代理の方の氏名を入れてください。', 'deputyName')
  )
}

export function itIsNotThereAlready(open: Presence | null): Ruling {
  return open === null || broken('この委員は、すでに出席しています。先に退席を記録してください。')
}

export function itIsThere(open: Presence | null): Ruling {
  return open !== null || broken('この委員は、いま出席していません。')
}

export function theTimeIsAfter(time: string, earliest: string): Ruling {
  return time >= earliest || broken(`時刻が、前の記録（${earliest}）より前になっています。`, 'time')
}

/** 「遅参 14:12」, 「早退 15:05」: what the list of those present says of a member. */
export function attendanceText(
  presences: readonly Presence[],
  opened: string | null,
  closed: string | null,
): string {
  const [first] = presences
  const last = presences.at(-1)
  if (!first || !last) return '欠席'
  const late = opened !== null && first.fromTime > opened ? `遅参 ${first.fromTime}` : ''
  const early =
    last.toTime !== null && (closed === null || last.toTime < closed) ? `早退 ${last.toTime}` : ''
  const parts = [first.way === '会場' ? '出席' : first.way, late, early]
  return parts.filter((text) => text !== '').join('　')
}

/** Who is there is recorded from the convening until the closing. */
export function meetingIsGoingOn(state: MeetingState): Ruling {
  if (state === '起案') return broken('先に、会議を招集してください。')
  return state !== '閉会' || broken('この会議は閉会しています。出席は変えられません。')
}
