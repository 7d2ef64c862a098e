import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { InterestTyped } from './forms.ts'

/** 公益性 as it was stated last; earlier statements stay. */
export type Interest = z.infer<typeof Interest>
const Interest = z.object({
  failures: z.array(z.string()),
  statement: z.string(),
  whoLoses: z.string(),
  spillover: z.string(),
  whyCity: z.string(),
  whyThisMeans: z.string(),
  exitIndicator: z.string(),
  exitValue: z.string(),
  exitBy: z.string(),
  retest: z.string(),
  statedAt: z.string(),
  statedName: z.string(),
  number: z.number(),
})

/** The statement in force, null where none was made. The measure was loaded through the person. */
export function interestOf(here: Here, measureId: string): Promise<Interest | null> {
  return here.db.maybe(
    Interest,
    sql`select failures, statement, who_loses, spillover, why_city, why_this_means,
        exit_indicator, exit_value, exit_by, retest, stated_at, stated_name, number
      from measures.interests where city = ${here.city} and measure_id = ${measureId}::uuid
      order by number desc limit 1`,
  )
}

export async function keepInterest(
  here: Here,
  measureId: string,
  typed: InterestTyped,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.interests (city, measure_id, failures, statement, who_loses, spillover,
      why_city, why_this_means, exit_indicator, exit_value, exit_by, retest, stated_at,
      stated_name, number)
    values (${here.city}, ${measureId}, ${typed.failures}::text[], ${typed.statement},
      ${typed.whoLoses}, ${typed.spillover}, ${typed.whyCity}, ${typed.whyThisMeans},
      ${typed.exitIndicator}, ${typed.exitValue}, ${typed.exitBy}, ${typed.retest}, ${here.now},
      ${here.person.name}, (select count(*)::int + 1 from measures.interests
        where city = ${here.city} and measure_id = ${measureId}::uuid))`)
}
