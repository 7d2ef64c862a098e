import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { backwards, type Compared, type Side, sideOf } from '../duplicates/rules.ts'

const Source = z.object({
  id: z.uuid(),
  corporateNumber: z.string().nullable(),
  name: z.string(),
  kana: z.string(),
  phone: z.string(),
  address: z.string(),
  representative: z.string().nullable(),
})

/** Records as they are kept, in the order of their ids, those after one of them. */
export function recordsAfter(here: Here, after: string | null, limit: number) {
  return here.db.many(
    Source,
    sql`select b.id, b.corporate_number, b.name, b.kana, b.phone, b.address,
        (select min(p.name) from businesses.people p
          where p.city = ${here.city} and p.business_id = b.id and p.part = '代表者') as representative
      from businesses.businesses b
      where b.city = ${here.city} and (${after}::uuid is null or b.id > ${after}::uuid)
      order by b.id limit ${limit}::int`,
  )
}

/** Keeps the keys by which records are compared. Where no 代表者 is given, the one known stays. */
export async function keepKeys(here: Here, records: readonly Compared[]): Promise<void> {
  const rows = records.map((record) => {
    const { nameKey: name_key, kanaKey: kana_key, ...side } = sideOf(record)
    const { phoneKey: phone_key, addressKey: address_key, representativeKey } = side
    const keys = { name_key, name_back: backwards(name_key), kana_key, phone_key, address_key }
    return {
      city: here.city,
      business_id: record.id,
      ...keys,
      representative_key: representativeKey,
    }
  })
  await here.db.run(sql`
    insert into businesses.duplicate_keys
    select * from jsonb_populate_recordset(null::businesses.duplicate_keys, ${json(rows)})
    on conflict (city, business_id) do update set name_key = excluded.name_key,
      name_back = excluded.name_back, kana_key = excluded.kana_key, phone_key = excluded.phone_key,
      address_key = excluded.address_key, representative_key = coalesce(
        nullif(excluded.representative_key, ''), duplicate_keys.representative_key)
    returning business_id`)
}

/** How many neighbours in one order, and how many with the same telephone or address, are compared. */
const [window, most] = [12, 20]
// Neighbours in the order of the name, of the name read backwards and of the reading, and those with the
// same telephone or address: looked up in an index each, so that the work grows with the register only.
const orders = ['name_key', 'name_back', 'kana_key'].map((name) => sql.ref(name))
const equals = ['phone_key', 'address_key'].map((name) => sql.ref(name))
const near = (here: Here, column: Sql, up: boolean) => sql`
  select x.business_id from businesses.duplicate_keys x
  where x.city = ${here.city} and m.${column} <> '' and (x.${column} collate "C", x.business_id)
    ${up ? sql`>` : sql`<`} (m.${column} collate "C", m.id)
  order by x.${column} collate "C" ${up ? sql`, x.business_id` : sql`desc, x.business_id desc`}
  limit ${window}::int`
const same = (here: Here, column: Sql) => sql`
  select x.business_id from businesses.duplicate_keys x
  where x.city = ${here.city} and m.${column} <> '' and x.${column} = m.${column}
    and x.business_id <> m.id limit ${most}::int`
/** Each record of `mine` with those to compare it with. */
const met = (here: Here, directions: readonly boolean[]) => {
  const ways = [
    ...orders.flatMap((column) => directions.map((up) => near(here, column, up))),
    ...equals.map((column) => same(here, column)),
  ].map((way) => sql`select m.id, n.business_id from mine m cross join lateral (${way}) n`)
  return sql.join(ways, sql` union all `)
}

/** Records that have keys, in the order of their ids, those after one of them. */
export async function keyedAfter(here: Here, after: string | null, limit: number) {
  const found = await here.db.many(
    z.object({ id: z.string() }),
    sql`select business_id as id from businesses.duplicate_keys where city = ${here.city}
      and (${after}::uuid is null or business_id > ${after}::uuid)
      order by business_id limit ${limit}::int`,
  )
  return found.map(({ id }) => id)
}

/** Whom these records are to be compared with, each pair once. */
export function pairsOf(here: Here, ids: readonly string[]) {
  return here.db.many(
    z.object({ oneId: z.string(), otherId: z.string() }),
    sql`with mine as (select k.business_id as id, k.* from businesses.duplicate_keys k
        where k.city = ${here.city} and k.business_id = any(${ids}::uuid[]))
      select distinct least(met.id, met.business_id)::text as one_id,
        greatest(met.id, met.business_id)::text as other_id
      from (${met(here, [true])}) met`,
  )
}

const NamedSide = z.object({
  businessId: z.string(),
  name: z.string(),
  corporateNumber: z.string().nullable(),
  nameKey: z.string(),
  kanaKey: z.string(),
  phoneKey: z.string(),
  addressKey: z.string(),
  representativeKey: z.string(),
})

/** What has closed, was merged or followed by another is not offered as the same as one at work. */
const sides = (here: Here, which: Sql) => sql`
  select k.business_id, b.name, b.corporate_number, k.name_key, k.kana_key, k.phone_key,
    k.address_key, k.representative_key
  from businesses.duplicate_keys k
  join businesses.businesses b on (b.city, b.id) = (k.city, k.business_id)
  where k.city = ${here.city} and b.city = ${here.city}
    and b.state in ('仮登録', '申出', '登録', '休業') and ${which}`

export function sidesOf(here: Here, ids: readonly string[]) {
  return here.db.many(NamedSide, sides(here, sql`k.business_id = any(${ids}::uuid[])`))
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Whom a record that is being typed is to be compared with; not those told apart from it before. */
export function sidesNear(here: Here, typed: Side, except: string | null) {
  const back = backwards(typed.nameKey)
  return here.db.many(
    NamedSide,
    sql`with mine as (select ${nobody}::uuid as id, ${typed.nameKey}::text as name_key,
        ${back}::text as name_back, ${typed.kanaKey}::text as kana_key,
        ${typed.phoneKey}::text as phone_key, ${typed.addressKey}::text as address_key)
      ${sides(
        here,
        sql`k.business_id is distinct from ${except}::uuid
        and (k.business_id in (select met.business_id from (${met(here, [true, false])}) met)
          or b.corporate_number = ${typed.corporateNumber})
        and not exists (select from businesses.duplicate_pairs d where d.city = ${here.city}
          and d.decision = '別の事業者' and d.one_id = least(k.business_id, ${except}::uuid)
          and d.other_id = greatest(k.business_id, ${except}::uuid))`,
      )}`,
  )
}
