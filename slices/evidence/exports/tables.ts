import { z } from 'zod'
import { type Here, sql } from '#platform'
import { type LinkType, linkTypes } from '../link-types/rules.ts'

/** Those of the beads that everybody may see. */
export async function publicAmong(
  here: Here,
  beads: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await here.db.many(
    z.object({ bead: z.number() }),
    sql`select b.bead from evidence.beads b
      join evidence.audiences a on (a.city, a.name) = (b.city, 'public')
      where b.city = ${here.city} and b.bead = any(${beads}::bigint[]) and a.aud = any(b.aud)`,
  )
  return new Set(rows.map((row) => row.bead))
}

export function isEmptyCity(here: Here): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select not exists (select from evidence.beads where city = ${here.city})`,
  )
}

/** A link as it was elsewhere; its own date is that of the import, as for every other link. */
export async function importLink(
  here: Here,
  made: {
    up: number
    down: number
    type: LinkType
    note: string
    amountYen: number | null
    isPrimary: boolean
    linkedAt: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into evidence.links (city, up, down, type, note, amount_yen, is_primary, recorded_at,
      recorded_by, recorded_name, imported_linked_at)
    values (${here.city}, ${made.up}, ${made.down}, ${linkTypes[made.type].code}, ${made.note},
      ${made.amountYen}, ${made.isPrimary}, ${here.now}, ${here.person.id ?? 'system'},
      ${here.person.name}, ${made.linkedAt})
    on conflict do nothing`)
}

export async function importDecision(
  here: Here,
  made: { bead: number; name: string; decidedAt: string; isInstant: boolean },
): Promise<void> {
  await here.db.run(sql`
    insert into evidence.decisions (city, bead, name, decided_at, is_instant, by_name, recorded_at)
    values (${here.city}, ${made.bead}, ${made.name}, ${made.decidedAt}, ${made.isInstant},
      ${here.person.name}, ${here.now})`)
}
