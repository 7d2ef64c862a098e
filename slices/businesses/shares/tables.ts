import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, Missing, type PageAsked, readPage, type Sql, sql } from '#platform'
import { recipientsMeaning } from '../consents/rules.ts'
import { inForce } from '../consents/tables.ts'
import { may } from '../permissions.ts'
import { keysOfQuery, nameKey } from '../searches/rules.ts'
import { nothing, type Scope, scopeOf } from './rules.ts'

const Row = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  postalCode: z.string(),
  address: z.string(),
  district: z.string(),
  jsicCode: z.string().nullable(),
  state: z.string(),
  confirmedOn: localDate(),
  isSample: z.boolean(),
  sortKey: z.string(),
})

const Allowed = z.object({
  businessId: z.uuid(),
  fields: z.array(z.string()),
  fiscalYears: z.array(z.number()),
  expiresOn: localDate().nullable(),
})

/** By business, what its consents reach to for one person. */
type Scopes = ReadonlyMap<string, Scope>

/**
 * First the rows: the businesses that consent to be shown to this person, each with what the consent
 * reaches to. Asked by itself, and the register by its ids: one statement for both was at the mercy of
 * what the planner believed of the tables, and took a minute where it knew nothing of them.
 */
export async function scopesSeenBy(here: Here, businessId: string | null = null): Promise<Scopes> {
  const allowed = await here.db.many(
    Allowed,
    sql`select c.business_id, c.fields, c.fiscal_years, c.expires_on from businesses.consents c
      where c.purpose = '第三者提供' and c.person_id is null
        and c.recipient = any(${recipientsMeaning(here.person)}::text[]) and ${inForce(here)}
        and (${businessId}::uuid is null or c.business_id = ${businessId}::uuid)`,
  )
  const by = Map.groupBy(allowed, (one) => one.businessId)
  return new Map([...by].map(([id, consents]) => [id, scopeOf(consents)]))
}

const Named = z.object({ businessId: z.uuid() })

/** Which of these may be introduced; nobody for whoever may not ask that. */
async function introducedOf(here: Here, ids: readonly string[]): Promise<Set<string>> {
  if (!may.searchIntroductions(here.person) || ids.length === 0) return new Set()
  const found = await here.db.many(
    Named,
    sql`select distinct c.business_id from businesses.consents c
      where c.business_id = any(${ids}::uuid[]) and c.person_id is null
        and c.purpose = '紹介・引合せ' and ${inForce(here)}`,
  )
  return new Set(found.map(({ businessId }) => businessId))
}

const Step = z.object({ businessId: z.uuid(), name: z.string() })
type Step = z.infer<typeof Step>

async function processesOf(here: Here, ids: readonly string[]): Promise<Map<string, Step[]>> {
  const found = await here.db.many(
    Step,
    sql`select h.business_id, p.name from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and h.business_id = any(${ids}::uuid[])
      order by p.name collate "C"`,
  )
  return Map.groupBy(found, ({ businessId }) => businessId)
}

/** Then the fields: of the shown rows what the consent adds, and what they can do. */
async function withScopes(here: Here, rows: readonly z.infer<typeof Row>[], scopes: Scopes) {
  const ids = rows.map(({ id }) => id)
  const introduced = await introducedOf(here, ids)
  const processes = await processesOf(here, ids)
  return rows.map((row) => ({
    ...row,
    ...(scopes.get(row.id) ?? nothing),
    processes: (processes.get(row.id) ?? []).map(({ name }) => name),
    /** Whether it may be introduced, for whoever may ask that. */
    mayBeIntroduced: introduced.has(row.id),
  }))
}
export type Shared = Awaited<ReturnType<typeof withScopes>>[number]

const atWork = (here: Here, ids: readonly string[]): Sql =>
  sql`(b.city = ${here.city} and b.state in ('登録', '休業') and b.id = any(${ids}::uuid[]))`

const rowsOf = (which: Sql): Sql => sql`
  select b.id, b.kind, b.name, b.kana, b.name_en, b.aliases, b.postal_code, b.address, b.district,
    b.jsic_code, b.state, b.confirmed_on, b.is_sample, b.sort_key
  from businesses.businesses b where ${which}`

/** @throws {Missing} there is none, or its consent does not reach to this person: alike */
export async function sharedWith(here: Here, businessId: string): Promise<Shared> {
  const scopes = await scopesSeenBy(here, businessId)
  const row = await here.db.one(Row, rowsOf(atWork(here, [...scopes.keys()])))
  const [shared] = await withScopes(here, [row], scopes)
  if (shared === undefined) throw new Missing()
  return shared
}

