import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { parseRate, type RateKind } from './rules.ts'

const Words = z.object({ rate: z.string(), count: z.number() })

/** In which words rates are listed, and how often. What they mean is read anew each time, never kept. */
async function rateWords(here: Here, which: Sql) {
  const words = await here.db.many(
    Words,
    sql`select l.rate, count(*)::int as count from measures.listings l
      where l.city = ${here.city} and ${which} group by l.rate order by l.rate limit 20000`,
  )
  return words.map((one) => ({ ...one, kind: parseRate(one.rate).kind }))
}

/**
 * Of how many listings the rate is read as one, a range, fixed or unknown.
 * @param which a condition on `measures.listings l`
 */
export async function readingsOf(
  here: Here,
  which: Sql,
): Promise<Readonly<Record<RateKind, number>>> {
  const counts: Record<RateKind, number> = { single: 0, range: 0, fixed: 0, unknown: 0 }
  for (const { kind, count } of await rateWords(here, which)) counts[kind] += count
  return counts
}

/** The words that are read as such a rate. */
export async function wordsReadAs(here: Here, kind: RateKind): Promise<string[]> {
  const words = await rateWords(here, sql`true`)
  return words.filter((one) => one.kind === kind).map(({ rate }) => rate)
}
