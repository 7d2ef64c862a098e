import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import { categories } from '../bodies/rules.ts'
import { inOffice } from '../bodies/tables.ts'
import type { SeatRow } from './forms.ts'

const Seat = z.object({
  category: z.enum(categories),
  seatsMin: z.number(),
  seatsMax: z.number(),
  recommends: z.boolean(),
  isNeeded: z.boolean(),
  keptFor: z.string(),
  taken: z.number(),
})
export type Seat = z.infer<typeof Seat>

/** With how many hold one today. The body was loaded through the person. */
export function seatsOf(here: Here, bodyId: string): Promise<Seat[]> {
  return here.db.many(
    Seat,
    sql`select s.category, s.seats_min, s.seats_max, s.recommends, s.is_needed, s.kept_for,
        (select count(*)::int from councils.members m
          where m.city = ${here.city} and m.body_id = s.body_id and m.category = s.category
            and ${inOffice(here.today)}) as taken
      from councils.category_seats s
      where s.city = ${here.city} and s.body_id = ${bodyId}::uuid order by s.ordinal`,
  )
}

export async function writeSeats(
  here: Here,
  bodyId: string,
  rows: readonly SeatRow[],
): Promise<void> {
  await here.db.run(sql`
    delete from councils.category_seats where city = ${here.city} and body_id = ${bodyId}::uuid`)
  await here.db.run(sql`
    insert into councils.category_seats (city, body_id, category, ordinal, seats_min, seats_max,
      recommends, is_needed, kept_for)
    select ${here.city}, ${bodyId}::uuid, r.category, r.ordinal, r."seatsMin", r."seatsMax",
      r.recommends, r."isNeeded", r."keptFor"
    from jsonb_to_recordset(${json(rows.map((row, ordinal) => ({ ...row, ordinal })))}) as
      r (category text, ordinal int, "seatsMin" int, "seatsMax" int, recommends boolean,
        "isNeeded" boolean, "keptFor" text)
    returning id`)
}
