import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const reviewChoices = ['継続', '変更', '終了'] as const

type Election = { readonly noticeOn: LocalDate | null; readonly voteOn: LocalDate | null }

export function theElectionIsWhole({ noticeOn, voteOn }: Election): Ruling {
  if (noticeOn === null && voteOn === null) return true
  if (noticeOn === null || voteOn === null)
    return broken(
      '告示日と投票日は、両方を入れてください。',
      noticeOn === null ? 'noticeOn' : 'voteOn',
    )
  return noticeOn < voteOn || broken('投票日が、告示日より後になっていません。', 'voteOn')
}

/** From 告示日 to 投票日, both days counted. @returns the 告示日 while the page stands still */
export function standstillOn(elections: readonly Election[], today: LocalDate): LocalDate | null {
  const found = elections.find(
    ({ noticeOn, voteOn }) =>
      noticeOn !== null && voteOn !== null && noticeOn <= today && today <= voteOn,
  )
  return found?.noticeOn ?? null
}

export function theTermBeginsLater(startsOn: LocalDate, last: LocalDate | null): Ruling {
  return (
    last === null ||
    startsOn > last ||
    broken('任期の始まりが、前の任期の始まりより後になっていません。', 'startsOn')
  )
}
