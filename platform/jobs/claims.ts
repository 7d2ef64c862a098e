import { z } from 'zod'
import { json, sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { nextTry } from '../outbox/receipt.ts'
import { type Person, type Role, roles } from '../person.ts'
import type { Step } from './job.ts'

export type Claimed = z.infer<typeof Claimed>
const Claimed = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  askedBy: z.uuid().nullable(),
  payload: z.unknown(),
  cursor: z.unknown(),
  troubles: z.number(),
  tries: z.number(),
})
const columns = sql.raw('id, kind, title, asked_by, payload, cursor, troubles, tries')

/**
 * The city's job to work on: the one this runner has begun, else the oldest that waits or whose runner
 * has not been heard of since `staleBefore`. Null: none.
 */
export async function claimJob(
  here: Here,
  runner: string,
  staleBefore: string,
): Promise<Claimed | null> {
  const found = await here.db.maybe(
    Claimed,
    sql`
    select ${columns} from platform.jobs
    where city = ${here.city} and state in ('waiting', 'running')
      and (state = 'running' and (runner = ${runner} or beat_at <= ${staleBefore})
        or state = 'waiting' and next_at <= ${here.now})
    order by (runner is not distinct from ${runner}) desc, asked_at, id
    limit 1 for update skip locked`,
  )
  if (found === null) return null
  await here.db.run(sql`
    update platform.jobs set state = 'running', runner = ${runner}, beat_at = ${here.now},
      started_at = coalesce(started_at, ${here.now})
    where city = ${here.city} and id = ${found.id}`)
  return found
}

/** The job if this runner still has it, locked until the step is kept. */
export function lockClaimed(here: Here, id: string, runner: string): Promise<Claimed | null> {
  return here.db.maybe(
    Claimed,
    sql`
    select ${columns} from platform.jobs
    where city = ${here.city} and id = ${id} and state = 'running' and runner = ${runner}
    for update`,
  )
}

/**
 * Until the step is kept every statement is planned for what it is asked with. Steps write tables that
 * grow from nothing to a hundred thousand rows in a minute: a plan kept from the first of them reads the
 * whole table at the last.
 */
export async function planAfresh(here: Here): Promise<void> {
  await here.db.run(sql`select platform.plan_afresh()`)
}

export async function keepStep(here: Here, { id }: Claimed, step: Step): Promise<void> {
  const ended = step.finished ? here.now : null
  await here.db.run(sql`
    update platform.jobs set state = ${step.finished ? 'done' : 'running'},
      cursor = ${json(step.cursor)}, done = ${step.done}::int, total = ${step.total}::int,
      troubles = troubles + ${step.troubles?.length ?? 0}::int, result = ${json(step.result)},
      sentence = ${step.sentence ?? ''}, beat_at = ${here.now}, ended_at = ${ended}, tries = 0
    where city = ${here.city} and id = ${id}`)
}

/** After a step that failed: later again, or never. */
export function noteFailure(
  here: Here,
  { id, tries }: Claimed,
  runner: string,
  { sentence, final }: { sentence: string; final: boolean },
): Promise<number> {
  return here.db.run(sql`
    update platform.jobs set state = ${final ? 'failed' : 'waiting'}, sentence = ${sentence},
      tries = ${tries + 1}::int, next_at = ${nextTry(here.now, tries + 1)}, runner = null,
      ended_at = ${final ? here.now : null}
    where city = ${here.city} and id = ${id} and state = 'running' and runner = ${runner}`)
}

const Asker = z.object({
  login: z.string(),
  name: z.string(),
  title: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  partnerId: z.uuid().nullable(),
  keysEnabled: z.boolean(),
  roles: z.array(z.string()),
})

/** Who asked, with the roles they hold today; null where the account or all roles have ended. */
export async function askerOf(here: Here, id: string): Promise<Person | null> {
  const found = await here.db.maybe(
    Asker,
    sql`
    select a.login, a.name, a.title, a.section_id, s.name as section_name, a.partner_id, a.keys_enabled,
      coalesce((select array_agg(r.role order by r.role) from platform.account_roles r
        where r.city = ${here.city} and r.account_id = a.id and r.valid_from <= ${here.today}
          and (r.valid_until is null or r.valid_until >= ${here.today})), '{}') as roles
    from platform.accounts a
    left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
    where a.city = ${here.city} and a.id = ${id} and a.valid_from <= ${here.today}
      and (a.valid_until is null or a.valid_until >= ${here.today})`,
  )
  if (!found || found.roles.length === 0) return null
  const { sectionId, sectionName, roles: held, ...rest } = found
  return {
    ...rest,
    id,
    city: here.city,
    section: sectionId && sectionName ? { id: sectionId, name: sectionName } : null,
    roles: held.filter((role): role is Role => role in roles),
    provenAt: null,
  }
}
