import { z } from 'zod'
import {
  type Here,
  isUuid,
  keysetOf,
  type PageAsked,
  pageOfRows,
  type Sql,
  sql,
  whole,
} from '#platform'
import { alarmingFrom } from '../equipment/rules.ts'
import { type Equipment, equipmentFound, equipmentIn } from '../equipment/tables.ts'
import { keysOfQuery } from '../searches/rules.ts'
import { type InventoryFilter, renewalSpan } from './rules.ts'

/** A word is found in what a machine is called, who made it, or whose it is. */
function holds(keys: readonly string[]): Sql {
  const ways = keys.map(
    (key) => sql`position(${key} in e.search_text) > 0 or position(${key} in e.business_text) > 0`,
  )
  return sql`(${sql.join(ways, sql` or `)})`
}

/** Of machines in businesses that have not closed, in use unless what is out of use is asked for. */
function asked(here: Here, filter: InventoryFilter): Sql {
  const { q, process, risk, replaceability, renewal, use } = filter
  const all: Sql[] = [
    use === 'closed'
      ? sql`e.business_state = '廃業'`
      : sql`e.business_state in ('仮登録', '登録', '休業')`,
  ]
  if (use === 'retired') all.push(sql`e.retired_in is not null`)
  else if (use !== 'closed') all.push(sql`e.retired_in is null`)
  all.push(...keysOfQuery(q ?? '').map(holds))
  if (process === 'none') all.push(sql`e.process_id is null`)
  else if (process) all.push(isUuid(process) ? sql`e.process_id = ${process}::uuid` : sql`false`)
  if (risk === 'alarm') all.push(sql`e.is_only_holder and e.risk >= ${alarmingFrom}::int`)
  else if (risk === '2+') all.push(sql`e.risk >= 2`)
  else if (risk && /^[0-3]$/.test(risk)) all.push(sql`e.risk = ${Number(risk)}::int`)
  if (replaceability) all.push(sql`e.replaceability = ${replaceability}`)
  if (renewal === 'unknown') all.push(sql`e.renewal_year is null`)
  const span = renewal ? renewalSpan(renewal, here.today) : null
  if (span) all.push(sql`e.renewal_year between ${span.from}::int and ${span.to}::int`)
  return sql.join(all, sql` and `)
}

export type InventorySort = 'risk' | 'name' | 'business' | 'installed' | 'renewal'
/** What is not known stands after every year. */
const noYear = 9_999

const Totals = z.object({
  count: z.number(),
  endangered: z.number(),
  alarms: z.number(),
  renewals: z.number(),
  priced: z.number(),
  yen: whole,
})
export type InventoryTotals = z.infer<typeof Totals>

/** How many match, how many of them are endangered, and what is known of the cost of renewing them. */
async function totalsOf(here: Here, found: Sql, which: Sql): Promise<InventoryTotals> {
  return here.db.one(
    Totals,
    sql`select count(*)::int as count, (count(*) filter (where risk >= 2))::int as endangered,
        (count(*) filter (where risk >= ${alarmingFrom}::int and is_only_holder))::int as alarms,
        count(renewal_year)::int as renewals, count(renewal_yen)::int as priced,
        coalesce(sum(renewal_yen), 0)::text as yen
      from (${found}) e where ${which}`,
  )
}

export async function inventoryPage(
  here: Here,
  filter: InventoryFilter,
  page: PageAsked<InventorySort>,
): Promise<{ rows: Equipment[]; next: string | null; totals: InventoryTotals }> {
  const [found, which] = [await equipmentIn(here), asked(here, filter)]
  const { after, order, limit } = keysetOf(
    page,
    {
      // Of the same risk, what nobody else could do comes first.
      risk: sql`(e.risk * 2 + e.is_only_holder::int)`,
      name: sql`e.name collate "C"`,
      business: sql`e.sort_key collate "C"`,
      installed: sql`coalesce(e.installed_year, ${noYear}::int)`,
      renewal: sql`coalesce(e.renewal_year, ${noYear}::int)`,
    },
    sql`e.id`,
  )
  const rows = await equipmentFound(
    here,
    sql`select * from (${found}) e where ${which} and ${after} order by ${order} limit ${limit}`,
  )
  const shown = pageOfRows(page, rows, (row, sort) => ({
    value: {
      risk: row.risk * 2 + (row.isOnlyHolder ? 1 : 0),
      name: row.name,
      business: row.sortKey,
      installed: row.installedYear ?? noYear,
      renewal: row.renewalYear ?? noYear,
    }[sort],
    id: row.id,
  }))
  return { ...shown, totals: await totalsOf(here, found, which) }
}

/** All that match, the most endangered first; at most so many. */
export async function inventorySeenBy(
  here: Here,
  filter: InventoryFilter,
  most: number,
): Promise<{ rows: Equipment[]; totals: InventoryTotals }> {
  const [found, which] = [await equipmentIn(here), asked(here, filter)]
  const rows = await equipmentFound(
    here,
    sql`select * from (${found}) e where ${which}
      order by e.risk desc, e.is_only_holder desc, e.process collate "C" nulls last, e.sort_key collate "C", e.id
      limit ${most}::int`,
  )
  return { rows, totals: await totalsOf(here, found, which) }
}

const Facet = z.object({ facet: z.string(), value: z.string(), label: z.string() })
export type InventoryFacet = z.infer<typeof Facet>

/** The processes and years of renewal that stand in the list, each once. */
export function inventoryFacets(here: Here): Promise<InventoryFacet[]> {
  return here.db.many(
    Facet,
    sql`select distinct f.facet, f.value, f.label, f.label collate "C" as in_order
      from businesses.equipment e
      join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id)
      left join businesses.processes p
        on p.city = ${here.city} and (p.city, p.id) = (e.city, e.process_id)
      cross join lateral (values ('process', p.id::text, p.trade || '：' || p.name),
        ('renewal', e.renewal_year::text, e.renewal_year::text)) f (facet, value, label)
      where e.city = ${here.city} and b.city = ${here.city} and f.value <> ''
      order by f.facet, in_order limit 500`,
  )
}
