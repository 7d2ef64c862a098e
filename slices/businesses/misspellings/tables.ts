import { z } from 'zod'
import { type Here, sql } from '#platform'
import { isStanding, type Word } from '../searches/tables.ts'
import { halvesOf, type Meant, meantBy } from './rules.ts'

const Near = z.object({ id: z.uuid(), name: z.string(), text: z.string() })

/** So many names that come near are looked at one by one. */
const mostNear = 300

/**
 * Whom a word of a search that found nothing may be meant for. One wrong character leaves a half of the
 * word as it was: what holds a half, most bigrams first, is compared sign by sign.
 */
export async function meantNames(here: Here, words: readonly Word[]): Promise<Meant[]> {
  const keys = words.flatMap((word) => word.keys).filter((key) => [...key].length > 2)
  const halves = [...new Set(keys.flatMap(halvesOf))]
  if (halves.length === 0) return []
  const holds = halves.map((half) =>
    [...half].length < 2
      ? sql`position(${half} in b.search_text) > 0`
      : sql`b.search_bg @> platform.bigrams(${half})`,
  )
  const pairs = [...new Set(keys.flatMap((key) => bigramsOf(key)))].slice(0, 24)
  const score = pairs.map((pair) => sql`(position(${pair} in b.search_text) > 0)::int`)
  const near = await here.db.many(
    Near,
    sql`select b.id, b.name, b.search_text as text from businesses.businesses b
      where b.city = ${here.city} and ${isStanding} and (${sql.join(holds, sql` or `)})
      order by ${sql.join(score, sql` + `)} desc, b.sort_key collate "C", b.id
      limit ${mostNear}::int`,
  )
  return meantBy(keys, near)
}

function bigramsOf(key: string): string[] {
  const signs = [...key]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
