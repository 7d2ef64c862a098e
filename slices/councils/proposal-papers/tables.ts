import { z } from 'zod'
import { type Here, sql } from '#platform'

/** The name of the city, as its papers print it. */
export function cityNameOf(here: Here): Promise<string> {
  return here.db.value(z.string(), sql`select name from platform.cities where code = ${here.city}`)
}
