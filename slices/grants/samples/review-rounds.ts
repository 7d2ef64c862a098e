import type { AnyAction } from '#platform'
import { people, type SamplePerson, type Town } from '#platform/samples'
import { confirmAssignment } from '../assignments/actions/confirm-assignment.ts'
import { beginMatching } from '../conflicts/actions/begin-matching.ts'
import { handInDeclaration } from '../declarations/actions/declare-ties.ts'
import { seen } from '../examples/tables.ts'
import { seatPanelist } from '../panels/actions/seat-panelist.ts'
import { registerReviewer } from '../reviewers/actions/register-reviewer.ts'
import { reviewersSeenBy } from '../reviewers/tables.ts'
import { closeScores } from '../score-sheets/actions/close-scores.ts'
import { finaliseScore, openPapers, scoreApplication } from '../scores/actions/score-application.ts'
import { clearDoubts, moveReviewer, roundVersion, seatVersion } from '../worked-rounds/tables.ts'

const { officer, chief } = people

/** Four members of a panel, the first of whom chairs, and one in reserve (見本). */
export const sampleMembers: readonly SamplePerson[] = [
  people.reviewer,
  people.secondReviewer,
  people.thirdReviewer,
  people.fourthReviewer,
  people.reserveReviewer,
]

/** The scores of the worked example (fair-selection.md §7): by application, member after member. */
export const workedScores: Readonly<Record<string, readonly string[]>> = {
  A: ['544', '444', '434', '554'],
  B: ['454', '445', '343', '444'],
  C: ['443', '434', '233', '545'],
  D: ['434', '444', '334', '333'],
  E: ['333', '343', '223', '433'],
  F: ['323', '233', '222', '323'],
}

/** What a member writes beside a point, by criterion and from 2 points to 5. */
const remarks = [
  [
    '工程と日程が書かれておらず、会期に間に合うか分からない。',
    '日程はあるが、誰が準備するかが書かれていない。',
    '準備の担当と日程が、会期から逆算して書かれている。',
    '前に出た見本市の経験が、日程と費用の両方に生きている。',
  ],
  [
    '売り先が「海外」としか書かれていない。',
    '狙う国はあるが、買い手の声がない。',
    '買い手の問合せが数字で示されている。',
    '商談の相手が決まっており、値の付け方まで書かれている。',
  ],
  [
    '自社の売上のほかに、何が残るかが分からない。',
    '外注先に仕事が回るとあるが、量が書かれていない。',
    '加工を市内の何者に頼むかが示されている。',
    '学んだことを組合で報告する約束まである。',
  ],
] as const

/** A member's sheet of the worked example as the form sends it. */
export function workedSheet(letter: string, member: number): Readonly<Record<string, string>> {
  const points = [...(workedScores[letter]?.[member] ?? '')]
  return Object.fromEntries(
    points.flatMap((point, at) => [
      [`points${at + 1}`, point],
      [`comment${at + 1}`, remarks[at]?.[Number(point) - 2] ?? ''],
    ]),
  )
}

/** Where the five members come from (見本). */
const memberPapers = [
  { affiliation: '見本大学 経営学部', expertise: '国際取引', address: '福井市文京一丁目' },
  { affiliation: '見本デザイン研究所', expertise: '意匠', address: '越前市塚町' },
  { affiliation: '見本商社', expertise: '輸出実務', address: '福井市大手三丁目' },
  { affiliation: '見本信用保証', expertise: '財務', address: '敦賀市港町' },
  { affiliation: '見本税理士事務所', expertise: '税務', address: '鯖江市本町' },
]

/** The members in the register of reviewers, put there once. @returns their ids, in the order of the members */
export async function registeredMembers(town: Town): Promise<readonly string[]> {
  const known = await seen(town, (here) => reviewersSeenBy(here))
  const ids: string[] = []
  for (const [at, who] of sampleMembers.entries()) {
    const { id: accountId } = await town.person(who)
    const before = known.find((one) => one.accountId === accountId)
    if (before) {
      ids.push(before.id)
      continue
    }
    const { about } = await town.do(officer, registerReviewer, {
      ...{ accountId, groupKeys: '', phone: '', isOutside: 'on' },
      ...memberPapers[at],
      ...{ termFrom: '2026-04-01', termTo: '2028-03-31' },
    })
    ids.push(about)
  }
  return ids
}

/** Seats them: the first chairs, the fifth is in reserve. */
export async function seatRegistered(
  town: Town,
  callId: string,
  ids: readonly string[],
): Promise<void> {
  for (const [at, reviewerId] of ids.entries()) {
    const role = at === 4 ? '予備委員' : at === 0 ? '委員長' : '委員'
    await town.do(officer, seatPanelist, { callId, reviewerId, role })
  }
}

/** For tests: the panel of the seal, of whom the fourth lives where D works. */
export async function seatMembers(town: Town, callId: string): Promise<void> {
  const ids = await registeredMembers(town)
  await moveReviewer(town, ids[3] ?? '', '鯖江市新横江二丁目3番4号')
  await seatRegistered(town, callId, ids)
}

/** When a round declares and by when it scores. */
type RoundDays = { readonly declareBy: string; readonly scoreBy: string }

/** From the matching to the assignment: nobody on the panel marks anything, and no doubt is left. */
export async function assignRound(town: Town, callId: string, days: RoundDays): Promise<void> {
  await town.do(officer, beginMatching, { callId, declareBy: days.declareBy })
  for (const who of sampleMembers)
    await town.do(who, handInDeclaration, { callId, version: await seatVersion(town, callId, who) })
  await clearDoubts(town, callId)
  await town.do(chief, confirmAssignment, {
    ...{ callId, scoreBy: days.scoreBy, version: await roundVersion(town, callId) },
  })
}

/** One member reads and scores one application as the worked example has it. @returns the member */
export async function scoreOne(
  town: Town,
  at: number,
  pair: { readonly callId: string; readonly applicationId: string },
  letter: string,
): Promise<SamplePerson> {
  const who = sampleMembers[at]
  if (who === undefined) throw new RangeError(`no member ${at}`)
  const does = (act: AnyAction, typed: object) => town.do(who, act, { ...pair, ...typed })
  await does(openPapers, {})
  await does(scoreApplication, { ...workedSheet(letter, at), version: 0 })
  return who
}

/** From the declarations to the close: every member scores every application as the worked example has it. */
export async function scoreWorkedRound(
  town: Town,
  callId: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await assignRound(town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
  for (const at of [0, 1, 2, 3]) await scoreAsMember(town, at, callId, ids)
  await closeRound(town, callId)
}

/** One member scores every application and makes all final. */
export async function scoreAsMember(
  town: Town,
  at: number,
  callId: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [letter, applicationId] of ids) {
    const pair = { callId, applicationId }
    await town.do(await scoreOne(town, at, pair, letter), finaliseScore, { ...pair, version: 1 })
  }
}

export async function closeRound(town: Town, callId: string): Promise<void> {
  await town.do(chief, closeScores, { callId, version: await roundVersion(town, callId) })
}
