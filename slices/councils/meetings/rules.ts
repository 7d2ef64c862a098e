import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const meetingForms = ['対面', '併用', 'オンライン', '書面'] as const
export const publicities = ['公開', '一部公開', '非公開'] as const
export type Publicity = (typeof publicities)[number]

export type MeetingState = '起案' | '招集済' | '公表済' | '開会' | '閉会' | '流会'

type Dated = {
  readonly convenedOn: string | null
  readonly announcedOn: string | null
  readonly openedTime: string | null
  readonly closedTime: string | null
  readonly adjournedTime: string | null
}

export function stateOfMeeting(meeting: Dated): MeetingState {
  if (meeting.adjournedTime !== null) return '流会'
  if (meeting.closedTime !== null) return '閉会'
  if (meeting.openedTime !== null) return '開会'
  if (meeting.announcedOn !== null) return '公表済'
  return meeting.convenedOn === null ? '起案' : '招集済'
}

/** All items open, some of them, or none: publicity is what the items are. */
export function publicityOf(items: readonly { readonly isClosed: boolean }[]): Publicity {
  const closed = items.filter(({ isClosed }) => isClosed).length
  if (closed === 0) return '公開'
  return closed === items.length ? '非公開' : '一部公開'
}

export function itIsADraft(meeting: Dated): Ruling {
  return stateOfMeeting(meeting) === '起案' || broken('この会議は、すでに招集されています。')
}

export function itHasNotBegun(meeting: Dated): Ruling {
  const state = stateOfMeeting(meeting)
  return (
    state === '起案' ||
    state === '招集済' ||
    state === '公表済' ||
    broken('この会議は、すでに開かれたか、流会になっています。')
  )
}

export function itIsConvened(meeting: Dated): Ruling {
  const state = stateOfMeeting(meeting)
  return (
    state === '招集済' ||
    state === '公表済' ||
    broken(
      state === '起案'
        ? '先に、会議を招集してください。'
        : 'この会議は、すでに開かれたか、流会になっています。',
    )
  )
}

export function itIsOpen(meeting: Dated): Ruling {
  return stateOfMeeting(meeting) === '開会' || broken('会議が開いていません。')
}

export function itHasItems(count: number): Ruling {
  return count > 0 || broken('議題を一つ以上入れてから、招集してください。')
}

/** A meeting that is closed as a whole is not announced. */
export function somethingIsOpen(publicity: Publicity): Ruling {
  return publicity !== '非公開' || broken('すべての議題が非公開です。開催の公表は要りません。')
}

export function itIsNotYetAnnounced(announcedOn: string | null): Ruling {
  return announcedOn === null || broken('この会議の開催は、すでに公表されています。')
}

/** 流会: only after the waiting time of the rule, and only without a quorum. */
export function theWaitIsOver(time: string, startsAt: string, wait: number): Ruling {
  return (
    minutesOf(time) >= minutesOf(startsAt) + wait ||
    broken(`定刻から${wait}分がたつまで待ってください（${hourAfter(startsAt, wait)}）。`, 'time')
  )
}

export function theQuorumIsMissing(isMet: boolean): Ruling {
  return !isMet || broken('定足数に達しています。開会してください。')
}

export function itIsTheDay(heldOn: LocalDate, today: LocalDate): Ruling {
  return heldOn <= today || broken('会議の日はまだ来ていません。')
}

const minutesOf = (hour: string) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5))

/** 「14:30」 of 「14:00」 and 30. */
export function hourAfter(hour: string, minutes: number): string {
  const all = minutesOf(hour) + minutes
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(all / 60) % 24)}:${part(all % 60)}`
}

/** The hour of an instant (ISO in UTC) as the clock in Japan shows it: nine hours later, no summer time. */
export function hourOf(instant: string): string {
  const hour = (Number(instant.slice(11, 13)) + 9) % 24
  return `${String(hour).padStart(2, '0')}:${instant.slice(14, 16)}`
}

export function itIsNotClosed(meeting: Dated): Ruling {
  const state = stateOfMeeting(meeting)
  return (state !== '閉会' && state !== '流会') || broken('この会議は終わっています。')
}

/** Something is said in a meeting that is open, over, or goes on as a talk without a quorum. */
export function meetingHasBegun(meeting: Dated & { readonly isTalkOnly: boolean }): Ruling {
  const state = stateOfMeeting(meeting)
  return (
    state === '開会' ||
    state === '閉会' ||
    (state === '流会' && meeting.isTalkOnly) ||
    broken('会議が開いていません。発言は、開会してから記録してください。')
  )
}
