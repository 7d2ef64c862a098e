import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Shipped = z.object({
  code: z.string(),
  source: z.string(),
  title: z.string(),
  label: z.string(),
  publishedOn: localDate(),
  publishedNote: z.string(),
  importedAt: z.string(),
  figures: z.number(),
  marks: z.record(z.string(), z.number()),
  state: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
  withdrawal: z.string().nullable(),
})
/** An edition that comes with the program, and whether this city has withdrawn it for itself. */
export type Shipped = z.infer<typeof Shipped>

const seenBy = ({ city }: Here) => sql`
  select e.code, e.source, s.title, e.label, e.published_on, e.published_note, e.imported_at, e.figures,
    e.marks, e.state, w.at as withdrawn_at, w.by_name as withdrawn_by_name, w.reason as withdrawal
  from observatory.editions e
  join observatory.sources s on s.code = e.source
  left join observatory.city_withdrawals w on w.city = ${city} and w.edition_code = e.code
  where e.state <> 'received'`

export function shippedEditions(here: Here): Promise<Shipped[]> {
  return here.db.many(Shipped, sql`${seenBy(here)} order by e.published_on desc, e.code`)
}

/** @throws {Missing} none comes with the program under this code */
export function shippedEdition(here: Here, code: string): Promise<Shipped> {
  return here.db.one(Shipped, sql`${seenBy(here)} and e.code = ${code}`)
}

export function keepShippedWithdrawn(here: Here, code: string, reason: string): Promise<number> {
  return here.db.run(sql`insert into observatory.city_withdrawals (city, edition_code, at, by_name, reason)
    values (${here.city}, ${code}, ${here.now}, ${here.person.name}, ${reason})`)
}
