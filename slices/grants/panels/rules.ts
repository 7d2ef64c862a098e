import { broken, type Ruling } from '#platform'
import { fewestScorers } from '../assignments/rules.ts'

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

/** 準備 → 封印: who reviews is settled before anybody can know who will apply. A call in order of arrival has no panel. */
export function thePanelStands(way: string, count: number): Ruling {
  return (
    way !== '採択型' ||
    count >= fewestScorers ||
    broken(
      `採点する審査員が${count}人です。${fewestScorers}人以上を決めてから、審査基準を封印してください。`,
    )
  )
}

/** @param left who would still score */
export function theSealedPanelKeepsThree(
  call: { readonly way: string; readonly sealedAt: string | null },
  left: number,
): Ruling {
  return (
    call.sealedAt === null ||
    call.way !== '採択型' ||
    left >= fewestScorers ||
    broken(
      `審査基準を封印した後は、採点する審査員が${fewestScorers}人を下回るようには変えられません。先にほかの方を加えてください。`,
      'role',
    )
  )
}
