import { broken, type Ruling } from '#platform'

/** Of which item which 臨時委員 are members, as they stand now. */
export type Joining = { readonly itemId: string; readonly memberId: string }

/** Who counts for an item: the members in office, and the 臨時委員 of that item and of no other. */
export function membersForItem(
  inOffice: readonly string[],
  joining: readonly Joining[],
  itemId: string,
): readonly string[] {
  return [...inOffice, ...temporaryIn(joining, itemId)]
}

export function temporaryIn(joining: readonly Joining[], itemId: string): readonly string[] {
  return joining.filter((one) => one.itemId === itemId).map(({ memberId }) => memberId)
}

export function theyAreTemporaryThen(known: readonly string[], chosen: readonly string[]): Ruling {
  return (
    chosen.every((id) => known.includes(id)) ||
    broken('この日に任期のある臨時委員だけを選べます。ほかの委員は、すべての議題に加わります。')
  )
}

/** What has been decided was decided by those who were members of it then. */
export function decidedItemsStay(
  decided: readonly string[],
  before: readonly Joining[],
  after: readonly Joining[],
): Ruling {
  const of = (list: readonly Joining[], id: string) => [...temporaryIn(list, id)].sort().join(' ')
  return (
    decided.every((id) => of(before, id) === of(after, id)) ||
    broken('すでに決した議題の臨時委員は変えられません。')
  )
}
