import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { equipmentLabels } from '../equipment/rules.ts'
import { establishmentLabels, shownAs } from '../establishments/rules.ts'
import { holdingLabels } from '../holdings/rules.ts'
import type { Part } from './rules.ts'

const Row = z.record(z.string(), z.unknown())
const labels: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  establishments: establishmentLabels,
  holdings: { ...holdingLabels, processId: '工程' },
  equipment: equipmentLabels,
}

/** A part of a record as its form shows it, with how it is called and whether it still stands. */
export type PartRecord = {
  readonly id: string
  readonly name: string
  readonly isEnded: boolean
  readonly version: number
  readonly values: Readonly<Record<string, string>>
}

const loads: Readonly<Record<Part, (here: Here) => Sql>> = {
  establishments: () => sql`select t.*, t.name as called, t.closed_in is not null as is_ended
    from businesses.establishments t`,
  holdings: ({ city }) => sql`select t.*, p.name as called, false as is_ended
    from businesses.holdings t
    join businesses.processes p on p.city = ${city} and (p.city, p.id) = (t.city, t.process_id)`,
  equipment: () => sql`select t.*, t.name as called, t.retired_in is not null as is_ended
    from businesses.equipment t`,
}

const Known = z.object({
  id: z.uuid(),
  called: z.string(),
  isEnded: z.boolean(),
  version: z.number(),
})

function recordOf(part: Part, row: z.infer<typeof Row>): PartRecord {
  const { id, called: name, isEnded, version } = Known.parse(row)
  return { id, name, isEnded, version, values: shownAs(labels[part], row) }
}

const where = (here: Here, businessId: string) =>
  sql`where t.city = ${here.city} and t.business_id = ${businessId}::uuid`

/** A part whole, or null where this business has it no more. The caller has loaded the business through the person. */
export async function partOf(
  here: Here,
  businessId: string,
  part: Part,
  partId: string,
): Promise<PartRecord | null> {
  const row = await here.db.maybe(
    Row,
    sql`${loads[part](here)} ${where(here, businessId)} and t.id = ${partId}::uuid`,
  )
  return row && recordOf(part, row)
}

/** All parts of one kind that still stand. The caller has loaded the business through the person. */
export async function partsOf(here: Here, businessId: string, part: Part): Promise<PartRecord[]> {
  const rows = await here.db.many(
    Row,
    sql`${loads[part](here)} ${where(here, businessId)} order by t.id limit 300`,
  )
  return rows.map((row) => recordOf(part, row)).filter(({ isEnded }) => !isEnded)
}
