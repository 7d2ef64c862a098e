import { z } from 'zod'
import { Gone, type Here, Missing, type PageAsked, readPage, type Sql, sql } from '#platform'
import { inForce } from '../consents/tables.ts'
import { keysOfQuery, nameKey, romajiKey } from '../searches/rules.ts'
import { type Copy, searchTextOf } from './rules.ts'

export type Published = z.infer<typeof Published>
const Published = z.object({
  businessId: z.uuid(),
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  district: z.string(),
  address: z.string(),
  industry: z.string(),
  processes: z.array(z.string()),
  isSample: z.boolean(),
  publishedAt: z.string(),
  publishedName: z.string(),
  sortKey: z.string(),
})

const columns = sql`p.business_id, p.name, p.kana, p.name_en, p.aliases, p.district, p.address,
  p.industry, p.processes, p.is_sample, p.published_at, p.published_name, p.sort_key`

/** What stands in public today: published, its consent in force, the business at work. */
const standing = (here: Here): Sql => sql`(p.city = ${here.city} and p.withdrawn_at is null
  and exists (select from businesses.consents c where c.id = p.consent_id and ${inForce(here)})
  and exists (select from businesses.businesses b where b.city = ${here.city}
    and b.id = p.business_id and b.state = '登録'))`

export type DirectoryFilter = {
  readonly words?: string
  readonly process?: string
  readonly district?: string
}
export type DirectorySort = 'name' | 'district'

function filtered(here: Here, { words, process, district }: DirectoryFilter): Sql {
  const asked: Sql[] = [standing(here)]
  for (const keys of keysOfQuery(words ?? '')) {
    const ways = keys.map((key) =>
      [...key].length < 2
        ? sql`position(${key} in p.search_text) > 0`
        : sql`(p.search_bg @> platform.bigrams(${key}) and position(${key} in p.search_text) > 0)`,
    )
    asked.push(sql`(${sql.join(ways, sql` or `)})`)
  }
  if (process) asked.push(sql`p.processes @> ${[process]}::text[]`)
  if (district) asked.push(sql`p.district = ${district}`)
  return sql.join(asked, sql` and `)
}

/** One page of the public list, with how many there are. */
export async function directoryPage(
  here: Here,
  filter: DirectoryFilter,
  page: PageAsked<DirectorySort>,
): Promise<{ rows: Published[]; next: string | null; total: number }> {
  const which = filtered(here, filter)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.publications p where ${which}`,
  )
  const shown = await readPage(here.db, Published, page, {
    by: {
      name: [sql`p.sort_key collate "C"`, (row) => row.sortKey],
      district: [sql`p.district collate "C"`, (row) => row.district],
    },
    id: [sql`p.business_id`, (row) => row.businessId],
    from: (after) => sql`select ${columns} from businesses.publications p
      where ${which} and ${after}`,
  })
  return { ...shown, total }
}

/** All that match, for the file. */
export function directoryRows(here: Here, filter: DirectoryFilter): Promise<Published[]> {
  return here.db.many(
    Published,
    sql`select ${columns} from businesses.publications p where ${filtered(here, filter)}
      order by p.sort_key collate "C", p.business_id limit 20000`,
  )
}

const Choice = z.object({ facet: z.string(), value: z.string(), count: z.number() })
export type Choice = z.infer<typeof Choice>

/** By which processes and districts the public list can be narrowed. */
export function directoryChoices(here: Here): Promise<Choice[]> {
  return here.db.many(
    Choice,
    sql`select facet, value, count(*)::int as count from businesses.publications p
      cross join lateral (select 'process' as facet, unnest(p.processes) as value
        union all select 'district', p.district) f
      where ${standing(here)} and value <> ''
      group by facet, value order by facet, count(*) desc, value collate "C"`,
  )
}

/**
 * @throws {Gone} it was public once
 * @throws {Missing} it never was, or there is none
 */
export async function publishedOf(here: Here, businessId: string): Promise<Published> {
  const found = await publicationStanding(here, businessId)
  if (found) return found
  const once = await here.db.value(
    z.boolean(),
    sql`select exists (select from businesses.publications p
      where p.city = ${here.city} and p.business_id = ${businessId}::uuid)`,
  )
  throw once ? new Gone() : new Missing()
}

/** What stands in public of a business, null where nothing does. */
export function publicationStanding(here: Here, businessId: string): Promise<Published | null> {
  return here.db.maybe(
    Published,
    sql`select ${columns} from businesses.publications p
      where p.business_id = ${businessId}::uuid and ${standing(here)}`,
  )
}

const Step = z.object({ name: z.string(), synonyms: z.array(z.string()) })
export type Step = z.infer<typeof Step>

/** The processes of a business, as the city calls them and what else they are called. */
export function stepsOf(here: Here, businessId: string): Promise<Step[]> {
  return here.db.many(
    Step,
    sql`select p.name, p.synonyms from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and h.business_id = ${businessId}::uuid
      order by p.name collate "C" limit 100`,
  )
}

export async function keepPublication(
  here: Here,
  typed: {
    readonly businessId: string
    readonly consentId: string
    readonly isSample: boolean
    readonly copy: Copy
    readonly synonyms: readonly string[]
  },
): Promise<void> {
  const { businessId, consentId, isSample, copy } = typed
  const sortKey = nameKey(copy.kana) || nameKey(copy.name) || romajiKey(copy.nameEn)
  await here.db.run(sql`
    insert into businesses.publications (city, business_id, consent_id, name, kana, name_en, aliases,
      district, address, industry, processes, is_sample, published_at, published_name, sort_key,
      search_text)
    values (${here.city}, ${businessId}::uuid, ${consentId}::uuid, ${copy.name}, ${copy.kana},
      ${copy.nameEn}, ${copy.aliases}::text[], ${copy.district}, ${copy.address}, ${copy.industry},
      ${copy.processes}::text[], ${isSample}, ${here.now}, ${here.person.name}, ${sortKey},
      ${searchTextOf(copy, typed.synonyms)})
    on conflict (city, business_id) do update set consent_id = excluded.consent_id,
      name = excluded.name, kana = excluded.kana, name_en = excluded.name_en,
      aliases = excluded.aliases, district = excluded.district, address = excluded.address,
      industry = excluded.industry, processes = excluded.processes,
      published_at = excluded.published_at, published_name = excluded.published_name,
      sort_key = excluded.sort_key, search_text = excluded.search_text, withdrawn_at = null`)
}

/** Nothing is left of what was public but that it was. */
export function emptyWithdrawn(here: Here, businessId: string): Promise<number> {
  return here.db.run(sql`
    update businesses.publications set withdrawn_at = ${here.now}, name = '', kana = '', name_en = '',
      aliases = '{}', district = '', address = '', industry = '', processes = '{}', sort_key = '',
      search_text = ''
    where city = ${here.city} and business_id = ${businessId}::uuid and withdrawn_at is null`)
}
