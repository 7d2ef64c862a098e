import { z } from 'zod'
import { type Here, sql } from '#platform'
import { may } from '../permissions.ts'
import type { RowTyped } from './forms.ts'
import { type CostLine, costKinds, yenOf } from './rules.ts'

/** A line of 積算: one 節 and 細節 of one request. */
export type Line = z.infer<typeof Line>
const Line = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  setsu: z.number(),
  saisetsu: z.string(),
  yen: z.number(),
  amountYen: z.number(),
})

/** The live lines of a request, by 節. The request was loaded through the person. */
export function linesOf(here: Here, requestId: string): Promise<Line[]> {
  return here.db.many(
    Line,
    sql`select id, request_id, setsu, saisetsu, yen, amount_yen from measures.budget_lines
      where city = ${here.city} and request_id = ${requestId}::uuid and withdrawn_at is null
      order by setsu, saisetsu collate "C"`,
  )
}

const Placed = Line.extend({
  measureId: z.uuid(),
  roundId: z.uuid(),
  withdrawnAt: z.string().nullable(),
})

/** @throws {Missing} there is none, or not for this person */
export function lineSeenBy(here: Here, lineId: string): Promise<z.infer<typeof Placed>> {
  return here.db.one(
    Placed,
    sql`select l.id, l.request_id, l.setsu, l.saisetsu, l.yen, l.amount_yen, q.measure_id,
        q.round_id, l.withdrawn_at
      from measures.budget_lines l
      join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
      where l.city = ${here.city} and l.id = ${lineId}::uuid and ${may.seeMeasures(here.person)}`,
  )
}

/** A row of 積算 as it was typed, with its yen. */
export type BreakdownRow = z.infer<typeof Row>
const Row = z.object({
  lineId: z.uuid(),
  number: z.number(),
  setsu: z.number(),
  saisetsu: z.string(),
  content: z.string(),
  unitPriceYen: z.number(),
  isNet: z.boolean(),
  priceSource: z.string(),
  quantity: z.string(),
  unit: z.string(),
  times: z.string(),
  factor: z.string(),
  yen: z.number(),
  schemeId: z.uuid().nullable(),
  secondSchemeId: z.uuid().nullable(),
  rateGroup: z.string(),
  costKind: z.enum(costKinds),
  driver: z.string(),
  inCity: z.boolean().nullable(),
  evidencePid: z.string().nullable(),
  isReduction: z.boolean(),
})

export function rowsOf(here: Here, requestId: string): Promise<BreakdownRow[]> {
  return here.db.many(
    Row,
    sql`select b.line_id, b.number, l.setsu, l.saisetsu, b.content, b.unit_price_yen, b.is_net,
        b.price_source, b.quantity, b.unit, b.times, b.factor, b.yen, b.scheme_id,
        b.second_scheme_id, b.rate_group, b.cost_kind, b.driver, b.in_city, b.evidence_pid,
        b.is_reduction
      from measures.breakdowns b
      join measures.budget_lines l on (l.city, l.id) = (b.city, b.line_id)
      where b.city = ${here.city} and l.request_id = ${requestId}::uuid and l.withdrawn_at is null
      order by l.setsu, l.saisetsu collate "C", b.number`,
  )
}

/** The line of a 節 and 細節, revived where it was withdrawn. */
export function keepLine(here: Here, requestId: string, line: CostLine): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.budget_lines (city, request_id, setsu, saisetsu, yen, amount_yen)
      values (${here.city}, ${requestId}, ${line.setsu}, ${line.saisetsu}, ${line.yen},
        ${line.amountYen})
      on conflict (city, request_id, setsu, saisetsu) do update
        set yen = excluded.yen, amount_yen = excluded.amount_yen, withdrawn_at = null
      returning id`,
  )
}

export async function withdrawLine(here: Here, lineId: string): Promise<void> {
  await here.db.run(sql`
    update measures.budget_lines set withdrawn_at = ${here.now}
    where city = ${here.city} and id = ${lineId}::uuid`)
}

/** Rows are typed as a whole, and replaced as a whole. */
export async function forgetRows(here: Here, requestId: string): Promise<void> {
  await here.db.run(sql`
    delete from measures.breakdowns where city = ${here.city} and line_id in (
      select id from measures.budget_lines
      where city = ${here.city} and request_id = ${requestId}::uuid)`)
  await here.db.run(sql`
    delete from measures.fund_allocations where city = ${here.city} and line_id in (
      select id from measures.budget_lines
      where city = ${here.city} and request_id = ${requestId}::uuid)`)
}

export async function keepRow(
  here: Here,
  lineId: string,
  number: number,
  row: RowTyped,
  taxPercent: number,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.breakdowns (city, line_id, number, content, unit_price_yen, is_net,
      price_source, quantity, unit, times, factor, yen, scheme_id, second_scheme_id, rate_group,
      cost_kind, driver, in_city, evidence_pid, is_reduction)
    values (${here.city}, ${lineId}, ${number}, ${row.content}, ${row.unitPriceYen}, ${row.isNet},
      ${row.priceSource}, ${row.quantity}, ${row.unit}, ${row.times}, ${row.factor},
      ${yenOf(row, taxPercent)}, ${row.schemeId}, ${row.secondSchemeId}, ${row.rateGroup}, ${row.costKind},
      ${row.driver}, ${row.inCity}, ${row.evidencePid}, ${row.isReduction})`)
}
