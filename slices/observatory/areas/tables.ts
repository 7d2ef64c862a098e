import { z } from 'zod'
import { normaliseForReading } from '#packages/japan'
import { type Here, sql } from '#platform'

const Found = z.object({
  code: z.string(),
  code6: z.string(),
  name: z.string(),
  kana: z.string(),
  prefecture: z.string(),
  kind: z.string(),
})
export type FoundArea = z.infer<typeof Found>

const MOST = 100

/**
 * Municipalities by name, reading or code, those that begin so first. The list is the country's and
 * small: a scan of it takes a millisecond or two, less than the index of pairs.
 * @param words empty: all of the prefecture. @returns at most 100
 */
export function areasCalled(here: Here, words: string, prefecture = ''): Promise<FoundArea[]> {
  const typed = words.normalize('NFKC').replace(/\s/g, '')
  const reading = normaliseForReading(typed)
  return here.db.many(
    Found,
    sql`
    select code, code6, name, kana, prefecture, kind from observatory.areas
    where id <> 0 and (${prefecture} = '' or prefecture = ${prefecture})
      and (${typed} = '' or strpos(prefecture || name, ${typed}) > 0 or strpos(kana, ${reading}) > 0
        or starts_with(code6, ${typed}))
    order by (starts_with(name, ${typed}) or starts_with(kana, ${reading})) desc, place
    limit ${MOST}`,
  )
}

/** The municipality of a city of ours, or null where its code is none (a demonstration's). */
export function areaOfCity(here: Here): Promise<FoundArea | null> {
  return here.db.maybe(
    Found,
    sql`select code, code6, name, kana, prefecture, kind from observatory.areas
      where code6 = ${String(here.city).padStart(6, '0')} and id <> 0`,
  )
}

/** Names with their prefecture, by code of five digits. */
export async function namesOfAreas(
  here: Here,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await here.db.many(
    z.object({ code: z.string(), name: z.string() }),
    sql`select code, prefecture || name as name from observatory.areas
      where code = any(${codes}::text[])`,
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}
