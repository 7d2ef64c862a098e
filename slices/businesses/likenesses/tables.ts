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
const atWork = sql`b.state in ('仮登録', '申出', '登録', '休業')`

/** The orders in which neighbours are looked for, and those in which only what is equal counts. */
export const orders = ['name_key', 'name_back', 'kana_key', 'phone_key', 'address_key'] as const
export type Order = (typeof orders)[number]

const Walked = NamedSide.extend({ key: z.string(), isAtWork: z.boolean() })

/**
 * Records in one of the orders, those after a key. What is in the index alone is cut to the limit first:
 * without that a database that knows nothing of the table yet would join and sort the rest of the city.
 */
export function walkAfter(
  here: Here,
  order: Order,
  after: { readonly key: string; readonly id: string } | null,
  limit: number,
) {
  const column = sql.ref(order)
  const later = after
    ? sql`(x.${column} collate "C", x.business_id) > (${after.key}, ${after.id}::uuid)`
    : sql`true`
  return here.db.many(
    Walked,
    sql`select k.business_id, b.name, b.corporate_number, k.name_key, k.kana_key, k.phone_key,
        k.address_key, k.representative_key, k.${column} as key, ${atWork} as is_at_work
      from (select x.* from businesses.duplicate_keys x
        where x.city = ${here.city} and x.${column} <> '' and ${later}
        order by x.${column} collate "C", x.business_id limit ${limit}::int) k
      join businesses.businesses b on (b.city, b.id) = (k.city, k.business_id)
      where b.city = ${here.city} order by k.${column} collate "C", k.business_id`,
  )
}

/** How many neighbours on either side, and how many with the same telephone or address, are compared. */
export const reach = { near: 12, same: 20 } as const

// Neighbours of what is typed, among those that begin (or end) with the same two signs: the index gives
// few rows, whatever the planner knows.
function near(
  here: Here,
  order: 'name_key' | 'name_back' | 'kana_key',
  own: string,
  up: boolean,
): Sql {
  const column = sql.ref(order)
  const head = Array.from(own).slice(0, 2).join('')
  return sql`(select x.business_id from businesses.duplicate_keys x
    where x.city = ${here.city} and ${own} <> ''
      and x.${column} collate "C" ${up ? sql`>=` : sql`<`} ${own}
      and x.${column} collate "C" >= ${head} and x.${column} collate "C" < ${`${head}\u{10ffff}`}
    order by x.${column} collate "C" ${up ? sql`asc` : sql`desc`} limit ${reach.near}::int)`
}

function equal(here: Here, order: 'phone_key' | 'address_key', own: string): Sql {
  return sql`(select x.business_id from businesses.duplicate_keys x
    where x.city = ${here.city} and ${own} <> '' and x.${sql.ref(order)} = ${own}
    limit ${reach.same}::int)`
}

/** Whom a record that is being typed is to be compared with; not those told apart from it before. */
export function sidesNear(here: Here, typed: Side, except: string | null) {
  const inOrder = {
    name_key: typed.nameKey,
    name_back: backwards(typed.nameKey),
    kana_key: typed.kanaKey,
  }
  const ways = [
    ...(['name_key', 'name_back', 'kana_key'] as const).flatMap((order) =>
      [true, false].map((up) => near(here, order, inOrder[order], up)),
    ),
    equal(here, 'phone_key', typed.phoneKey),
    equal(here, 'address_key', typed.addressKey),
    sql`(select x.id from businesses.businesses x
      where x.city = ${here.city} and x.corporate_number = ${typed.corporateNumber})`,
  ]
  return here.db.many(
    NamedSide,
    sql`with met (id) as (${sql.join(ways, sql` union `)})
      select k.business_id, b.name, b.corporate_number, k.name_key, k.kana_key, k.phone_key,
        k.address_key, k.representative_key
      from met
      join businesses.duplicate_keys k on k.business_id = met.id
      join businesses.businesses b on (b.city, b.id) = (k.city, k.business_id)
      where k.city = ${here.city} and b.city = ${here.city} and ${atWork}
        and k.business_id is distinct from ${except}::uuid
        and not exists (select from businesses.duplicate_pairs d where d.city = ${here.city}
          and d.decision = '別の事業者' and d.one_id = least(k.business_id, ${except}::uuid)
          and d.other_id = greatest(k.business_id, ${except}::uuid))`,
  )
}
