import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql, whole } from '#platform'

const Round = z.object({
  callId: z.uuid(),
  seed: whole,
  matchedAt: z.string(),
  declareBy: localDate(),
  assignedAt: z.string().nullable(),
  assignedName: z.string().nullable(),
  assignWay: z.string().nullable(),
  isProven: z.boolean().nullable(),
  scoreBy: localDate().nullable(),
  passedAt: z.string().nullable(),
  passedName: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedName: z.string().nullable(),
  matrixHash: z.string().nullable(),
  lotteryNumber: z.string(),
  votedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  departsFromPanel: z.boolean(),
  departReason: z.string(),
  isVoid: z.boolean(),
  version: z.number(),
})
export type Round = z.infer<typeof Round>

const which = (here: Here, callId: string) => sql`
  select call_id, seed, matched_at, declare_by, assigned_at, assigned_name, assign_way, is_proven,
    score_by, passed_at, passed_name, closed_at, closed_name, matrix_hash, lottery_number, voted_at, decided_at,
    decided_name, departs_from_panel, depart_reason,
    (select k.voided_at is not null from grants.calls k
      where k.city = ${here.city} and k.id = ${callId}::uuid) as is_void, version
  from grants.selection_rounds where city = ${here.city} and call_id = ${callId}::uuid`

/** The round of a call that was loaded through the person; null before the matching. */
export function roundOf(here: Here, callId: string): Promise<Round | null> {
  return here.db.maybe(Round, which(here, callId))
}

/** @throws {Missing} the matching has not begun */
export function roundBegun(here: Here, callId: string): Promise<Round> {
  return here.db.one(Round, which(here, callId))
}

/** The row is held, so that a score does not slip in while the sheet is closed. @throws {Missing} none */
export function roundHeld(here: Here, callId: string): Promise<Round> {
  return here.db.one(Round, sql`${which(here, callId)} for update`)
}

/** As `roundHeld`, and null before the matching. */
export function roundIfHeld(here: Here, callId: string): Promise<Round | null> {
  return here.db.maybe(Round, sql`${which(here, callId)} for update`)
}

export async function beginRound(
  here: Here,
  callId: string,
  seed: number,
  declareBy: LocalDate,
): Promise<void> {
  await here.db.run(sql`
    insert into grants.selection_rounds (city, call_id, seed, matched_at, declare_by)
    values (${here.city}, ${callId}::uuid, ${seed}, ${here.now}, ${declareBy})`)
}

/** Each fact of the round counts its version. */
async function writeRound(here: Here, callId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update grants.selection_rounds set ${set}, version = version + 1
    where city = ${here.city} and call_id = ${callId}::uuid`)
}

export const markAssigned = (
  here: Here,
  callId: string,
  made: { readonly way: string; readonly isProven: boolean; readonly scoreBy: LocalDate },
) =>
  writeRound(
    here,
    callId,
    sql`assigned_at = ${here.now}, assigned_name = ${here.person.name}, assign_way = ${made.way},
      is_proven = ${made.isProven}, score_by = ${made.scoreBy}`,
  )

/** @param matrixHash of the sheets as they stand, which are read only once the round is closed */
export const markClosed = (here: Here, callId: string, matrixHash: string) =>
  writeRound(
    here,
    callId,
    sql`closed_at = ${here.now}, closed_name = ${here.person.name}, matrix_hash = ${matrixHash}`,
  )

export const markPassed = (here: Here, callId: string) =>
  writeRound(here, callId, sql`passed_at = ${here.now}, passed_name = ${here.person.name}`)

export const keepLotteryNumber = (here: Here, callId: string, publicNumber: string) =>
  writeRound(here, callId, sql`lottery_number = ${publicNumber}`)

export const markVoted = (here: Here, callId: string) =>
  writeRound(here, callId, sql`voted_at = ${here.now}`)

/** @param departReason why the decision is another than the panel's; null where it is not */
export const markRoundDecided = (here: Here, callId: string, departReason: string | null) =>
  writeRound(
    here,
    callId,
    sql`decided_at = ${here.now}, decided_name = ${here.person.name},
      departs_from_panel = ${departReason !== null}, depart_reason = ${departReason ?? ''}`,
  )
