import { type Here, type Sql, sql } from '#platform'
import { seesBead, viewerOf } from '../audiences/tables.ts'
import { BeadHead, headColumns } from '../beads/tables.ts'
import { wordsOf } from './rules.ts'

/** The condition that a searched text (alias `t`) holds every word; true without words. */
export function holdsWords(query: string): Sql {
  const words = wordsOf(query)
  const conditions = words.map((word) =>
    [...word].length < 2
      ? sql`starts_with(t.text_norm, ${word})`
      : sql`(t.text_bg @> platform.bigrams(${word}) and position(${word} in t.text_norm) > 0)`,
  )
  return words.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

export type Wanted = {
  readonly words: string
  readonly kinds?: readonly string[]
  readonly limit: number
  /** Not this one: a bead is not linked to itself. */
  readonly except?: number
}

/** Beads that this person sees and whose title or searched text holds every word, by family and day. */
export async function findBeads(here: Here, wanted: Wanted): Promise<BeadHead[]> {
  const viewer = await viewerOf(here)
  const { kinds, except } = wanted
  return here.db.many(
    BeadHead,
    sql`select ${headColumns} from evidence.bead_texts t
      join evidence.beads b on (b.city, b.bead) = (t.city, t.bead)
      where t.city = ${here.city} and ${holdsWords(wanted.words)}
        and ${seesBead(viewer, 'b')} and b.state = 'live'
        ${kinds ? sql`and b.kind = any(${kinds}::text[])` : sql``}
        ${except === undefined ? sql`` : sql`and b.bead <> ${except}`}
      order by b.family, b.happened_on desc nulls last, b.title collate "C", b.pid
      limit ${wanted.limit}`,
  )
}
