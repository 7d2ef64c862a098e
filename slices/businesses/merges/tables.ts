import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, keysetOf, type PageAsked, pageOfRows, type Sql, sql } from '#platform'
import { asTyped, fieldLabels, toldValue } from '../rules.ts'
import { keysOfQuery } from '../searches/rules.ts'
import type { Typed } from '../tables.ts'

const Image = z.record(z.string(), z.unknown())
/** A whole row as it stood; what is derived for the search is left out, and comes back by itself. */
export type Image = z.infer<typeof Image>

/** The whole row of a record, for the before-image: every column, whatever may be added to it. */
export function imageOf(here: Here, businessId: string): Promise<Image> {
  return here.db.value(
    Image,
    sql`select to_jsonb(b) - 'search_bg' from businesses.businesses b
      where b.city = ${here.city} and b.id = ${businessId}::uuid`,
  )
}

const Taken = z.object({
  kind: z.string(),
  corporate_number: z.string().nullable(),
  name: z.string(),
  kana: z.string(),
  name_en: z.string(),
  aliases: z.array(z.string()),
  postal_code: z.string(),
  address: z.string(),
  district: z.string(),
  phone: z.string(),
  mail: z.string(),
  preferred_way: z.string(),
  jsic_code: z.string().nullable(),
  jsic_revision: z.number().nullable(),
  employees: z.number().nullable(),
  employees_on: localDate().nullable(),
  founded_year: z.number().nullable(),
  capital_yen: z.number().nullable(),
  source: z.string(),
  confirmed_on: localDate(),
})

/** What a form would send to make the record as the image shows it. */
export function typedOfImage(image: Image): Typed {
  const row = Taken.parse(image)
  return {
    kind: row.kind,
    corporateNumber: row.corporate_number,
    name: row.name,
    kana: row.kana,
    nameEn: row.name_en,
    aliases: row.aliases,
    postalCode: row.postal_code,
    address: row.address,
    district: row.district,
    phone: row.phone,
    mail: row.mail,
    preferredWay: row.preferred_way,
    jsicCode: row.jsic_code,
    jsicRevision: row.jsic_revision,
    employees: row.employees,
    employeesOn: row.employees_on,
    foundedYear: row.founded_year,
    capitalYen: row.capital_yen,
    source: row.source,
    confirmedOn: row.confirmed_on,
  }
}

/** Field by field, both records before the merge and the kept one after it. */
export function beforeAndAfter(merge: Pick<Merge, 'winnerBefore' | 'loserBefore' | 'winnerAfter'>) {
  const typed = (image: Image) => asTyped(typedOfImage(image))
  const [a, b, c] = [typed(merge.winnerBefore), typed(merge.loserBefore), typed(merge.winnerAfter)]
  return Object.entries(fieldLabels)
    .filter(([field]) => a[field] || b[field])
    .map(([field, label]) => ({
      label,
      winner: toldValue(field, a[field] ?? ''),
      loser: toldValue(field, b[field] ?? ''),
      after: toldValue(field, c[field] ?? ''),
    }))
}

/** 法人番号 stands in one record only: the one that is given up lends it. */
export async function setNumber(here: Here, businessId: string, number: string | null) {
  await here.db.run(sql`
    update businesses.businesses set corporate_number = ${number}
    where city = ${here.city} and id = ${businessId}::uuid`)
}

export type Kept = {
  readonly winnerId: string
  readonly loserId: string
  readonly reason: string
  readonly winnerBefore: Image
  readonly loserBefore: Image
  readonly winnerAfter: Image
  /** The rows that hung on the winner before, as `link:id`. */
  readonly winnerLinks: readonly string[]
}

