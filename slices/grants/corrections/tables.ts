import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import type { Stop } from '../processing-clocks/rules.ts'
import type { Defect } from './rules.ts'

export type Correction = z.infer<typeof Correction>
const Correction = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  seq: z.number(),
  askedAt: z.string(),
  askedOn: localDate(),
  askedName: z.string(),
  dueOn: localDate(),
  documentLabel: z.string(),
  answeredAt: z.string().nullable(),
  answeredOn: localDate().nullable(),
  answerNote: z.string(),
  rejectedAt: z.string().nullable(),
  rejectReason: z.string(),
  rejectRule: z.string(),
  rejectLabel: z.string(),
})

const corrections = (here: Here, which: Sql) => sql`
  select id, application_id, seq, asked_at, asked_on, asked_name, due_on, document_label,
    answered_at, answered_on, answer_note, rejected_at, reject_reason, reject_rule, reject_label
  from grants.corrections where city = ${here.city} and ${which}`

/** The letters of a case, the latest first. The application was loaded through the person. */
export function correctionsOf(here: Here, applicationId: string): Promise<Correction[]> {
  return here.db.many(
    Correction,
    sql`${corrections(here, sql`application_id = ${applicationId}::uuid`)} order by seq desc limit 50`,
  )
}

/** The one that waits for an answer. */
export function openCorrectionOf(here: Here, applicationId: string): Promise<Correction | null> {
  return here.db.maybe(
    Correction,
    corrections(
      here,
      sql`application_id = ${applicationId}::uuid and answered_at is null and rejected_at is null`,
    ),
  )
}

const Item = z.object({
  correctionId: z.uuid(),
  target: z.string(),
  label: z.string(),
  sentence: z.string(),
})
export type Item = z.infer<typeof Item>

export function itemsOf(here: Here, correctionIds: readonly string[]): Promise<Item[]> {
  return here.db.many(
    Item,
    sql`select correction_id, target, label, sentence from grants.correction_items
      where city = ${here.city} and correction_id = any(${correctionIds}::uuid[])
      order by correction_id, place limit 500`,
  )
}

/** In which days the clock of a case stood. */
export async function stopsOf(here: Here, applicationId: string): Promise<Stop[]> {
  const found = await correctionsOf(here, applicationId)
  return found.map(({ askedOn, answeredOn, rejectedAt, dueOn }) => ({
    from: askedOn,
    until: answeredOn ?? (rejectedAt === null ? null : dueOn),
  }))
}

export async function keepCorrection(
  here: Here,
  made: {
    readonly applicationId: string
    readonly dueOn: string
    readonly document: { readonly documentId: string; readonly label: string }
    readonly items: readonly (Defect & { readonly label: string })[]
  },
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into grants.corrections (city, application_id, seq, asked_at, asked_on, asked_name,
        due_on, document_id, document_label)
      select ${here.city}::int, ${made.applicationId}::uuid, coalesce(max(c.seq), 0) + 1,
        ${here.now}::timestamptz, ${here.today}::date, ${here.person.name}::text,
        ${made.dueOn}::date, ${made.document.documentId}::uuid, ${made.document.label}::text
      from grants.corrections c
      where c.city = ${here.city} and c.application_id = ${made.applicationId}::uuid
      returning id`,
  )
  for (const [i, { target, label, sentence }] of made.items.entries())
    await here.db.run(sql`
      insert into grants.correction_items (city, correction_id, place, target, label, sentence)
      values (${here.city}, ${id}::uuid, ${i + 1}, ${target}, ${label}, ${sentence})`)
  return id
}

export async function keepAnswer(here: Here, correctionId: string, note: string): Promise<void> {
  await here.db.run(sql`
    update grants.corrections set answered_at = ${here.now}, answered_on = ${here.today},
      answer_note = ${note}
    where city = ${here.city} and id = ${correctionId}::uuid`)
}

export async function keepRejection(
  here: Here,
  correctionId: string,
  made: { readonly reason: string; readonly rule: string; readonly label: string },
): Promise<void> {
  await here.db.run(sql`
    update grants.corrections set rejected_at = ${here.now}, rejected_name = ${here.person.name},
      reject_reason = ${made.reason}, reject_rule = ${made.rule}, reject_label = ${made.label}
    where city = ${here.city} and id = ${correctionId}::uuid`)
}

/** Fields and papers that were saved or sent since the letter went out, by their targets. */
export async function changedSince(
  here: Here,
  applicationId: string,
  since: string,
): Promise<string[]> {
  const found = await here.db.many(
    z.object({ target: z.string() }),
    sql`select distinct s.field as target from grants.draft_saves s
      where s.city = ${here.city} and s.application_id = ${applicationId}::uuid
        and s.saved_at >= ${since}::timestamptz
      union
      select distinct 'slot:' || f.slot from grants.attachments f
      where f.city = ${here.city} and f.application_id = ${applicationId}::uuid
        and f.removed_at is null and f.uploaded_at >= ${since}::timestamptz
      limit 200`,
  )
  return found.map(({ target }) => target)
}

/** Answers that are waited for: 担当 asks after them, 係長 from the fifth day on, 課長 decides when they are late. */
export function correctionDuties(here: Here): Sql {
  return sql`
    select c.application_id, r.post, c.due_on, r.what
    from grants.corrections c
    join (values ('担当', '補正を待つ（期限）', 0), ('係長', '補正が5日過ぎている', 5),
      ('課長', '補正の期限が過ぎた：却下するかを決める', 1)) as r(post, what, after_days)
      on r.post = '担当' or ${here.today}::date >= c.due_on + r.after_days
    where c.city = ${here.city} and c.answered_at is null and c.rejected_at is null`
}

/** Letters of a case for whoever may read the case. @throws {Missing} there is none */
export function correctionNamed(here: Here, correctionId: string): Promise<Correction> {
  return here.db.one(Correction, corrections(here, sql`id = ${correctionId}::uuid`))
}
