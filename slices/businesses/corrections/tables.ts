import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { partFields } from '../part-corrections/rules.ts'
import { correctable } from './rules.ts'

export type Correction = z.infer<typeof Correction>
const Correction = z.object({
  id: z.uuid(),
  number: z.number(),
  businessId: z.uuid(),
  business: z.string(),
  /** '' is the record itself; see `part-corrections`. */
  part: z.enum(['', 'establishments', 'holdings', 'equipment']),
  partId: z.uuid().nullable(),
  partName: z.string(),
  act: z.enum(['直す', '加える', 'なくす']),
  isSample: z.boolean(),
  note: z.string(),
  answer: z.string(),
  proposedBy: z.uuid(),
  proposedName: z.string(),
  proposedAt: z.string(),
  dueOn: localDate(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  fields: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select k.id, k.number, k.business_id, b.name as business, b.is_sample, k.note, k.answer, k.proposed_by,
    k.proposed_name, k.proposed_at, k.due_on, k.decided_at, k.decided_name, k.withdrawn_at,
    k.part, k.part_id, k.part_name, k.act,
    (select count(*)::int from businesses.correction_fields f
      where f.city = ${here.city} and f.correction_id = k.id) as fields
  from businesses.corrections k
  join businesses.businesses b on (b.city, b.id) = (k.city, k.business_id)
  where k.city = ${here.city} and b.city = ${here.city} and ${which}`

/** Corrections that were asked for, those waiting first, then the latest. */
export function correctionsSeenBy(here: Here, onlyOpen: boolean): Promise<Correction[]> {
  const open = sql`k.decided_at is null and k.withdrawn_at is null`
  return here.db.many(
    Correction,
    sql`${seen(here, onlyOpen ? open : sql`true`)}
      order by (${open}) desc, case when ${open} then k.due_on end, k.number desc limit 500`,
  )
}

/** What was asked of one business. The caller has loaded it through the person. */
export function correctionsOf(here: Here, businessId: string): Promise<Correction[]> {
  return here.db.many(
    Correction,
    sql`${seen(here, sql`k.business_id = ${businessId}::uuid`)} order by k.number desc limit 100`,
  )
}

/** @throws {Missing} there is none */
export function correctionSeenBy(here: Here, correctionId: string): Promise<Correction> {
  return here.db.one(Correction, seen(here, sql`k.id = ${correctionId}::uuid`))
}

const Field = z.object({
  field: z.string(),
  before: z.string(),
  after: z.string(),
  isAccepted: z.boolean().nullable(),
  reason: z.string(),
})
export type CorrectionField = z.infer<typeof Field>

/** As they stand in the form. */
const asAsked = [
  ...correctable,
  ...Object.values(partFields).flatMap((all) => all.map(({ field }) => field)),
]
const inOrder = sql`array_position(${[...new Set(asAsked)]}::text[], f.field)`

export function fieldsOf(here: Here, correctionId: string): Promise<CorrectionField[]> {
  return here.db.many(
    Field,
    sql`select f.field, f.before, f.after, f.is_accepted, f.reason
      from businesses.correction_fields f
      where f.city = ${here.city} and f.correction_id = ${correctionId}::uuid
      order by ${inOrder} limit 50`,
  )
}

/** The fields of several corrections, by correction. */
export async function fieldsOfAll(
  here: Here,
  correctionIds: readonly string[],
): Promise<ReadonlyMap<string, CorrectionField[]>> {
  const found = await here.db.many(
    Field.extend({ correctionId: z.uuid() }),
    sql`select f.correction_id, f.field, f.before, f.after, f.is_accepted, f.reason
      from businesses.correction_fields f
      where f.city = ${here.city} and f.correction_id = any(${correctionIds}::uuid[])
      order by ${inOrder} limit 2000`,
  )
  return Map.groupBy(found, ({ correctionId }) => correctionId)
}

export type Asked = Pick<Correction, 'businessId' | 'part' | 'partId' | 'partName' | 'act'> & {
  readonly note: string
  readonly dueOn: string
  readonly changes: readonly { field: string; before: string; after: string }[]
}

export async function keepCorrection(
  here: Here,
  asked: Asked,
): Promise<{ id: string; number: number }> {
  const number = await here.db.value(
    z.number(),
    sql`insert into platform.counters (city, name, value)
      values (${here.city}, 'businesses.corrections', 1)
      on conflict (city, name) do update set value = counters.value + 1 returning value`,
  )
  const id = await here.db.value(
    z.uuid(),
    sql`insert into businesses.corrections (city, business_id, number, note, proposed_by,
        proposed_name, proposed_at, due_on, part, part_id, part_name, act)
      values (${here.city}, ${asked.businessId}::uuid, ${number}, ${asked.note}, ${here.person.id}::uuid,
        ${here.person.name}, ${here.now}, ${asked.dueOn}, ${asked.part}, ${asked.partId}::uuid,
        ${asked.partName}, ${asked.act})
      returning id`,
  )
  for (const { field, before, after } of asked.changes)
    await here.db.run(sql`
      insert into businesses.correction_fields (city, correction_id, field, before, after)
      values (${here.city}, ${id}::uuid, ${field}, ${before}, ${after})`)
  return { id, number }
}

export async function keepDecisions(
  here: Here,
  correctionId: string,
  note: string,
  decisions: readonly { field: string; isAccepted: boolean; reason: string }[],
): Promise<void> {
  for (const { field, isAccepted, reason } of decisions)
    await here.db.run(sql`
      update businesses.correction_fields set is_accepted = ${isAccepted}, reason = ${reason}
      where city = ${here.city} and correction_id = ${correctionId}::uuid and field = ${field}`)
  await here.db.run(sql`
    update businesses.corrections
    set decided_at = ${here.now}, decided_name = ${here.person.name}, answer = ${note}
    where city = ${here.city} and id = ${correctionId}::uuid`)
}

export function keepCorrectionWithdrawal(here: Here, correctionId: string): Promise<number> {
  return here.db.run(sql`
    update businesses.corrections set withdrawn_at = ${here.now}
    where city = ${here.city} and id = ${correctionId}::uuid and decided_at is null`)
}
