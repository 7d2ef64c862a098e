import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

export type Town = z.infer<typeof Town>
const Town = z.object({
  code: z.number(),
  name: z.string(),
  kana: z.string(),
  prefecture: z.string(),
})

/** The cities of this house in the order of their codes, and so by prefecture. */
export function townsKnown(here: Here): Promise<Town[]> {
  return here.db.many(
    Town,
    sql`select code, name, kana, prefecture from platform.cities order by code limit 2000`,
  )
}

/** Whether the city in which one stands is one of this house: a public address may name any. */
export function townIsKnown(here: Here): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from platform.cities where code = ${here.city})`,
  )
}
