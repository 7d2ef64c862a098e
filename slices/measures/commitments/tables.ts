import { z } from 'zod'
import { type Here, insist, sql } from '#platform'
import { remainingOn } from '../voted-lines/rules.ts'
import { lockedLine } from '../voted-lines/tables.ts'
import {
  enoughIsLeftFor,
  itIsNotSettled,
  itIsRaised,
  itOnlyBecomesLess,
  theYearOfTheLineHasBegun,
} from './rules.ts'

const Commitment = z.object({
  lineId: z.uuid(),
  amountYen: z.number(),
  settledAt: z.string().nullable(),
})

/** What is promised under a reference, null where nothing is or it was given back. */
const liveUnder = (here: Here, ref: string) =>
  here.db.maybe(
    Commitment,
    sql`select line_id, amount_yen, settled_at from measures.commitments
      where city = ${here.city} and ref = ${ref} and released_at is null`,
  )

const live = (here: Here, ref: string) =>
  here.db.one(
    Commitment,
    sql`select line_id, amount_yen, settled_at from measures.commitments
      where city = ${here.city} and ref = ${ref} and released_at is null`,
  )

async function keepStep(here: Here, ref: string, step: string, amountYen: number): Promise<void> {
  await here.db.run(sql`
    insert into measures.commitment_steps (city, ref, number, step, amount_yen, taken_at, taken_name)
    values (${here.city}, ${ref}, (select count(*)::int + 1 from measures.commitment_steps
        where city = ${here.city} and ref = ${ref}), ${step}, ${amountYen}, ${here.now},
      ${here.person.name})`)
}

/**
 * Takes an amount out of a voted line 支出負担行為, in the caller's serializable transaction. The same `ref`
 * again with the same amount does nothing; with a higher one the promise is raised by the difference.
 * @throws {RuleBroken} the line has less left, or its year has not begun
 * @throws {Missing} no such line, or it was never voted
 */
export async function commitSpending(
  here: Here,
  asked: { lineId: string; amountYen: number; ref: string },
): Promise<void> {
  const { lineId, amountYen, ref } = asked
  const before = await liveUnder(here, ref)
  if (before?.amountYen === amountYen) return
  if (before) insist(itIsNotSettled(before), itIsRaised(before.amountYen, amountYen))
  const line = await lockedLine(here, before?.lineId ?? lineId)
  const leftYen = remainingOn(line, here.fiscalYear) + (before?.amountYen ?? 0)
  insist(
    theYearOfTheLineHasBegun(line.fiscalYear, here.fiscalYear),
    enoughIsLeftFor(amountYen, leftYen),
  )
  await here.db.run(sql`
    insert into measures.commitments (city, ref, line_id, amount_yen, committed_at)
    values (${here.city}, ${ref}, ${before?.lineId ?? lineId}, ${amountYen}, ${here.now})
    on conflict (city, ref) do update set line_id = excluded.line_id,
      amount_yen = excluded.amount_yen, committed_at = excluded.committed_at, released_at = null`)
  await keepStep(here, ref, before ? 'raised' : 'committed', amountYen)
}

/**
 * Makes a promise smaller (変更交付決定, 一部取消し): the difference is free at once. The same amount again does
 * nothing; 0 gives the whole back.
 * @throws {RuleBroken} the amount is higher, or the promise is settled
 * @throws {Missing} nothing is promised under this reference
 */
export async function lowerSpending(
  here: Here,
  asked: { ref: string; amountYen: number },
): Promise<void> {
  const { ref, amountYen } = asked
  const before = await live(here, ref)
  if (before.amountYen === amountYen) return
  insist(itIsNotSettled(before), itOnlyBecomesLess(amountYen, before.amountYen))
  if (amountYen === 0) return releaseSpending(here, ref)
  await keepAmount(here, ref, amountYen)
  await keepStep(here, ref, 'lowered', amountYen)
}

/**
 * 額の確定: what is really paid under a promise. The difference is free at once, the rest is spent. The same
 * amount again does nothing; 0 gives the whole back.
 * @throws {RuleBroken} the amount is higher than promised, or another one was settled
 * @throws {Missing} nothing is promised under this reference
 */
export async function settleSpending(
  here: Here,
  asked: { ref: string; amountYen: number },
): Promise<void> {
  const { ref, amountYen } = asked
  const before = await live(here, ref)
  if (before.settledAt !== null && before.amountYen === amountYen) return
  insist(itIsNotSettled(before), itOnlyBecomesLess(amountYen, before.amountYen))
  if (amountYen === 0) return releaseSpending(here, ref)
  await keepAmount(here, ref, amountYen)
  await here.db.run(sql`
    update measures.commitments set settled_at = ${here.now}
    where city = ${here.city} and ref = ${ref}`)
  await keepStep(here, ref, 'settled', amountYen)
}

/**
 * Gives back what was committed under a reference; again does nothing.
 * @throws {RuleBroken} the promise is settled
 */
export async function releaseSpending(here: Here, ref: string): Promise<void> {
  const before = await liveUnder(here, ref)
  if (!before) return
  insist(itIsNotSettled(before))
  await here.db.run(sql`
    update measures.commitments set released_at = ${here.now}
    where city = ${here.city} and ref = ${ref} and released_at is null`)
  await keepStep(here, ref, 'released', 0)
}

async function keepAmount(here: Here, ref: string, amountYen: number): Promise<void> {
  await here.db.run(sql`
    update measures.commitments set amount_yen = ${amountYen}
    where city = ${here.city} and ref = ${ref}`)
}
