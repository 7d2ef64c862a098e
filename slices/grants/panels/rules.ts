import { broken, type Ruling } from '#platform'

/** The panel stands before the criteria are sealed; afterwards only members who fill a gap are added. */
export function theMatchingHasNotBegun(matchedAt: string | null): Ruling {
  return (
    matchedAt === null ||
    broken(
      '利益相反の確認が始まった後は、審査員を外せません。気づいた利害関係は、本人が申し出ます。',
    )
  )
}

/** A reserve member who is called up is matched like everybody else; after the scores are closed nobody comes in. */
export function theScoresAreNotClosed(closedAt: string | null): Ruling {
  return closedAt === null || broken('採点を締め切った後は、審査員を加えられません。')
}

export function theyAreNoStaffOfTheCase(handles: boolean): Ruling {
  return !handles || broken('この公募の申請を扱った方は、審査員になれません。', 'reviewerId')
}

/** 「R3」: how the sheet calls a member. */
export const placeLabel = (place: number): string => `R${place}`

export function theyAreNew(isSeated: boolean): Ruling {
  return !isSeated || broken('その方は、もうこの公募の審査員です。', 'reviewerId')
}
