import { z } from 'zod'
import {
  type Grounds,
  type Here,
  historyOf,
  type Person,
  pageOf,
  performAs,
  sql,
  systemOf,
  within,
} from '#platform'
import type { Engine } from '#platform/database'
import { settingOn } from '#platform/settings'
import { registerBusiness } from '../actions/register-business.ts'
import { reviseBusiness } from '../actions/revise-business.ts'
import { firstColumns } from '../columns/rules.ts'
import { countRegister } from '../counts/actions/count-register.ts'
import { facetsSeenBy } from '../facets/tables.ts'
import { monthsFresh } from '../freshness/rules.ts'
import { holdingsOf } from '../holdings/tables.ts'
import { type BusinessFilter, filterOf } from '../lists/rules.ts'
import { businessPage, lookupsFor } from '../lists/tables.ts'
import { asTyped } from '../rules.ts'
import { businessSeenBy } from '../tables.ts'

/** How large an invented register is. */
export type RegisterSize = { readonly city: number; readonly businesses: number }

/**
 * Fills a city with an invented register, as the owner: every column of a record, 60 processes with half
 * as many holdings as businesses, and for a fifth of them who represents it and whether somebody follows.
 * The same size gives the same register.
 */
export async function fillSyntheticRegister(engine: Engine, size: RegisterSize): Promise<void> {
  const { city, businesses } = size
  const step = 10_000
  for (let from = 0; from < businesses; from += step)
    await engine.asOwner(businessRows, [city, from, Math.min(businesses, from + step) - 1])
  await engine.asOwner(keyRows, [city])
  await engine.asOwner(processRows, [city])
  await engine.asOwner(holdingRows, [city, Math.floor(businesses / 2)])
  await engine.asOwner(peopleRows, [city, Math.floor(businesses / 5)])
  await engine.asOwner(successionRows, [city, Math.floor(businesses / 5)])
  await engine.script('vacuum analyze')
}

/** What is written and how it is read, put together to names: 900 families in twelve trades. */
const signs = `山やま 前まえ 高たか 吉よし 北きた 酒さか 上かみ 田た 川かわ 森もり 水みず 中なか 小こ 大おお 西にし 東ひがし 木き 石いし 松まつ 竹たけ 岡おか 村むら 福ふく 林はやし 坂さか 島しま 橋はし 内うち 谷たに 野の`
const trades = `眼鏡めがね 漆器しつき 精密せいみつ 研磨けんま 丁番ちようばん 光学こうがく 製作せいさく 塗装とそう 繊維せんい 金型かながた 鍍金めつき 工房こうぼう`
const words = (text: string, from: number, length?: number) =>
  `(array[${text
    .split(' ')
    .map((word) => `'${word.slice(from, length === undefined ? undefined : from + length)}'`)
    .join(',')}])`
/** A number below `most` that is scattered over the rows, the same each time. */
const scattered = (salt: string, most: number) =>
  `1 + ('x' || substr(md5(n || '${salt}'), 1, 7))::bit(28)::int % ${most}`
const named = (written: boolean) =>
  [
    `${words(signs, written ? 0 : 1, written ? 1 : undefined)}[${scattered('a', 30)}]`,
    `${words(signs, written ? 0 : 1, written ? 1 : undefined)}[${scattered('b', 30)}]`,
    `${words(trades, written ? 0 : 2, written ? 2 : undefined)}[${scattered('c', 12)}]`,
  ].join(' || ')

/** A name that is always the same, as an id. */
const idOf = (name: string) =>
  `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`
const businessRows = `
  insert into businesses.businesses (city, id, kind, name, kana, name_en, aliases, postal_code, address,
    district, phone, mail, preferred_way, jsic_code, jsic_revision, employees, employees_on,
    founded_year, capital_yen, source, confirmed_on, state, state_on, closing_cause, is_sample,
    name_key, phone_key, sort_key, search_text)
  select $1::int, ${idOf("'business' || n")}, case when n % 3 = 0 then '個人事業主' else '法人' end,
    v.called || '（見本' || n || '）', v.read, 'Sample Works ' || n, array['見本屋' || n],
    '916-0' || lpad((n % 1000)::text, 3, '0'), '福井県鯖江市' || v.district || n || '番地',
    v.district, '0778-00-' || lpad((n % 10000)::text, 4, '0'), 'sample' || n || '@example.jp',
    (array['電話','FAX','訪問','メール'])[1 + n % 4], v.jsic, case when v.jsic is null then null else 13 end,
    case when n % 11 = 0 then null when n % 2 = 0 then n % 5 else (n * 7919) % 120 end,
    date '2025-10-01', 1920 + n % 100, (n % 50) * 1000000, '見本', date '2026-11-01' - (n * 31 % 1500)::int,
    case when n % 20 = 0 then '廃業' when n % 33 = 0 then '休業' else '登録' end, date '2025-04-01',
    case when n % 20 = 0 then '高齢' end, true, v.called || '見本' || n, '077800' || lpad((n % 10000)::text, 4, '0'),
    v.read || n,
    v.called || '見本' || n || '|' || v.read || '|sampleworks' || n || '|見本屋' || n
  from generate_series($2::int, $3::int) n,
    lateral (select
      ${named(true)} as called, ${named(false)} as read,
      (array['河和田','神明','新横江','立待','吉川','片上','豊','中河','北中山','鯖江'])[${scattered('d', 10)}] as district,
      case when n % 13 = 0 then null else
        (array['3297','3271','2464','1122','2692','1815','5521','0611'])[${scattered('e', 8)}] end as jsic) v
  returning id`

