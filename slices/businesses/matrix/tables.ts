import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { isStanding } from '../searches/tables.ts'
import { states } from './rules.ts'

const state = z.enum(states)

export type Cell = z.infer<typeof Cell>
const Cell = z.object({
  division: z.string(),
  district: z.string(),
  processId: z.uuid(),
  trade: z.string(),
  process: z.string(),
  businesses: z.number().nullable(),
  businessesState: state,
  holders: z.number().nullable(),
  holdersState: state,
  able: z.number().nullable(),
  ableState: state,
  /** Over all 地区 of the 業種. */
  businessesInAll: z.number().nullable(),
  businessesInAllState: state,
  holdersInAll: z.number().nullable(),
  holdersInAllState: state,
  ableInAll: z.number().nullable(),
  ableInAllState: state,
})

// Materialized: the whole city in one pass; narrowed before, a plan without statistics goes in circles.
const cells = (here: Here, which: Sql) => sql`
  with m as materialized (select * from businesses.v_matrix v where v.city = ${here.city})
  select m.division, m.district, m.process_id, m.trade, m.process, m.businesses,
    m.businesses_state, m.holders, m.holders_state, m.able, m.able_state, m.businesses_in_all,
    m.businesses_in_all_state, m.holders_in_all, m.holders_in_all_state, m.able_in_all,
    m.able_in_all_state
  from m where ${which}
  order by m.division collate "C", m.trade collate "C", m.process collate "C",
    m.district collate "C" limit 100000`

/** The cells of one 中分類. */
export function cellsOf(here: Here, division: string): Promise<Cell[]> {
  return here.db.many(Cell, cells(here, sql`m.division = ${division}`))
}

/** Every cell of every 中分類. */
export function cellsSeenBy(here: Here): Promise<Cell[]> {
  return here.db.many(Cell, cells(here, sql`true`))
}

const Division = z.object({ division: z.string() })

/** The 中分類 in which somebody can do a process, those with the most businesses first. */
export function divisionsSeenBy(here: Here): Promise<z.infer<typeof Division>[]> {
  return here.db.many(
    Division,
    sql`select coalesce(left(b.jsic_code, 2), '') as division from businesses.businesses b
      where b.city = ${here.city} and ${isStanding} and exists (select
        from businesses.holdings h where (h.city, h.business_id) = (b.city, b.id))
      group by 1 order by count(*) desc, 1 limit 99`,
  )
}
