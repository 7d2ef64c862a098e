import type { Context } from 'hono'
import { z } from 'zod'
import { sql } from '../database/sql.ts'
import { Elsewhere } from '../errors.ts'
import type { Here } from '../here.ts'
import type { House } from '../house.ts'
import { citizenOf, isStaff, type Person, type Role, roles } from '../person.ts'
import { within } from '../within.ts'
import { forgetSession, hashOf, type Token } from './cookies.ts'
import { cityAsked } from './matching.ts'

const minutes = (n: number) => n * 60_000
/** security-privacy.md §6: idle 30 minutes for staff, 60 for others; twelve hours in all. */
const idleMs = (person: Person) => minutes(isStaff(person) ? 30 : 60)
const absoluteMs = minutes(12 * 60)

const Seat = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  title: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  partnerId: z.uuid().nullable(),
  keysEnabled: z.boolean(),
  roles: z.array(z.string()),
  startedAt: z.string(),
  seenAt: z.string(),
  provenAt: z.string(),
})

/**
 * Who sits behind a session, asked anew at every request: an ended account, an ended role or an ended
 * session counts from the next request on. A citizen where there is none.
 */
export async function personOf(here: Here, token: Token | null): Promise<Person> {
  if (!token) return citizenOf(here.city)
  const seat = await here.db.maybe(
    Seat,
    sql`
    select a.id, a.login, a.name, a.title, a.section_id, s.name as section_name, a.partner_id,
      a.keys_enabled, t.started_at, t.seen_at, t.proven_at,
      coalesce((select array_agg(r.role order by r.role) from platform.account_roles r
        where r.city = ${here.city} and r.account_id = a.id and r.valid_from <= ${here.today}
          and (r.valid_until is null or r.valid_until >= ${here.today})), '{}') as roles
    from platform.sessions t
    join platform.accounts a on (a.city, a.id) = (t.city, t.account_id)
    left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
    where t.city = ${here.city} and t.token_hash = ${hashOf(token.secret)} and t.ended_at is null
      and a.valid_from <= ${here.today} and (a.valid_until is null or a.valid_until >= ${here.today})`,
  )
  if (!seat) return citizenOf(here.city)
  const person: Person = {
    id: seat.id,
    city: here.city,
    login: seat.login,
    name: seat.name,
    title: seat.title,
    section:
      seat.sectionId && seat.sectionName ? { id: seat.sectionId, name: seat.sectionName } : null,
    roles: seat.roles.filter((role): role is Role => role in roles),
    partnerId: seat.partnerId,
    provenAt: seat.provenAt,
    keysEnabled: seat.keysEnabled,
  }
  const now = Date.parse(here.now)
  const idle = now - Date.parse(seat.seenAt) > idleMs(person)
  const over = now - Date.parse(seat.startedAt) > absoluteMs
  return idle || over || person.roles.length === 0 ? citizenOf(here.city) : person
}

/**
 * A session that is over holds nobody in its city: a page of another one is asked for again, without it.
 * @throws {Elsewhere} to the same address
 */
export function leaveCityOfEndedSession(
  c: Context,
  https: boolean,
  here: Here,
  params: Readonly<Record<string, string>>,
): void {
  if (here.person.id !== null || (cityAsked(params) ?? here.city) === here.city) return
  forgetSession(c, https)
  const { pathname, search } = new URL(c.req.url)
  throw new Elsewhere(pathname + search)
}

/** Keeps a session awake, in a transaction of its own. */
async function keepAwake(house: House, token: Token): Promise<void> {
  await within(
    house,
    { city: token.city, mode: 'write', person: async () => citizenOf(token.city) },
    (here) =>
      here.db.run(sql`
        update platform.sessions set seen_at = ${here.now}
        where city = ${here.city} and token_hash = ${hashOf(token.secret)} and ended_at is null
          and seen_at < ${new Date(Date.parse(here.now) - minutes(1)).toISOString()}`),
  )
}

/** Keeps the sessions of those who look awake; each at most once a minute. */
export function wakeful(house: House): (token: Token | null, here: Here) => void {
  const awake = new Map<string, number>()
  return (token, here) => {
    if (!token || !here.person.id) return
    const now = house.clock.now().getTime()
    if (now - (awake.get(token.secret) ?? 0) < 60_000) return
    if (awake.size > 10_000) awake.clear()
    awake.set(token.secret, now)
    keepAwake(house, token).catch((error: unknown) => house.log({ error: String(error) }))
  }
}
