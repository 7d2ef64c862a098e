import { z } from 'zod'
import { type Here, keysetOf, type PageAsked, sql } from '#platform'
import { seesBead, seesLink, viewerOf } from '../audiences/tables.ts'
import { BeadHead, headColumns } from '../beads/tables.ts'
import { holdsWords } from '../searches/tables.ts'

const Card = BeadHead.extend({
  id: z.uuid(),
  /** How many live links rest on it, of those this person sees. */
  uses: z.number(),
  sortedBy: z.union([z.string(), z.number()]),
})
export type Card = z.infer<typeof Card>

export const cardSorts = { recorded: 'instant', happened: 'day', title: 'text' } as const
export type CardSort = keyof typeof cardSorts

export type CardFilter = { readonly words: string; readonly kinds: readonly string[] | null }

const columns = {
  recorded: sql`b.recorded_at`,
  happened: sql`coalesce(b.happened_on, '0001-01-01'::date)`,
  title: sql`b.title collate "C"`,
}

/** Cards that this person sees, one more than the page shows. */
export async function cardsSeenBy(
  here: Here,
  { words, kinds }: CardFilter,
  page: PageAsked<CardSort>,
): Promise<Card[]> {
  const viewer = await viewerOf(here)
  const { after, order, limit } = keysetOf(page, columns, sql`b.pid`)
  const text = words
    ? sql`join evidence.bead_texts t on (t.city, t.bead) = (b.city, b.bead)`
    : sql``
  return here.db.many(
    Card,
    sql`select ${headColumns}, b.pid as id, ${columns[page.sort]} as sorted_by,
        (select count(*)::int from evidence.links l
          join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
          where l.city = ${here.city} and l.up = b.bead and l.ended_at is null
            and ${seesLink(viewer)} and ${seesBead(viewer, 'd')}) as uses
      from evidence.beads b ${text}
      where b.city = ${here.city} and ${seesBead(viewer, 'b')} and b.state <> 'merged'
        and ${words ? holdsWords(words) : sql`true`}
        and ${kinds ? sql`b.kind = any(${kinds}::text[])` : sql`true`}
        and ${after}
      order by ${order} limit ${limit}`,
  )
}
