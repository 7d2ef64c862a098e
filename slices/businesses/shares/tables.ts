import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, keysetOf, type PageAsked, pageOfRows, type Sql, sql } from '#platform'
import { inOrder, recipientsMeaning } from '../consents/rules.ts'
import { inForce } from '../consents/tables.ts'
import { may } from '../permissions.ts'
import { keysOfQuery, nameKey } from '../searches/rules.ts'

export type Shared = z.infer<typeof Shared>
const Shared = z.object({
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
  processes: z.array(z.string()),
  /** The field groups that the consent adds, and the fiscal years of money. */
  fields: z.array(z.string()).transform(inOrder),
  fiscalYears: z.array(z.number()),
  until: localDate().nullable(),
  /** Whether it may be introduced, for whoever may ask that. */
  mayBeIntroduced: z.boolean(),
})

const introduced = (here: Here): Sql =>
  may.searchIntroductions(here.person)
    ? sql`exists (select from businesses.consents c where c.business_id = b.id
        and c.person_id is null and c.purpose = '紹介・引合せ' and ${inForce(here)})`
    : sql`false`

/**
 * First the rows, then the fields: the businesses at work that consent to be shown to this person, each
 * with what the consent reaches to. Whatever is not here does not exist for them, in no count either.
 */
const shares = (here: Here, which: Sql): Sql => sql`
  select b.id, b.kind, b.name, b.kana, b.name_en, b.aliases, b.postal_code, b.address, b.district,
    b.jsic_code, b.state, b.confirmed_on, b.is_sample, b.sort_key, s.fields, s.fiscal_years, s.until,
    ${introduced(here)} as may_be_introduced,
    array(select p.name from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and h.business_id = b.id
      order by p.name collate "C") as processes
  from businesses.businesses b
  join (
    select c.business_id, coalesce(array_agg(distinct f.field) filter (where f.field is not null), '{}') as fields,
      coalesce(array_agg(distinct y.year) filter (where '財務' = any(c.fields)
        and y.year is not null), '{}') as fiscal_years,
      case when bool_or(c.expires_on is null) then null else max(c.expires_on) end as until
    from businesses.consents c
    left join lateral unnest(c.fields) f (field) on true
    left join lateral unnest(c.fiscal_years) y (year) on true
    where c.purpose = '第三者提供' and c.person_id is null
      and c.recipient = any(${recipientsMeaning(here.person)}::text[]) and ${inForce(here)}
    group by c.business_id
  ) s on s.business_id = b.id
  where b.city = ${here.city} and b.state in ('登録', '休業') and ${which}`

/** @throws {Missing} there is none, or its consent does not reach to this person: alike */
export function sharedWith(here: Here, businessId: string): Promise<Shared> {
  return here.db.one(Shared, shares(here, sql`b.id = ${businessId}::uuid`))
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

const Step = z.object({ id: z.uuid(), name: z.string(), synonyms: z.array(z.string()) })

async function wordsOf(here: Here, query: string | undefined): Promise<Word[]> {
  const words = keysOfQuery(query ?? '')
  if (words.length === 0) return []
  const steps = await here.db.many(
    Step,
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

async function filtered(here: Here, filter: SharedFilter): Promise<Sql> {
  const words = await wordsOf(here, filter.words)
  const asked: Sql[] = words.map((word) => holds(here, word))
  if (filter.district) asked.push(sql`b.district = ${filter.district}`)
  if (filter.process)
    asked.push(sql`exists (select from businesses.holdings h
      join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
      where h.city = ${here.city} and p.city = ${here.city} and h.business_id = b.id
        and p.name = ${filter.process})`)
  if (filter.introduced && may.searchIntroductions(here.person)) asked.push(introduced(here))
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `)
}

/** One page of what is shared with this person, with how many there are. */
export async function sharedPage(
  here: Here,
  filter: SharedFilter,
  page: PageAsked<SharedSort>,
): Promise<{ rows: Shared[]; next: string | null; total: number }> {
  const which = await filtered(here, filter)
  const { after, order, limit } = keysetOf(
    page,
    {
      name: sql`b.sort_key collate "C"`,
      district: sql`b.district collate "C"`,
      confirmed: sql`b.confirmed_on`,
    },
    sql`b.id`,
  )
  const found = await here.db.many(
    Shared,
    sql`${shares(here, sql`${which} and ${after}`)} order by ${order} limit ${limit}`,
  )
  const total = await here.db.value(
    z.number(),
    sql`select count(*)::int from (${shares(here, which)}) shown`,
  )
  const shown = pageOfRows(page, found, (row, sort) => ({
    value: { name: row.sortKey, district: row.district, confirmed: row.confirmedOn }[sort],
    id: row.id,
  }))
  return { ...shown, total }
}

/** All that match, for the file. */
export async function sharedRows(here: Here, filter: SharedFilter): Promise<Shared[]> {
  return here.db.many(
    Shared,
    sql`${shares(here, await filtered(here, filter))} order by b.sort_key collate "C", b.id limit 20000`,
  )
}

const Choice = z.object({ facet: z.string(), value: z.string(), count: z.number() })
export type Choice = z.infer<typeof Choice>

/** By which districts and processes the own rows can be narrowed, and how many stand under each. */
export function sharedChoices(here: Here): Promise<Choice[]> {
  return here.db.many(
    Choice,
    sql`select facet, value, count(*)::int as count from (${shares(here, sql`true`)}) shown
      cross join lateral (select 'district' as facet, shown.district as value
        union all select 'process', unnest(shown.processes)) f
      where value <> '' group by facet, value order by facet, count(*) desc, value collate "C"`,
  )
}
