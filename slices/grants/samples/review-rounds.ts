import { type AnyAction, performAs, systemOf } from '#platform'
import { openAccount } from '#platform/accounts'
import { people, type SamplePerson, sabae, type Town } from '#platform/samples'
import { confirmAssignment } from '../assignments/actions/confirm-assignment.ts'
import { beginMatching } from '../conflicts/actions/begin-matching.ts'
import { handInDeclaration } from '../declarations/actions/declare-ties.ts'
import { seatPanelist } from '../panels/actions/seat-panelist.ts'
import { registerReviewer } from '../reviewers/actions/register-reviewer.ts'
import { closeScores } from '../score-sheets/actions/close-scores.ts'
import { finaliseScore, openPapers, scoreApplication } from '../scores/actions/score-application.ts'
import { clearDoubts, roundVersion, seatVersion } from '../worked-rounds/tables.ts'

const member = (login: string, name: string): SamplePerson => ({
  ...{ city: sabae, login, name, title: '審査員', section: '', roles: ['reviewer'] },
})

/** Four members of a panel and one in reserve (見本). */
export const sampleMembers: readonly SamplePerson[] = [
  member('panel-1', '第一 花'),
  member('panel-2', '第二 月'),
  member('panel-3', '第三 風'),
  member('panel-4', '第四 雪'),
  member('panel-5', '第五 鳥'),
]

/** Accounts for the members; they hold the role of a reviewer and no other. */
export async function openMemberAccounts(town: Town): Promise<void> {
  for (const who of sampleMembers)
    await performAs(town, systemOf(sabae), openAccount, {
      ...{ ...who, mail: `${who.login}@example.jp`, validFrom: '2024-04-01' },
      ...{ validUntil: '2029-03-31', isSample: true },
    })
}

/** The scores of the worked example (fair-selection.md §7): by application, member after member. */
export const workedScores: Readonly<Record<string, readonly string[]>> = {
  A: ['544', '444', '434', '554'],
  B: ['454', '445', '343', '444'],
  C: ['443', '434', '233', '545'],
  D: ['434', '444', '334', '333'],
  E: ['333', '343', '223', '433'],
  F: ['323', '233', '222', '323'],
}

/** A member's sheet of the worked example as the form sends it. */
export function workedSheet(letter: string, member: number): Readonly<Record<string, string>> {
  const points = [...(workedScores[letter]?.[member] ?? '')]
  return Object.fromEntries(
    points.flatMap((point, at) => [
      [`points${at + 1}`, point],
      [`comment${at + 1}`, '数字で示されている。'],
    ]),
  )
}

/** Registers the members and seats them: the first chairs, the fifth is in reserve. */
export async function seatMembers(town: Town, callId: string): Promise<void> {
  for (const [at, who] of sampleMembers.entries()) {
    const { id: accountId } = await town.person(who)
    const { about: reviewerId } = await town.do(people.officer, registerReviewer, {
      ...{ accountId, affiliation: '見本大学', expertise: '', groupKeys: '', phone: '' },
      // The fourth lives where D works.
      address: at === 3 ? '鯖江市新横江二丁目3番4号' : '',
      ...{ isOutside: 'on', termFrom: '2026-04-01', termTo: '2028-03-31' },
    })
    const role = at === 4 ? '予備委員' : at === 0 ? '委員長' : '委員'
    await town.do(people.officer, seatPanelist, { callId, reviewerId, role })
  }
}

/** From the declarations to the close: every member scores every application as the worked example has it. */
export async function scoreWorkedRound(
  town: Town,
  callId: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await town.do(people.officer, beginMatching, { callId, declareBy: '2026-11-25' })
  for (const who of sampleMembers)
    await town.do(who, handInDeclaration, { callId, version: await seatVersion(town, callId, who) })
  await clearDoubts(town, callId)
  await town.do(people.chief, confirmAssignment, {
    ...{ callId, scoreBy: '2026-12-20', version: await roundVersion(town, callId) },
  })
  for (const [at, who] of sampleMembers.slice(0, 4).entries())
    for (const [letter, applicationId] of ids) {
      const does = (act: AnyAction, typed: object) =>
        town.do(who, act, { callId, applicationId, ...typed })
      await does(openPapers, {})
      await does(scoreApplication, { ...workedSheet(letter, at), version: 0 })
      await does(finaliseScore, { version: 1 })
    }
  await town.do(people.chief, closeScores, { callId, version: await roundVersion(town, callId) })
}
