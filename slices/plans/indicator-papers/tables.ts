import { z } from 'zod'
import { type Here, sql } from '#platform'

/** What the city is called on its papers. */
export function cityName(here: Here): Promise<string> {
  return here.db.value(z.string(), sql`select name from platform.cities where code = ${here.city}`)
}
