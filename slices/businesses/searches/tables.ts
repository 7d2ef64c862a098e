import { z } from 'zod'
import { addMonths, type LocalDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { settingOn } from '#platform/settings'
import { monthsFresh, staleBefore } from '../freshness/rules.ts'
import { type BusinessFilter, type Narrowing, standing } from '../lists/rules.ts'
import { employeeBands } from '../rules.ts'
import { isCalled, keysOfQuery } from './rules.ts'

const Process = z.object({ id: z.uuid(), name: z.string(), synonyms: z.array(z.string()) })
export type Process = z.infer<typeof Process>
const District = z.object({ district: z.string() })

/** One word of a query: the keys that may find it in a name, and what else of the city is called so. */
export type Word = {
  readonly keys: readonly string[]
  readonly processIds: readonly string[]
  readonly districts: readonly string[]
}

/** Every 地区 of the register; each is one step down the index, however many businesses it holds. */
export async function districtsSeenBy(here: Here): Promise<string[]> {
  const next = (after: Sql) => sql`(select b.district from businesses.businesses b
    where b.city = ${here.city} and b.district collate "C" > ${after}
    order by b.district collate "C" limit 1)`
  const found = await here.db.many(
    District,
    sql`with recursive step (district) as (
        select ${next(sql`''`)} union all
        select ${next(sql`s.district collate "C"`)} from step s where s.district is not null)
      select district from step where district is not null limit 500`,
  )
  return found.map(({ district }) => district)
}

/** The city's processes, with all their names. */
export function processesOfCity(here: Here): Promise<Process[]> {
  return here.db.many(
    Process,
    sql`select p.id, p.name, p.synonyms from businesses.processes p
      where p.city = ${here.city} limit 1000`,
  )
}

/**
 * What the words of a query stand for: a name, a reading, a process by any of its names, a place.
 * @param known the city's processes, where they are being loaded already
 */
export async function wordsOf(
  here: Here,
  query: string | undefined,
  known: Promise<readonly Process[]> | null = null,
): Promise<Word[]> {
  const words = keysOfQuery(query ?? '')
  if (words.length === 0) return []
  const [processes, districts] = await Promise.all([
    known ?? processesOfCity(here),
    districtsSeenBy(here),
  ])
  return words.map((keys) => ({
    keys,
    processIds: processes
      .filter(({ name, synonyms }) => isCalled([name, ...synonyms], keys))
      .map(({ id }) => id),
    districts: districts.filter((district) => isCalled([district], keys)),
  }))
}

/**
 * Two characters are one bigram, which the index holds as they stand; of a longer word it tells only that
 * its bigrams are there, and one character is in no index.
 */
function inName(key: string): Sql {
  const length = [...key].length
  if (length === 2) return sql`b.search_bg @> platform.bigrams(${key})`
  if (length < 2) return sql`position(${key} in b.search_text) > 0`
  return sql`(b.search_bg @> platform.bigrams(${key}) and position(${key} in b.search_text) > 0)`
}
const inNameWalking = (key: string) => sql`position(${key} in b.search_text) > 0`

const holders = (here: Here, { processIds }: Word) => sql`select h.business_id
  from businesses.holdings h where h.city = ${here.city} and h.process_id = any(${processIds}::uuid[])`

/**
 * The words by their indexes: for few hits. A word that is also a process or a place is looked up in each
 * and put together, because no index serves an “or” over tables.
 */
export function wordsByIndex(here: Here, words: readonly Word[]): Sql {
  return all(
    words.map((word) => {
      const named = any(word.keys.map(inName))
      if (word.processIds.length === 0 && word.districts.length === 0) return named
      return sql`b.id in (
        select b.id from businesses.businesses b where b.city = ${here.city} and ${named}
        union ${holders(here, word)}
        union select b.id from businesses.businesses b
          where b.city = ${here.city} and b.district collate "C" = any(${word.districts}::text[]))`
    }),
  )
}

/** The words read along whatever order the list is in: for words that much of it holds. */
export function wordsByWalking(here: Here, words: readonly Word[]): Sql {
  return all(
    words.map((word) => {
      const ways = word.keys.map(inNameWalking)
      if (word.districts.length > 0) ways.push(sql`b.district = any(${word.districts}::text[])`)
      if (word.processIds.length > 0) ways.push(sql`b.id in (${holders(here, word)})`)
      return any(ways)
    }),
  )
}

const all = (conditions: readonly Sql[]) =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
const any = (conditions: readonly Sql[]) => sql`(${sql.join(conditions, sql` or `)})`

/** The band of headcount that a business stands in. */
export const bandOf = sql`case ${sql.join(
  employeeBands.map(
    ({ key, from, to }) =>
      sql`when b.employees >= ${sql.lit(from)} and b.employees <= ${sql.lit(to ?? 9_999_999)}
        then ${sql.lit(key)}`,
  ),
  sql` `,
)} else 'unknown' end`

function headcount(chosen: readonly string[]): Sql {
  return any(
    chosen.map((key) => {
      const band = employeeBands.find((one) => one.key === key)
      return band
        ? sql`(b.employees >= ${band.from}::int and b.employees <= ${band.to ?? 9_999_999}::int)`
        : sql`b.employees is null`
    }),
  )
}

/** How long ago a business was last confirmed; older than the city's months is stale, however few they are. */
export function freshnessOf(today: LocalDate, months: number): Sql {
  return sql`case when b.confirmed_on < ${staleBefore(today, months)}::date then 'stale'
    when b.confirmed_on >= ${addMonths(today, -12)}::date then 'year' else 'second' end`
}

function freshness(chosen: readonly string[], today: LocalDate, months: number): Sql {
  const [year, old] = [addMonths(today, -12), staleBefore(today, months)]
  const ways: Readonly<Record<string, Sql>> = {
    year: sql`(b.confirmed_on >= ${year}::date and b.confirmed_on >= ${old}::date)`,
    second: sql`(b.confirmed_on >= ${old}::date and b.confirmed_on < ${year}::date)`,
    stale: sql`b.confirmed_on < ${old}::date`,
  }
  return any(chosen.map((key) => ways[key] ?? sql`false`))
}

/** The succession as it was last recorded; where nothing was, it is 不明. */
export const lastSuccession = (here: Here) => sql`coalesce((select s.state
  from businesses.successions s where s.city = ${here.city} and s.business_id = b.id
  order by s.on_day desc, s.number desc limit 1), '不明')`

function oneNarrowing(here: Here, by: Narrowing, chosen: readonly string[], months: number): Sql {
  switch (by) {
    case 'district':
      return sql`b.district collate "C" = any(${chosen}::text[])`
    case 'state':
      return sql`b.state = any(${chosen}::text[])`
    case 'division':
      return sql`b.division = any(${chosen}::text[])`
    case 'employees':
      return headcount(chosen)
    case 'freshness':
      return freshness(chosen, here.today, months)
    case 'process':
      return sql`exists (select from businesses.holdings h where h.city = ${here.city}
        and h.business_id = b.id and h.process_id = any(${chosen}::uuid[]))`
    case 'succession':
      return sql`${lastSuccession(here)} = any(${chosen}::text[])`
  }
}

/** At work, or not yet confirmed, or at rest. */
export const isStanding = sql`b.state in (${sql.join(standing.map((state) => sql.lit(state)))})`

/** The conditions of a filter, without its words. */
export async function narrowed(here: Here, filter: BusinessFilter): Promise<Sql> {
  // Asked only where something is narrowed by it: most looks at the list are not.
  const asks = filter.chosen.freshness.length > 0
  return narrowedBeside(here, filter, asks ? await settingOn(here, monthsFresh) : 0)
}

/**
 * As `narrowed`; one narrowing may be left out, to count beside it.
 * @param months after which what was confirmed is stale
 */
export function narrowedBeside(
  here: Here,
  filter: BusinessFilter,
  months: number,
  without?: Narrowing,
): Sql {
  const asked: Sql[] = Object.entries(filter.chosen)
    .filter((entry): entry is [Narrowing, readonly string[]] => entry[1].length > 0)
    .filter(([by]) => by !== without)
    .map(([by, chosen]) => oneNarrowing(here, by, chosen, months))
  // What has closed is found when it is asked for, and does not stand among those at work.
  if (filter.chosen.state.length === 0 && without !== 'state') asked.push(isStanding)
  return all(asked)
}

/** The names of processes by id. */
export function namesById(processes: readonly Process[]): ReadonlyMap<string, string> {
  return new Map(processes.map(({ id, name }) => [id, name]))
}