export function keepMerge(here: Here, kept: Kept): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.merges (city, winner_id, loser_id, merged_at, merged_on, merged_name,
        reason, winner_before, loser_before, winner_after, winner_links)
      values (${here.city}, ${kept.winnerId}::uuid, ${kept.loserId}::uuid, ${here.now}, ${here.today},
        ${here.person.name}, ${kept.reason}, ${json(kept.winnerBefore)}, ${json(kept.loserBefore)},
        ${json(kept.winnerAfter)}, ${json(kept.winnerLinks)})
      returning id`,
  )
}

/** The number of the paper, once it has been issued. */
export async function labelMerge(
  here: Here,
  id: string,
  column: 'label' | 'reversal_label',
  label: string,
) {
  await here.db.run(sql`update businesses.merges set ${sql.ref(column)} = ${label}
    where city = ${here.city} and id = ${id}::uuid`)
}

export async function reverse(here: Here, id: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update businesses.merges set reversed_at = ${here.now}, reversed_on = ${here.today},
      reversed_name = ${here.person.name}, reversal_reason = ${reason}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

const Merge = z.object({
  id: z.uuid(),
  winnerId: z.uuid(),
  winnerName: z.string(),
  winnerState: z.string(),
  loserId: z.uuid(),
  loserName: z.string(),
  mergedAt: z.string(),
  mergedOn: localDate(),
  mergedName: z.string(),
  reason: z.string(),
  label: z.string(),
  winnerBefore: Image,
  loserBefore: Image,
  winnerAfter: Image,
  winnerLinks: z.array(z.string()),
  reversedAt: z.string().nullable(),
  reversedOn: localDate().nullable(),
  reversedName: z.string().nullable(),
  reversalReason: z.string(),
  reversalLabel: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})
export type Merge = z.infer<typeof Merge>

const seen = (here: Here, which: Sql) => sql`
  select m.*, w.name as winner_name, w.state as winner_state, l.name as loser_name,
    w.is_sample and l.is_sample as is_sample
  from businesses.merges m
  join businesses.businesses w on (w.city, w.id) = (m.city, m.winner_id)
  join businesses.businesses l on (l.city, l.id) = (m.city, m.loser_id)
  where m.city = ${here.city} and w.city = ${here.city} and l.city = ${here.city} and ${which}`

/** @throws {Missing} there is no such merge in this city */
export function mergeSeenBy(here: Here, mergeId: string): Promise<Merge> {
  return here.db.one(Merge, seen(here, sql`m.id = ${mergeId}::uuid`))
}

export async function mergePage(here: Here, standing: boolean | null, page: PageAsked<'merged'>) {
  const which =
    standing === null
      ? sql`true`
      : standing
        ? sql`m.reversed_at is null`
        : sql`m.reversed_at is not null`
  const { after, order, limit } = keysetOf(page, { merged: sql`m.merged_at` }, sql`m.id`)
  const rows = await here.db.many(
    Merge,
    sql`${seen(here, sql`${which} and ${after}`)} order by ${order} limit ${limit}`,
  )
  return pageOfRows(page, rows, ({ mergedAt, id }) => ({ value: mergedAt, id }))
}

/** Rows that another standing merge brought to this business: they are not new. */
export function broughtByOthers(here: Here, merge: Merge): Promise<{ rowId: string }[]> {
  return here.db.many(
    z.object({ rowId: z.uuid() }),
    sql`select l.row_id from businesses.moved_links l
      join businesses.merges m on (m.city, m.id) = (l.city, l.act_id)
      where l.city = ${here.city} and m.city = ${here.city} and m.winner_id = ${merge.winnerId}::uuid
        and m.id <> ${merge.id}::uuid and m.reversed_at is null and l.how = '移した'`,
  )
}

const Followed = z.object({ id: z.uuid(), name: z.string(), mergeId: z.uuid() })

/** Where a merged record lives on, through as many merges as there were; null where it was not merged. */
export function survivorOf(here: Here, businessId: string) {
  return here.db.maybe(
    Followed,
    sql`with recursive way (id, merge_id, step) as (
        select m.winner_id, m.id, 1 from businesses.merges m
        where m.city = ${here.city} and m.loser_id = ${businessId}::uuid and m.reversed_at is null
        union all
        select m.winner_id, w.merge_id, w.step + 1 from way w
        join businesses.merges m on m.loser_id = w.id
        where m.city = ${here.city} and m.reversed_at is null and w.step < 50)
      select b.id, b.name, w.merge_id from way w
      join businesses.businesses b on b.id = w.id where b.city = ${here.city}
      order by w.step desc limit 1`,
  )
}

/** The merges in which a business was kept or given up, the newest first. */
export function mergesOf(here: Here, businessId: string): Promise<Merge[]> {
  const own = sql`(m.winner_id = ${businessId}::uuid or m.loser_id = ${businessId}::uuid)`
  return here.db.many(Merge, sql`${seen(here, own)} order by m.merged_at desc, m.id limit 50`)
}

/** Registered records that are called so, to choose one from. */
export function othersNamed(here: Here, words: string, except: string) {
  const called = keysOfQuery(words).map(
    (keys) =>
      sql`(${sql.join(
        keys.map((key) =>
          [...key].length < 2
            ? sql`position(${key} in b.search_text) > 0`
            : sql`(b.search_bg @> platform.bigrams(${key}) and position(${key} in b.search_text) > 0)`,
        ),
        sql` or `,
      )})`,
  )
  const which = called.length > 0 ? sql.join(called, sql` and `) : sql`false`
  return here.db.many(
    z.object({ id: z.uuid(), name: z.string(), address: z.string() }),
    sql`select b.id, b.name, b.address from businesses.businesses b
      where b.city = ${here.city} and b.state = '登録' and b.id <> ${except}::uuid and ${which}
      order by b.sort_key collate "C", b.id limit 20`,
  )
}
