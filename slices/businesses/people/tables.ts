import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

export type Worker = z.infer<typeof Worker>
const Worker = z.object({
  id: z.uuid(),
  name: z.string(),
  part: z.string(),
  birthYear: z.number().nullable(),
  sinceYear: z.number().nullable(),
  intendsTo: z.number().nullable(),
  confirmedOn: localDate(),
  version: z.number(),
})

const seen = (here: Here, businessId: string, which: Sql) => sql`
  select p.id, p.name, p.part, p.birth_year, p.since_year, p.intends_to, p.confirmed_on, p.version
  from businesses.people p
  where p.city = ${here.city} and p.business_id = ${businessId}::uuid and ${which}`

/** Who works there, the oldest first. The caller has made sure that this person has opened it. */
export function peopleOf(here: Here, businessId: string): Promise<Worker[]> {
  return here.db.many(
    Worker,
    sql`${seen(here, businessId, sql`true`)} order by p.birth_year nulls last, p.id limit 200`,
  )
}

/** @throws {Missing} nobody of this business */
export function personOf(here: Here, businessId: string, personId: string): Promise<Worker> {
  return here.db.one(Worker, seen(here, businessId, sql`p.id = ${personId}::uuid`))
}

type Typed = {
  readonly name: string
  readonly part: string
  readonly birthYear: number | null
  readonly sinceYear: number | null
  readonly intendsTo: number | null
  readonly confirmedOn: LocalDate
}

export function keepPerson(
  here: Here,
  typed: Typed & { readonly businessId: string },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.people (city, business_id, name, part, birth_year, since_year,
        intends_to, confirmed_on)
      values (${here.city}, ${typed.businessId}::uuid, ${typed.name}, ${typed.part},
        ${typed.birthYear}::int, ${typed.sinceYear}::int, ${typed.intendsTo}::int,
        ${typed.confirmedOn})
      returning id`,
  )
}

export async function rewritePerson(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.people set name = ${typed.name}, part = ${typed.part},
      birth_year = ${typed.birthYear}::int, since_year = ${typed.sinceYear}::int,
      intends_to = ${typed.intendsTo}::int, confirmed_on = ${typed.confirmedOn},
      version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export type Succession = z.infer<typeof Succession>
const Succession = z.object({
  id: z.uuid(),
  number: z.number(),
  state: z.string(),
  knownBy: z.string(),
  onDay: localDate(),
  keptName: z.string(),
})

/** Every state of the succession that was ever recorded, the latest first. */
export function successionsOf(here: Here, businessId: string): Promise<Succession[]> {
  return here.db.many(
    Succession,
    sql`select s.id, s.number, s.state, s.known_by, s.on_day, s.kept_name
      from businesses.successions s
      where s.city = ${here.city} and s.business_id = ${businessId}::uuid
      order by s.on_day desc, s.number desc limit 100`,
  )
}

export function keepSuccession(
  here: Here,
  typed: { businessId: string; state: string; knownBy: string; onDay: LocalDate },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.successions (city, business_id, number, state, known_by, on_day,
        kept_at, kept_name)
      values (${here.city}, ${typed.businessId}::uuid,
        (select count(*)::int + 1 from businesses.successions s
          where s.city = ${here.city} and s.business_id = ${typed.businessId}::uuid),
        ${typed.state}, ${typed.knownBy}, ${typed.onDay}, ${here.now}, ${here.person.name})
      returning id`,
  )
}
