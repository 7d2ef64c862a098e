import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql, whole } from '#platform'
import { may } from '../permissions.ts'

const Conflict = z.object({
  reviewerId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  evidence: z.string(),
  isKnown: z.boolean(),
})
export type FoundAgain = z.infer<typeof Conflict>

const Case = z.object({
  drawId: z.uuid(),
  applicationId: z.uuid(),
  callId: z.uuid(),
  drawTitle: z.string(),
  place: z.number(),
  drawKey: z.string(),
  receiptLabel: z.string(),
  applicantName: z.string(),
  title: z.string(),
  conflicts: z.array(Conflict).nullable(),
  newConflicts: z.number(),
  matchedAt: z.string().nullable(),
  isScored: z.boolean(),
  readings: z.number(),
  expenses: z.number(),
  originals: z.number(),
  differing: z.number(),
  finding: z.enum(['問題なし', '指摘あり']).nullable(),
  findingNote: z.string(),
  closedAt: z.string().nullable(),
  closedName: z.string().nullable(),
  version: z.number(),
})
export type AuditCase = z.infer<typeof Case>

const rows = (here: Here, which: Sql) => sql`
  select c.draw_id, c.application_id, a.call_id, d.title as draw_title, c.place, c.draw_key,
    a.receipt_label, a.applicant_name, a.title, c.conflicts,
    (select count(*)::int from jsonb_array_elements(coalesce(c.conflicts, '[]')) x
      where not (x ->> 'isKnown')::boolean) as new_conflicts,
    c.matched_at,
    exists (select from grants.assignments g where g.city = ${here.city}
      and g.application_id = a.id and g.final_at is not null) as is_scored,
    (select count(*)::int from grants.audit_readings r where r.city = ${here.city}
      and r.draw_id = c.draw_id and r.application_id = a.id) as readings,
    (select count(*)::int from grants.expenses e where e.city = ${here.city}
      and e.application_id = a.id and e.removed_at is null) as expenses,
    (select count(*)::int from grants.audit_originals o where o.city = ${here.city}
      and o.draw_id = c.draw_id and o.application_id = a.id) as originals,
    (select count(*)::int from grants.audit_originals o where o.city = ${here.city}
      and o.draw_id = c.draw_id and o.application_id = a.id and o.result <> '一致') as differing,
    c.finding, c.finding_note, c.closed_at, c.closed_name, c.version
  from grants.audit_cases c
  join grants.audit_draws d on (d.city, d.id) = (c.city, c.draw_id)
  join grants.applications a on (a.city, a.id) = (c.city, c.application_id)
  where c.city = ${here.city} and ${may.seeAudits(here.person)} and ${which}`

/** Of a draw that was loaded through the person, in the order drawn. */
export function auditCasesOf(here: Here, drawId: string): Promise<AuditCase[]> {
  return here.db.many(
    Case,
    sql`${rows(here, sql`c.draw_id = ${drawId}::uuid`)} order by c.place limit 500`,
  )
}

/** @throws {Missing} it was not drawn, or not for this person */
export function auditCaseSeenBy(
  here: Here,
  of: { readonly drawId: string; readonly applicationId: string },
): Promise<AuditCase> {
  return here.db.one(
    Case,
    rows(
      here,
      sql`c.draw_id = ${of.drawId}::uuid and c.application_id = ${of.applicationId}::uuid`,
    ),
  )
}

const write = (here: Here, { drawId, applicationId }: AuditCase, set: Sql) =>
  here.db.run(sql`
    update grants.audit_cases set ${set}, version = version + 1
    where city = ${here.city} and draw_id = ${drawId}::uuid
      and application_id = ${applicationId}::uuid`)

export const keepMatched = (here: Here, one: AuditCase, found: readonly FoundAgain[]) =>
  write(here, one, sql`conflicts = ${json(found)}, matched_at = ${here.now}`)

export const keepClosed = (here: Here, one: AuditCase, finding: string, note: string) =>
  write(
    here,
    one,
    sql`finding = ${finding}, finding_note = ${note}, closed_at = ${here.now},
      closed_by = ${here.person.id}::uuid, closed_name = ${here.person.name}`,
  )

const Reader = z.object({ reviewerId: z.uuid(), name: z.string(), affiliation: z.string() })

/** Members of the register who gave this application no score and whom no conflict closes to it. */
export function freeReaders(here: Here, applicationId: string): Promise<z.infer<typeof Reader>[]> {
  return here.db.many(
    Reader,
    sql`select r.id as reviewer_id, r.name, r.affiliation from grants.reviewers r
      where r.city = ${here.city} and r.term_from <= ${here.today} and r.term_to >= ${here.today}
        and not exists (select from grants.assignments g where g.city = r.city
          and g.application_id = ${applicationId}::uuid and g.reviewer_id = r.id)
        and not exists (select from grants.conflict_cases c where c.city = r.city
          and c.application_id = ${applicationId}::uuid and c.reviewer_id = r.id
          and c.decision is distinct from '従事可')
      order by r.name collate "C", r.id limit 200`,
  )
}

const Reading = z.object({
  reviewerId: z.uuid(),
  name: z.string(),
  points: z.array(z.number()),
  comments: z.array(z.string()),
  note: z.string(),
  way: z.enum(['本人', '紙']),
  keptName: z.string(),
})
export type Reading = z.infer<typeof Reading>

export function readingsOf(here: Here, { drawId, applicationId }: AuditCase): Promise<Reading[]> {
  return here.db.many(
    Reading,
    sql`select r.reviewer_id, v.name, r.points, r.comments, r.note, r.way, r.kept_name
      from grants.audit_readings r
      join grants.reviewers v on (v.city, v.id) = (r.city, r.reviewer_id)
      where r.city = ${here.city} and r.draw_id = ${drawId}::uuid
        and r.application_id = ${applicationId}::uuid order by r.kept_at, v.id`,
  )
}

const Original = z.object({
  expenseId: z.uuid(),
  item: z.string(),
  supplierName: z.string(),
  amountYen: whole,
  result: z.enum(['一致', '相違', '提出なし']).nullable(),
  seenOn: localDate().nullable(),
  note: z.string(),
})
export type Original = z.infer<typeof Original>

/** Every expense of the case, and what its original said. */
export function originalsOf(here: Here, { drawId, applicationId }: AuditCase): Promise<Original[]> {
  return here.db.many(
    Original,
    sql`select e.id as expense_id, e.item, e.supplier_name, e.amount_yen, o.result, o.seen_on,
        coalesce(o.note, '') as note
      from grants.expenses e
      left join grants.audit_originals o on (o.city, o.expense_id) = (e.city, e.id)
        and o.draw_id = ${drawId}::uuid
      where e.city = ${here.city} and e.application_id = ${applicationId}::uuid
        and e.removed_at is null
      order by e.invoiced_on, e.id limit 500`,
  )
}

export async function keepOriginal(
  here: Here,
  { drawId, applicationId }: AuditCase,
  typed: {
    readonly expenseId: string
    readonly result: string
    readonly seenOn: LocalDate
    readonly note: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.audit_originals (city, draw_id, application_id, expense_id, result, note,
      seen_on, kept_name)
    values (${here.city}, ${drawId}::uuid, ${applicationId}::uuid, ${typed.expenseId}::uuid,
      ${typed.result}, ${typed.note}, ${typed.seenOn}, ${here.person.name})
    on conflict (city, draw_id, application_id, expense_id) do update set result = excluded.result,
      note = excluded.note, seen_on = excluded.seen_on, kept_name = excluded.kept_name`)
}
