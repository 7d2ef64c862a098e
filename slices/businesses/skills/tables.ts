import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

export type Skill = z.infer<typeof Skill>
const Skill = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  processId: z.uuid(),
  process: z.string(),
  level: z.number(),
  confirmedOn: localDate(),
})

/** What the people of one business can do. The caller has made sure that this person has opened it. */
export function skillsOf(here: Here, businessId: string): Promise<Skill[]> {
  return here.db.many(
    Skill,
    sql`select s.id, s.person_id, s.process_id, r.name as process, s.level, s.confirmed_on
      from businesses.skills s
      join businesses.people p on (p.city, p.id) = (s.city, s.person_id)
      join businesses.processes r on (r.city, r.id) = (s.city, s.process_id)
      where s.city = ${here.city} and p.business_id = ${businessId}::uuid
      order by s.level desc, r.name collate "C" limit 1000`,
  )
}

/** One level for each process: what is said later goes before what was said earlier. */
export async function keepSkill(
  here: Here,
  typed: { personId: string; processId: string; level: number; confirmedOn: LocalDate },
): Promise<void> {
  await here.db.run(sql`
    insert into businesses.skills (city, person_id, process_id, level, confirmed_on)
    values (${here.city}, ${typed.personId}::uuid, ${typed.processId}::uuid, ${typed.level}::int,
      ${typed.confirmedOn})
    on conflict (city, person_id, process_id) do update
    set level = excluded.level, confirmed_on = excluded.confirmed_on,
      version = businesses.skills.version + 1`)
}

/** @throws {Missing} this person has no such skill */
export async function removeSkill(here: Here, personId: string, skillId: string): Promise<Skill> {
  return here.db.one(
    Skill,
    sql`with gone as (
        delete from businesses.skills s where s.city = ${here.city}
          and s.id = ${skillId}::uuid and s.person_id = ${personId}::uuid returning s.*)
      select g.id, g.person_id, g.process_id, r.name as process, g.level, g.confirmed_on
      from gone g join businesses.processes r on (r.city, r.id) = (g.city, g.process_id)
      where r.city = ${here.city}`,
  )
}

/** @throws {Missing} no such process in this city's list */
export async function processNamed(here: Here, processId: string): Promise<string> {
  const { name } = await here.db.one(
    z.object({ name: z.string() }),
    sql`select r.name from businesses.processes r
      where r.city = ${here.city} and r.id = ${processId}::uuid`,
  )
  return name
}
