import { z } from 'zod'
import { type Here, type Role, sql } from '#platform'
import { letters, steps } from './rules.ts'

/** Who may stand outside the hall and have a letter. */
export const outsideRoles: readonly Role[] = ['body', 'chamber', 'bank']

const Given = z.object({
  step: z.enum(steps),
  letter: z.enum(letters),
  actor: z.string(),
  actorName: z.string(),
})
/** A letter of a step, with the actor's name. */
export type GivenLetter = z.infer<typeof Given>

/** All letters of a measure. It was loaded through the person. */
export function lettersOf(here: Here, measureId: string): Promise<GivenLetter[]> {
  return here.db.many(
    Given,
    sql`select l.step, l.letter, coalesce('section:' || l.section_id, 'account:' || l.account_id)
        as actor, coalesce(s.name, a.name) as actor_name
      from measures.letters l
      left join platform.sections s on (s.city, s.id) = (l.city, l.section_id)
      left join platform.accounts a on (a.city, a.id) = (l.city, l.account_id)
      where l.city = ${here.city} and l.measure_id = ${measureId}::uuid
      order by l.step, l.letter, actor_name`,
  )
}

const Actor = z.object({ actor: z.string(), name: z.string() })

/** Sections, then the accounts of bodies, chambers and banks that are open today. */
export function actorsOffered(here: Here): Promise<z.infer<typeof Actor>[]> {
  return here.db.many(
    Actor,
    sql`select actor, name from (
        select 0 as rank, 'section:' || s.id as actor, s.name from platform.sections s
        where s.city = ${here.city}
        union all
        select 1, 'account:' || a.id, a.name from platform.accounts a
        where a.city = ${here.city} and a.valid_from <= ${here.today}
          and (a.valid_until is null or a.valid_until >= ${here.today})
          and exists (select from platform.account_roles r where r.city = ${here.city}
            and r.account_id = a.id and r.role = any(${[...outsideRoles]}::text[])
            and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))) offered
      order by rank, name limit 500`,
  )
}

export async function replaceLetters(
  here: Here,
  measureId: string,
  given: readonly { readonly step: string; readonly letter: string; readonly actor: string }[],
): Promise<void> {
  await here.db.run(sql`
    delete from measures.letters where city = ${here.city} and measure_id = ${measureId}::uuid`)
  for (const { step, letter, actor } of given) {
    const [kind, id = ''] = actor.split(':')
    await here.db.run(sql`
      insert into measures.letters (city, measure_id, step, letter, section_id, account_id)
      values (${here.city}, ${measureId}, ${step}, ${letter},
        ${kind === 'section' ? id : null}::uuid, ${kind === 'account' ? id : null}::uuid)
      on conflict do nothing`)
  }
}

const OwnStep = z.object({
  measureId: z.uuid(),
  measureName: z.string(),
  sectionName: z.string(),
  step: z.enum(steps),
  letters: z.array(z.enum(letters)),
})
export type OwnStep = z.infer<typeof OwnStep>

/** Only the steps in which this person, or the person's section, has a letter: what else there is stays unsaid. */
export function stepsOf(here: Here): Promise<OwnStep[]> {
  return here.db.many(
    OwnStep,
    sql`select l.measure_id, m.name as measure_name, s.name as section_name, l.step,
        array_agg(distinct l.letter) as letters
      from measures.letters l
      join measures.measures m on (m.city, m.id) = (l.city, l.measure_id)
      join platform.sections s on (s.city, s.id) = (m.city, m.section_id)
      where l.city = ${here.city} and (l.account_id = ${here.person.id}::uuid
        or l.section_id = ${here.person.section?.id ?? null}::uuid)
      group by l.measure_id, m.name, s.name, l.step order by m.name, l.step limit 500`,
  )
}
