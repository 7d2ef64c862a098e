import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { CombinationForm } from './forms.ts'
import { sameCostsConfirmed, sameMeasures } from './rules.ts'

/** What a person read of a pair of schemes, and where. */
export type Combination = z.infer<typeof Combination>
const Combination = z.object({
  oneId: z.uuid(),
  otherId: z.uuid(),
  number: z.number(),
  sameCost: z.enum(sameCostsConfirmed),
  sameMeasure: z.enum(sameMeasures),
  clause: z.string(),
  page: z.string(),
  confirmedAt: z.string(),
  confirmedName: z.string(),
})

/** The readings of a pair, the last first; the earlier stay on record. */
export function readingsOf(here: Here, oneId: string, otherId: string): Promise<Combination[]> {
  return here.db.many(
    Combination,
    seen(
      here,
      sql`c.one_id = least(${oneId}::uuid, ${otherId}::uuid)
        and c.other_id = greatest(${oneId}::uuid, ${otherId}::uuid)`,
      sql`c.number desc limit 50`,
    ),
  )
}

const seen = (here: Here, which: Sql, order: Sql) => sql`
  select c.one_id, c.other_id, c.number, c.same_cost, c.same_measure, c.clause, c.page,
    c.confirmed_at, c.confirmed_name
  from measures.combinations c
  where c.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which} order by ${order}`

export async function keepCombination(
  here: Here,
  typed: z.output<typeof CombinationForm>,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.combinations (city, one_id, other_id, number, same_cost, same_measure,
      clause, page, confirmed_at, confirmed_name)
    select ${here.city}, pair.one_id, pair.other_id,
      (select count(*)::int + 1 from measures.combinations c where c.city = ${here.city}
        and c.one_id = pair.one_id and c.other_id = pair.other_id),
      ${typed.sameCost}, ${typed.sameMeasure}, ${typed.clause}, ${typed.page}, ${here.now},
      ${here.person.name}
    from (select least(${typed.oneId}::uuid, ${typed.otherId}::uuid) as one_id,
      greatest(${typed.oneId}::uuid, ${typed.otherId}::uuid) as other_id) pair
    returning id`)
}
