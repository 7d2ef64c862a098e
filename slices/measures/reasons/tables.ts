import { z } from 'zod'
import { type Here, sql } from '#platform'

const Chosen = z.object({ indicatorId: z.uuid(), linkId: z.uuid() })

/** The indicators that a measure is read by. The measure was loaded through the person. */
export function chosenIndicators(here: Here, measureId: string): Promise<z.infer<typeof Chosen>[]> {
  return here.db.many(
    Chosen,
    sql`select indicator_id, link_id from measures.measure_indicators
      where city = ${here.city} and measure_id = ${measureId}::uuid order by indicator_id`,
  )
}

export async function chooseIndicator(
  here: Here,
  measureId: string,
  indicatorId: string,
  linkId: string,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.measure_indicators (city, measure_id, indicator_id, link_id)
    values (${here.city}, ${measureId}, ${indicatorId}, ${linkId})`)
}

export async function dropIndicator(
  here: Here,
  measureId: string,
  indicatorId: string,
): Promise<void> {
  await here.db.run(sql`
    delete from measures.measure_indicators where city = ${here.city}
      and measure_id = ${measureId}::uuid and indicator_id = ${indicatorId}::uuid`)
}
