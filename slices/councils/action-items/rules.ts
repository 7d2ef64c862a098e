import { formatShortWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

type Dated = {
  readonly dueOn: LocalDate
  readonly doneOn: LocalDate | null
  readonly droppedOn: LocalDate | null
}

export type ActionItemState = '済み' | '取りやめ' | '期限超過' | '進行中'

/** It is done by the end of its day; from the day after it is overdue. */
export function stateOfActionItem(item: Dated, today: LocalDate): ActionItemState {
  if (item.doneOn !== null) return '済み'
  if (item.droppedOn !== null) return '取りやめ'
  return item.dueOn < today ? '期限超過' : '進行中'
}

export function itIsStillToBeDone(item: Dated): Ruling {
  return (
    (item.doneOn === null && item.droppedOn === null) ||
    broken('この宿題は、すでに終わっています。')
  )
}

export function itHasEnded(item: Dated): Ruling {
  return (
    item.doneOn !== null || item.droppedOn !== null || broken('この宿題は、まだ終わっていません。')
  )
}

/** Before a meeting closes, everybody in the room has heard who does what by when. */
export function theActionItemsWereReadBack(unread: number): Ruling {
  return (
    unread === 0 ||
    broken(
      `宿題が${unread}件、まだ読み上げられていません。読み上げて確かめてから閉会してください。`,
    )
  )
}

export function itIsClosed(meeting: { readonly closedTime: string | null }): Ruling {
  return meeting.closedTime !== null || broken('宿題は、閉会してから送ります。')
}

export function thereIsSomethingToRead(unread: number): Ruling {
  return unread > 0 || broken('読み上げていない宿題はありません。')
}

export function thereIsSomethingToSend(unsent: number): Ruling {
  return unsent > 0 || broken('送っていない宿題はありません。')
}

export function itIsDueAfterTheMeeting(dueOn: LocalDate, heldOn: LocalDate): Ruling {
  return (
    dueOn >= heldOn ||
    broken('期限が会議の日より前になっています。日付を確かめてください。', 'dueOn')
  )
}

/** Recorded from the opening until the minutes are fixed. */
export function itCanStillBeRecorded(fixedOn: LocalDate | null): Ruling {
  return (
    fixedOn === null ||
    broken('会議録が確定しています。宿題は、次の会議で記録するか、期限と担当を直してください。')
  )
}

/** 「済み（令8.10.2）3社から見積りを取った」: how it stands, for a line of a paper. */
export function howItStands(
  item: Dated & { readonly doneNote: string; readonly droppedReason: string },
  today: LocalDate,
): string {
  const state = stateOfActionItem(item, today)
  if (item.doneOn !== null) return `済み（${formatShortWareki(item.doneOn)}）\n${item.doneNote}`
  if (item.droppedOn !== null)
    return `取りやめ（${formatShortWareki(item.droppedOn)}）\n${item.droppedReason}`
  return state
}