// What each is compared by when another is entered.
const keyRows = `
  insert into businesses.duplicate_keys (city, business_id, name_key, name_back, kana_key, phone_key,
    address_key)
  select b.city, b.id, b.name_key, reverse(b.name_key), b.sort_key, b.phone_key, b.address
  from businesses.businesses b where b.city = $1::int on conflict do nothing returning business_id`

const processRows = `
  insert into businesses.processes (city, id, trade, name, synonyms, name_key, is_sample)
  select $1::int, ${idOf("'process' || n")}, '見本の産地', '見本工程' || n, '{}', '見本工程' || n, true
  from generate_series(1, 60) n on conflict do nothing returning id`

const holdingRows = `
  insert into businesses.holdings (city, business_id, process_id, level, willing, verified, verified_on)
  select $1::int, ${idOf("'business' || n * 2")}, ${idOf("'process' || 1 + n % 60")}, '対応可', 'はい',
    '本人の申告', date '2026-05-20'
  from generate_series(0, $2::int - 1) n returning id`

const peopleRows = `
  insert into businesses.people (city, business_id, name, part, birth_year, confirmed_on)
  select $1::int, ${idOf("'business' || n * 5")}, '見本 ' || n, '代表者', 1940 + n % 60, date '2026-05-20'
  from generate_series(0, $2::int - 1) n returning id`

const successionRows = `
  insert into businesses.successions (city, business_id, number, state, known_by, on_day, kept_at, kept_name)
  select $1::int, ${idOf("'business' || n * 5")}, 1, (array['未定','決定・育成中','自分の代で廃業'])[1 + n % 3],
    '見本', date '2026-05-20', timestamptz '2026-05-20 00:00:00+00', '見本'
  from generate_series(0, $2::int - 1) n returning id`

const all: BusinessFilter = filterOf({})
const order = {
  name: 'text',
  district: 'text',
  employees: 'number',
  confirmed: 'day',
  age: 'number',
}

/** What a person does with the register, each in a transaction of its own, as the role that is walled in. */
export function registerWork(grounds: Grounds, person: Person) {
  const reading = <T>(work: (here: Here) => Promise<T>) =>
    within(grounds, { city: person.city, mode: 'read', person: async () => person }, work)
  const ids: string[] = []
  let turn = 0

  /** The next of some scattered businesses. */
  async function oneOfThem(): Promise<string> {
    if (ids.length === 0) ids.push(...(await reading(someOfThem)))
    turn += 1
    return ids[turn % ids.length] ?? ''
  }

  const list = (filter: BusinessFilter, query: Record<string, string> = {}) =>
    reading(async (here) => {
      const page = pageOf(query, order as { name: 'text' })
      const [lookups, months] = await Promise.all([
        lookupsFor(here, filter.words),
        settingOn(here, monthsFresh),
      ])
      const found = await businessPage(here, filter, page, lookups, firstColumns)
      await facetsSeenBy(here, filter, found, (by) => by !== 'succession', months)
      return found
    })

  return {
    /** The first 50 with their count, and what they can be narrowed by. */
    firstPage: () => list(all),
    /** The page after a row far down the list. */
    deepPage: (after: string) => list(all, { after }),
    filtered: (query: Record<string, string>) => list(filterOf(query)),
    search: (q: string) => list(filterOf({ q })),
    record: async () => {
      const id = await oneOfThem()
      return reading(async (here) => [
        await businessSeenBy(here, id),
        await historyOf(here, id),
        await holdingsOf(here, id),
      ])
    },
    create: () => {
      turn += 1
      return performAs(grounds, person, registerBusiness, inventedBusiness(turn))
    },
    revise: async () => {
      const businessId = await oneOfThem()
      const saved = await reading((here) => businessSeenBy(here, businessId))
      return performAs(grounds, person, reviseBusiness, {
        ...asTyped(saved),
        kind: '法人',
        employees: String(turn % 90),
        isAnother: 'on',
        businessId,
        version: String(saved.version),
        reason: '見本の計測のため直した。',
      })
    },
    /** Counts the register, as the clock does by the hour. */
    count: () => performAs(grounds, systemOf(person.city), countRegister, {}),
    /** Where the page after the row at this share of the list begins. */
    cursorAt: (share: number) => reading((here) => cursorAt(here, share)),
    oneOfThem,
  }
}

/** A business as it is typed into the form, unlike those before it in name and number. */
export function inventedBusiness(number: number): Record<string, string> {
  const digits = String(number).padStart(7, '0')
  const signs = [...digits].reverse().map((digit) => 'あきすてのひむれよわ'[Number(digit)])
  const called = signs.join('')
  return {
    kind: '個人事業主',
    name: `${called}工房（見本）`,
    kana: `${called}こうぼう`,
    phone: `0778-${digits.slice(1, 3)}-${digits.slice(3)}`,
    isAnother: 'on',
    source: '見本',
    confirmedOn: '2026-11-01',
  }
}

async function someOfThem(here: Here): Promise<string[]> {
  const found = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`select b.id from businesses.businesses b where b.city = ${here.city} order by b.id limit 400`,
  )
  return found.map(({ id }) => id)
}

async function cursorAt(here: Here, share: number): Promise<string> {
  const row = await here.db.one(
    z.object({ key: z.string(), id: z.uuid() }),
    sql`select b.sort_key as key, b.id from businesses.businesses b where b.city = ${here.city}
      order by b.sort_key collate "C", b.id
      offset (select (count(*) * ${share}::float)::int from businesses.businesses c
        where c.city = ${here.city}) limit 1`,
  )
  return Buffer.from(JSON.stringify(['name', 'asc', row.key, row.id])).toString('base64url')
}
