import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { Change } from '../listings/rules.ts'

const ListingImport = z.object({
  number: z.number(),
  fileName: z.string(),
  isWhole: z.boolean(),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  takenAt: z.string(),
  takenName: z.string(),
})
export type ListingImport = z.infer<typeof ListingImport>

const imports = (here: Here) => sql`
  select i.number, i.file_name, i.is_whole, i.added, i.changed, i.same, i.taken_at, i.taken_name
  from measures.listing_imports i where i.city = ${here.city}`

/** The last lists that were taken in, the latest first. */
export function listingImports(here: Here): Promise<ListingImport[]> {
  return here.db.many(ListingImport, sql`${imports(here)} order by i.number desc limit 20`)
}

/** The import of the same bytes, where the latest list was these. */
export async function lastImportOf(here: Here, sha256: string): Promise<ListingImport | null> {
  return here.db.maybe(
    ListingImport,
    sql`${imports(here)} and i.file_sha256 = ${sha256}
      and i.number = (select max(l.number) from measures.listing_imports l
        where l.city = ${here.city})`,
  )
}

type Taken = {
  readonly fileName: string
  readonly sha256: string
  readonly isWhole: boolean
  readonly added: number
  readonly changed: number
  readonly same: number
}

export function keepImport(here: Here, taken: Taken): Promise<number> {
  return here.db.value(
    z.number(),
    sql`insert into measures.listing_imports (city, number, file_name, file_sha256, is_whole, added,
        changed, same, taken_at, taken_name)
      select ${here.city}, coalesce(max(i.number), 0) + 1, ${taken.fileName}, ${taken.sha256},
        ${taken.isWhole}::boolean, ${taken.added}::int, ${taken.changed}::int, ${taken.same}::int,
        ${here.now}::timestamptz, ${here.person.name}
      from measures.listing_imports i where i.city = ${here.city}
      returning number`,
  )
}

export async function keepChanges(
  here: Here,
  importNumber: number,
  changes: readonly (Change & { readonly listingId: string })[],
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ listingId, field, before, after }) => ({
    listing_id: listingId,
    field,
    before,
    after,
  }))
  await here.db.run(sql`
    insert into measures.listing_changes (city, listing_id, import_number, field, before, after)
    select ${here.city}, r.listing_id, ${importNumber}::int, r.field, r.before, r.after
    from jsonb_populate_recordset(null::measures.listing_changes, ${JSON.stringify(rows)}::jsonb) r
    returning id`)
}