export type SharedFilter = {
  readonly words?: string
  readonly district?: string
  readonly process?: string
  readonly introduced?: boolean
}
export type SharedSort = 'name' | 'district' | 'confirmed'

/** A word is found in what is shown and in nothing else: in names, not in the 法人番号, and in processes. */
const holds = (here: Here, { keys, steps }: Word): Sql =>
  sql`(${sql.join(
    keys.map(
      (key) =>
        sql`position(${key} in replace(b.search_text, coalesce(b.corporate_number, ''), '')) > 0`,
    ),
    sql` or `,
  )} or exists (select from businesses.holdings h where h.city = ${here.city}
    and h.business_id = b.id and h.process_id = any(${steps}::uuid[])))`

/** A word of the search: the keys it may be found by, and the processes that are called so. */
type Word = { readonly keys: readonly string[]; readonly steps: readonly string[] }

const Called = z.object({ id: z.uuid(), name: z.string(), synonyms: z.array(z.string()) })

async function wordsOf(here: Here, query: string | undefined): Promise<Word[]> {
  const words = keysOfQuery(query ?? '')
  if (words.length === 0) return []
  const steps = await here.db.many(
    Called,
    sql`select p.id, p.name, p.synonyms from businesses.processes p
      where p.city = ${here.city} limit 2000`,
  )
  const called = steps.map(({ id, name, synonyms }) => ({
    id,
    keys: [name, ...synonyms].map(nameKey),
  }))
  return words.map((keys) => ({
    keys,
    steps: called
      .filter((step) =>
        step.keys.some((known) => keys.some((key) => [...key].length > 1 && known.includes(key))),
      )
      .map(({ id }) => id),
  }))
}

/** What of the own rows is asked for. */
async function asked(here: Here, scopes: Scopes, filter: SharedFilter): Promise<Sql> {
  const all = [...scopes.keys()]
  const ids =
    filter.introduced && may.searchIntroductions(here.person)
      ? [...(await introducedOf(here, all))]
      : all
  const words = await wordsOf(here, filter.words)
  const which = [atWork(here, ids), ...words.map((word) => holds(here, word))]
  if (filter.district) which.push(sql`b.district = ${filter.district}`)
  if (filter.process)
    which.push(sql`b.id in (select h.business_id from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and p.name = ${filter.process})`)
  return sql.join(which, sql` and `)
}

/** One page of what is shared with this person, with how many there are. */
export async function sharedPage(
  here: Here,
  scopes: Scopes,
  filter: SharedFilter,
  page: PageAsked<SharedSort>,
): Promise<{ rows: Shared[]; next: string | null; total: number }> {
  const which = await asked(here, scopes, filter)
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from businesses.businesses b where ${which}`,
  )
  const shown = await readPage(here.db, Row, page, {
    by: {
      name: [sql`b.sort_key collate "C"`, (row) => row.sortKey],
      district: [sql`b.district collate "C"`, (row) => row.district],
      confirmed: [sql`b.confirmed_on`, (row) => row.confirmedOn],
    },
    id: [sql`b.id`, (row) => row.id],
    from: (after) => rowsOf(sql`${which} and ${after}`),
  })
  return { ...shown, rows: await withScopes(here, shown.rows, scopes), total }
}

/** All that match, for the file. */
export async function sharedRows(here: Here, filter: SharedFilter): Promise<Shared[]> {
  const scopes = await scopesSeenBy(here)
  const which = await asked(here, scopes, filter)
  const rows = await here.db.many(
    Row,
    sql`${rowsOf(which)} order by b.sort_key collate "C", b.id limit 20000`,
  )
  return withScopes(here, rows, scopes)
}

const Choice = z.object({ facet: z.string(), value: z.string(), count: z.number() })
export type Choice = z.infer<typeof Choice>

/** By which districts and processes the own rows can be narrowed, and how many stand under each. */
export function sharedChoices(here: Here, scopes: Scopes): Promise<Choice[]> {
  const which = atWork(here, [...scopes.keys()])
  return here.db.many(
    Choice,
    sql`select 'district' as facet, b.district as value, count(*)::int as count
      from businesses.businesses b where ${which} and b.district <> '' group by b.district
      union all
      select 'process', p.name, count(*)::int from businesses.holdings h
      join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id)
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and ${which} group by p.name
      order by facet, count desc, value`,
  )
}
