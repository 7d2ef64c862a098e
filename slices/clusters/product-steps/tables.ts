import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const whole = z.union([z.number(), z.string()]).transform(Number)

const Entry = z.object({
  number: z.number(),
  stage: z.string(),
  onDay: localDate().nullable(),
  reason: z.string(),
  note: z.string(),
  enteredOn: localDate(),
  enteredName: z.string(),
})
export type Entry = z.infer<typeof Entry>

/** The ledger of a product, in the order in which it was written. */
export function ledgerOf(here: Here, productId: string): Promise<Entry[]> {
  return here.db.many(
    Entry,
    sql`select s.number, s.stage, s.on_day::text as on_day, s.reason, s.note,
        s.entered_on::text as entered_on, s.entered_name
      from clusters.product_steps s
      where s.city = ${here.city} and s.product_id = ${productId}::uuid order by s.number limit 200`,
  )
}

type NewEntry = {
  readonly stage: string
  readonly onDay: LocalDate | null
  readonly reason: string
  readonly note: string
}

/** Writes the next line of the ledger; the product stands where it says. */
export async function writeStep(here: Here, productId: string, entry: NewEntry): Promise<void> {
  await here.db.run(sql`
    insert into clusters.product_steps (city, product_id, number, stage, on_day, reason, note,
      entered_on, entered_name)
    select ${here.city}::int, ${productId}::uuid, coalesce(max(s.number), 0) + 1,
      ${entry.stage}::text, ${entry.onDay}::date, ${entry.reason}::text, ${entry.note}::text,
      ${here.today}::date, ${here.person.name}::text
    from clusters.product_steps s
    where s.city = ${here.city} and s.product_id = ${productId}::uuid returning id`)
  await here.db.run(sql`
    update clusters.products set stage = ${entry.stage}, stage_on = ${entry.onDay}::date,
      version = version + 1
    where city = ${here.city} and id = ${productId}::uuid`)
}

const Sale = z.object({
  fy: z.number(),
  amountYen: whole,
  source: z.string(),
  enteredOn: localDate(),
})
export type Sale = z.infer<typeof Sale>

export function salesOf(here: Here, productId: string): Promise<Sale[]> {
  return here.db.many(
    Sale,
    sql`select a.fy, a.amount_yen, a.source, a.entered_on::text as entered_on
      from clusters.product_sales a
      where a.city = ${here.city} and a.product_id = ${productId}::uuid order by a.fy limit 60`,
  )
}

/** One figure a year; what stood there before is in the record of acts. */
export async function writeSale(
  here: Here,
  productId: string,
  sale: Pick<Sale, 'fy' | 'amountYen' | 'source'>,
): Promise<void> {
  await here.db.run(sql`
    insert into clusters.product_sales (city, product_id, fy, amount_yen, source, entered_on)
    values (${here.city}, ${productId}::uuid, ${sale.fy}, ${sale.amountYen}, ${sale.source},
      ${here.today})
    on conflict (city, product_id, fy) do update set amount_yen = excluded.amount_yen,
      source = excluded.source, entered_on = excluded.entered_on`)
}
