import { z } from 'zod'
import { openAccount } from '../accounts/actions/open-account.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { AnyAction, Done } from '../actions.ts'
import type { Clock } from '../clock.ts'
import type { Engine } from '../database/engine.ts'
import { sql } from '../database/sql.ts'
import { type Person, type Role, roles, systemOf } from '../person.ts'
import { performAs, within } from '../within.ts'
import { people, type SamplePerson, sampleCities, samplePassword } from './people.ts'

/** A house in which samples are made: through the actions, by people, at moments that can be set. */
export type Town = {
  readonly engine: Engine
  readonly clock: Clock
  readonly varFolder: string
  /** Moves the clock of what follows, ISO with offset. */
  at(instant: string): void
  person(who: SamplePerson): Promise<Person>
  /** The action as this person does it, with the form as it would be typed. */
  do(who: SamplePerson | 'system', act: AnyAction, typed: unknown): Promise<Done>
}

export function townOf(
  engine: Engine,
  varFolder: string,
  start = '2026-04-01T09:00:00+09:00',
): Town {
  let instant = new Date(start)
  const clock: Clock = { now: () => instant }
  const known = new Map<string, Person>()
  const town: Town = {
    engine,
    clock,
    varFolder,
    at(next) {
      instant = new Date(next)
    },
    async person(who) {
      const key = `${who.city} ${who.login}`
      const before = known.get(key)
      if (before) return before
      const person = await personNamed(town, who)
      known.set(key, person)
      return person
    },
    async do(who, act, typed) {
      const person = who === 'system' ? systemOf(people.officer.city) : await town.person(who)
      return performAs(town, person, act, typed)
    },
  }
  return town
}

const Known = z.object({
  id: z.uuid(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  roles: z.array(z.string()),
})

function personNamed(
  town: Pick<Town, 'engine' | 'clock' | 'varFolder'>,
  who: SamplePerson,
): Promise<Person> {
  return within(
    town,
    { city: who.city, mode: 'read', person: async () => systemOf(who.city) },
    async (here) => {
      const found = await here.db.one(
        Known,
        sql`
        select a.id, a.section_id, s.name as section_name,
          (select array_agg(r.role) from platform.account_roles r
            where r.city = ${here.city} and r.account_id = a.id) as roles
        from platform.accounts a
        left join platform.sections s on (s.city, s.id) = (a.city, a.section_id)
        where a.city = ${here.city} and a.login = ${who.login}`,
      )
      return {
        id: found.id,
        city: who.city,
        login: who.login,
        name: who.name,
        title: who.title,
        section:
          found.sectionId && found.sectionName
            ? { id: found.sectionId, name: found.sectionName }
            : null,
        roles: found.roles.filter((role): role is Role => role in roles),
        partnerId: null,
        provenAt: null,
        keysEnabled: true,
      }
    },
  )
}

/** The demonstration's cities and people. Called once on an empty database. */
export async function foundSampleCities(town: Town): Promise<void> {
  const hash = await hashPassword(samplePassword)
  for (const { code, name, kana, prefecture } of sampleCities) {
    await town.engine.asOwner(
      `insert into platform.cities (code, name, kana, prefecture, is_demonstration)
       values ($1, $2, $3, $4, true) on conflict (code) do nothing`,
      [code, name, kana, prefecture],
    )
  }
  for (const who of Object.values(people)) {
    await performAs(town, systemOf(who.city), openAccount, {
      ...who,
      mail: `${who.login}@example.jp`,
      validFrom: '2024-04-01',
      validUntil: '2029-03-31',
      isSample: true,
    })
  }
  for (const { code } of sampleCities) {
    await within(town, { city: code, mode: 'write', person: async () => systemOf(code) }, (here) =>
      here.db.run(sql`
          update platform.accounts set password_hash = ${hash}, password_set_at = ${here.now}
          where city = ${here.city} and is_sample`),
    )
  }
}
