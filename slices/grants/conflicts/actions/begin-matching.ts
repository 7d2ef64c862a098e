import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { addBusinessDays, addMonths, type LocalDate } from '#packages/japan'
import { action, type Here, insist, notify, RuleBroken } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { theMembersAreEnough } from '../../assignments/rules.ts'
import { stageOf } from '../../calls/rules.ts'
import { callSeenBy, callWrittenBy } from '../../calls/tables.ts'
import * as declarationsAt from '../../declarations/addresses.ts'
import { keepLines } from '../../declarations/tables.ts'
import { knownTies } from '../../known-ties/tables.ts'
import { panelOf, scoring } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { theCallHasClosed, theDayIsAhead, theRoundIsNew } from '../../selection-rounds/rules.ts'
import { beginRound, roundOf } from '../../selection-rounds/tables.ts'
import { daysToDeclare, MatchingForm, yearsThatCount } from '../forms.ts'
import { conflictsFound, namedIn, othersOf } from '../rules.ts'
import {
  asApplicant,
  callsToMatch,
  eligibleOthers,
  keepFound,
  membersMatched,
  type Received,
  receivedOf,
} from '../tables.ts'

/**
 * Matches the panel, those in reserve as well, with the applicants; also again for a member who came in
 * later. What is found is told to nobody but the head.
 */
export async function matchPanel(
  here: Here,
  callId: string,
  received: readonly Received[],
): Promise<void> {
  const since = addMonths(here.today, -12 * (await settingOn(here, yearsThatCount)))
  const panel = await membersMatched(here, callId)
  const applicants = received.map(asApplicant)
  const known = await knownTies(here, callId, since)
  await keepFound(here, callId, conflictsFound(panel, applicants, known, since, here.today), '検出')
  // K10: before a page is shown, and so before a member can find the own name in it.
  const named = received.flatMap(({ applicationId, text }) =>
    namedIn(panel, text).map((reviewerId) => ({
      reviewerId,
      applicationId,
      kind: 'K10' as const,
      level: '個別除斥' as const,
      evidence: '申請の本文に氏名がある',
    })),
  )
  await keepFound(here, callId, named, '本文')
}

/** @throws {RuleBroken} too few members, or a register too small to hide the applicants in */
async function begin(here: Here, callId: string, declareBy: LocalDate): Promise<void> {
  const panel = await panelOf(here, callId)
  insist(theMembersAreEnough(scoring(panel).length))
  const received = await receivedOf(here, callId)
  const seed = randomInt(2 ** 47)
  await beginRound(here, callId, seed, declareBy)
  const firms = new Map(received.map(({ businessId, name }) => [businessId, name]))
  const eligible = await eligibleOthers(here, [...firms.keys()])
  const names = new Map(eligible.map(({ businessId, name }) => [businessId, name]))
  const others = othersOf([...names.keys()], firms.size, String(seed))
  if (others === null)
    throw new RuleBroken(
      '台帳に登録された事業者が少なく、申請者を伏せた混合名簿を作れません。台帳を整えてから始めてください。',
    )
  const lines = [...firms, ...others.map((id) => [id, names.get(id) ?? ''] as const)]
  await keepLines(
    here,
    callId,
    lines.map(([businessId, name]) => ({ businessId, name })),
  )
  await matchPanel(here, callId, received)
  await notify(
    here,
    { accountIds: panel.map(({ accountId }) => accountId) },
    '審査の前に、利害関係の申告をお願いします。',
    declarationsAt.declaration({ callId }),
  )
}

/** 締切 → 利益相反確認, by hand where the clock could not. */
export const beginMatching = action({
  verb: 'grants.begin-matching',
  may: may.managePanels,
  form: MatchingForm,

  async run(here, { callId, declareBy }) {
    const call = await callWrittenBy(here, callId)
    insist(
      theCallHasClosed(stageOf(call, here.now), call.way),
      theRoundIsNew((await roundOf(here, callId)) !== null),
      theDayIsAhead(declareBy, here.today),
    )
    await begin(here, callId, declareBy)
    // Neither the number of applicants nor of conflicts: the record of acts is read by more people.
    return { about: callId, noted: { declareBy }, say: '利益相反の確認を始めました。' }
  },
})

/** The clock: every call that has closed and whose panel stands. */
export const beginDueMatchings = action({
  verb: 'grants.begin-due-matchings',
  may: may.tidyRounds,
  form: z.object({}),

  async run(here) {
    const days = await settingOn(here, daysToDeclare)
    const declareBy = addBusinessDays(here.today, days, await calendarOf(here))
    const due = await callsToMatch(here)
    const begun: string[] = []
    for (const { callId } of due) {
      const received = await receivedOf(here, callId)
      const call = await callSeenBy(here, callId)
      const others = await eligibleOthers(here, [])
      // A register too small is said to whoever begins by hand; the clock goes on to the next.
      if (others.length < received.length * 5 || received.length === 0) continue
      await begin(here, call.id, declareBy)
      begun.push(callId)
    }
    return { about: 'grants', noted: { begun } }
  },
})
