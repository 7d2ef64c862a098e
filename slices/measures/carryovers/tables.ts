import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, insistFresh, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { CarryoverTyped } from './forms.ts'
import { carryoverKinds, carryoverState } from './rules.ts'

export type Carryover = z.infer<typeof Carryover>
const Carryover = z.object({
  id: z.uuid(),
  measureId: z.uuid(),
  code: z.string(),
  measureName: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  account: z.string(),
  kan: z.string(),
  kou: z.string(),
  fiscalYear: z.number(),
  kind: z.enum(carryoverKinds),
  roundKind: z.string().nullable(),
  limitYen: z.number().nullable(),
  contractOn: localDate().nullable(),
  amountYen: z.number(),
  receivedYen: z.number(),
  nationalYen: z.number(),
  prefectureYen: z.number(),
  bondYen: z.number(),
  otherYen: z.number(),
  reason: z.string(),
  draftedAt: z.string(),
  draftedName: z.string(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  returnedAt: z.string().nullable(),
  returnedName: z.string().nullable(),
  returnReason: z.string(),
  version: z.number(),
})

/** What is decided is the hall's; before that the section's and finance's. */
const seen = (here: Here, which: Sql) => sql`
  select o.id, o.measure_id, m.code, m.name as measure_name, m.section_id, c.name as section_name,
    m.account, m.kan, m.kou, o.fiscal_year, o.kind, r.kind as round_kind, o.limit_yen,
    o.contract_on, o.amount_yen, o.received_yen, o.national_yen, o.prefecture_yen, o.bond_yen,
    o.other_yen, o.reason, o.drafted_at, o.drafted_name, o.decided_at, o.decided_name,
    o.returned_at, o.returned_name, o.return_reason, o.version
  from measures.carryovers o
  join measures.measures m on (m.city, m.id) = (o.city, o.measure_id)
  join platform.sections c on (c.city, c.id) = (m.city, m.section_id)
  left join measures.rounds r on (r.city, r.id) = (o.city, o.round_id)
  where o.city = ${here.city} and ${may.seeMeasures(here.person)}
    and (o.decided_at is not null or ${may.seeStages(here.person)}
      or m.section_id = ${here.person.section?.id ?? null}::uuid)
    and ${which}`

export function carryoversOf(here: Here, fiscalYear: number): Promise<Carryover[]> {
  return here.db.many(
    Carryover,
    sql`${seen(here, sql`o.fiscal_year = ${fiscalYear}`)}
      order by m.account, m.kan collate "C", m.kou collate "C", m.code collate "C", o.kind limit 2000`,
  )
}

export function carryoversOfMeasure(here: Here, measureId: string): Promise<Carryover[]> {
  return here.db.many(
    Carryover,
    sql`${seen(here, sql`o.measure_id = ${measureId}::uuid`)} order by o.drafted_at desc limit 100`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function carryoverSeenBy(here: Here, carryoverId: string): Promise<Carryover> {
  return here.db.one(Carryover, seen(here, sql`o.id = ${carryoverId}::uuid`))
}

export function carryoversWaiting(here: Here): Promise<Carryover[]> {
  return here.db.many(
    Carryover,
    sql`${seen(
      here,
      sql`o.decided_at is null and o.returned_at is null and ${may.receiveRequests(here.person)}`,
    )} order by o.drafted_at limit 50`,
  )
}

/** What is asked and not returned, decided or not: the same yen is carried once. */
export function askedSoFar(here: Here, measureId: string, fiscalYear: number): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select coalesce(sum(amount_yen), 0)::bigint from measures.carryovers
      where city = ${here.city} and measure_id = ${measureId}::uuid
        and fiscal_year = ${fiscalYear} and returned_at is null and decided_at is null`,
  )
}

export function insistCarryoverIsFresh(one: Carryover, version: number): void {
  const facts = { 手順: carryoverState(one), 差戻しの理由: one.returnReason }
  insistFresh(version, one.version, {}, {}, { facts })
}

export function keepCarryover(
  here: Here,
  measureId: string,
  typed: CarryoverTyped,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.carryovers (city, measure_id, fiscal_year, kind, round_id, limit_yen,
        contract_on, amount_yen, received_yen, national_yen, prefecture_yen, bond_yen, other_yen,
        reason, drafted_at, drafted_name)
      values (${here.city}, ${measureId}, ${typed.fiscalYear}, ${typed.kind}, ${typed.roundId},
        ${typed.limitYen}, ${typed.contractOn}, ${typed.amountYen}, ${typed.receivedYen},
        ${typed.nationalYen}, ${typed.prefectureYen}, ${typed.bondYen}, ${typed.otherYen},
        ${typed.reason}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

const OnLine = z.object({ lineId: z.uuid(), amountYen: z.number() })

/** Which lines a carryover comes out of. It was loaded through the person. */
export function carryoverLines(here: Here, carryoverId: string): Promise<z.infer<typeof OnLine>[]> {
  return here.db.many(
    OnLine,
    sql`select line_id, amount_yen from measures.carryover_lines
      where city = ${here.city} and carryover_id = ${carryoverId}::uuid`,
  )
}

export async function keepCarryoverLines(
  here: Here,
  carryoverId: string,
  lines: readonly z.infer<typeof OnLine>[],
): Promise<void> {
  for (const { lineId, amountYen } of lines) {
    if (amountYen === 0) continue
    await here.db.run(sql`
      insert into measures.carryover_lines (city, carryover_id, line_id, amount_yen)
      values (${here.city}, ${carryoverId}, ${lineId}, ${amountYen})`)
  }
}
