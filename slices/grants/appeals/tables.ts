import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { noticeKinds } from '../selection-notices/rules.ts'

const Request = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  callId: z.uuid(),
  paperId: z.uuid(),
  noticeLabel: z.string(),
  servedOn: localDate().nullable(),
  receiptLabel: z.string(),
  applicantName: z.string(),
  title: z.string(),
  question: z.string(),
  way: z.enum(['画面', '紙']),
  askedOn: localDate(),
  askedName: z.string(),
  answerBy: localDate(),
  answeredAt: z.string().nullable(),
  answeredName: z.string().nullable(),
  answer: z.string(),
  finding: z.enum(['誤りなし', '事実の誤りあり']).nullable(),
  answerPaperId: z.uuid().nullable(),
  version: z.number(),
})
export type ExplanationRequest = z.infer<typeof Request>

const rows = (here: Here, which: Sql) => sql`
  select r.id, r.application_id, r.call_id, r.paper_id, p.label as notice_label, p.served_on,
    a.receipt_label, a.applicant_name, a.title, r.question, r.way, r.asked_on, r.asked_name,
    r.answer_by, r.answered_at, r.answered_name, r.answer, r.finding, r.answer_paper_id, r.version
  from grants.explanation_requests r
  join grants.papers p on (p.city, p.id) = (r.city, r.paper_id)
  join grants.applications a on (a.city, a.id) = (r.city, r.application_id)
  where r.city = ${here.city} and ${which}`

/** Of a call that was loaded through the hall, those that wait first. */
export function requestsOf(here: Here, callId: string): Promise<ExplanationRequest[]> {
  return here.db.many(
    Request,
    sql`${rows(here, sql`r.call_id = ${callId}::uuid`)}
      order by r.answered_at is not null, r.answer_by, r.id limit 5000`,
  )
}

/** Its call is still to be loaded through the person. @throws {Missing} there is none */
export function requestNamed(here: Here, requestId: string): Promise<ExplanationRequest> {
  return here.db.one(Request, rows(here, sql`r.id = ${requestId}::uuid`))
}

/** Of the own application, which was loaded through the person; null where none was made. */
export function requestOf(here: Here, applicationId: string): Promise<ExplanationRequest | null> {
  return here.db.maybe(Request, rows(here, sql`r.application_id = ${applicationId}::uuid`))
}

const Notice = z.object({
  paperId: z.uuid(),
  applicationId: z.uuid(),
  label: z.string(),
  applicantName: z.string(),
  channel: z.string(),
  servedOn: localDate().nullable(),
})
export type ResultNotice = z.infer<typeof Notice>

const latestNotices = (here: Here, which: Sql) => sql`
  select distinct on (p.application_id) p.id as paper_id, p.application_id, p.label,
    a.applicant_name, a.channel, p.served_on
  from grants.papers p
  join grants.applications a on (a.city, a.id) = (p.city, p.application_id)
  where p.city = ${here.city} and p.voided_at is null
    and p.kind = any(${Object.values(noticeKinds)}::text[]) and ${which}
  order by p.application_id, p.issued_at desc, p.id`

/** The latest notice of a result that every applicant of the call got. */
export function resultNotices(here: Here, callId: string): Promise<ResultNotice[]> {
  return here.db.many(
    Notice,
    sql`${latestNotices(here, sql`a.call_id = ${callId}::uuid`)} limit 5000`,
  )
}

export function resultNoticeOf(here: Here, applicationId: string): Promise<ResultNotice | null> {
  return here.db.maybe(
    Notice,
    sql`${latestNotices(here, sql`a.id = ${applicationId}::uuid`)} limit 1`,
  )
}

export function keepRequest(
  here: Here,
  made: {
    readonly applicationId: string
    readonly callId: string
    readonly paperId: string
    readonly question: string
    readonly way: '画面' | '紙'
    readonly answerBy: LocalDate
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.explanation_requests (city, application_id, call_id, paper_id, question,
        way, asked_at, asked_on, asked_name, answer_by)
      values (${here.city}, ${made.applicationId}::uuid, ${made.callId}::uuid,
        ${made.paperId}::uuid, ${made.question}, ${made.way}, ${here.now}, ${here.today},
        ${here.person.name}, ${made.answerBy})
      returning id`,
  )
}

export async function keepAnswer(
  here: Here,
  requestId: string,
  made: { readonly finding: string; readonly answer: string; readonly paperId: string },
): Promise<void> {
  await here.db.run(sql`
    update grants.explanation_requests set answered_at = ${here.now},
      answered_by = ${here.person.id}::uuid, answered_name = ${here.person.name},
      answer = ${made.answer}, finding = ${made.finding},
      answer_paper_id = ${made.paperId}::uuid, version = version + 1
    where city = ${here.city} and id = ${requestId}::uuid`)
}

/**
 * Whether this person had no part in the case: no step of it, no drafting or decision, not the written
 * reason, not the round, no seat on the panel.
 */
export function isOutsideTheCase(
  here: Here,
  { applicationId, callId }: { readonly applicationId: string; readonly callId: string },
): Promise<boolean> {
  const { id, name } = here.person
  return here.db.value(
    z.boolean(),
    sql`select not (
      exists (select from grants.application_steps s where s.city = ${here.city}
        and s.application_id = ${applicationId}::uuid and s.by_id = ${id}::uuid)
      or exists (select from grants.decisions d where d.city = ${here.city}
        and d.application_id = ${applicationId}::uuid
        and ${id}::uuid in (d.drafted_by, d.decided_by))
      or exists (select from grants.selection_reasons w where w.city = ${here.city}
        and w.application_id = ${applicationId}::uuid and w.written_name = ${name})
      or exists (select from grants.selection_rounds r where r.city = ${here.city}
        and r.call_id = ${callId}::uuid
        and ${name} in (r.assigned_name, r.closed_name, r.decided_name))
      or exists (select from grants.panelists p
        join grants.reviewers v on (v.city, v.id) = (p.city, p.reviewer_id)
        where p.city = ${here.city} and p.call_id = ${callId}::uuid
          and v.account_id = ${id}::uuid))`,
  )
}

const Settled = z.object({
  settledAt: z.string(),
  settledName: z.string(),
  requests: z.number(),
  changed: z.number(),
})
export type Settled = z.infer<typeof Settled>

/** Null while it is open. The call was loaded through the person. */
export function settlementOf(here: Here, callId: string): Promise<Settled | null> {
  return here.db.maybe(
    Settled,
    sql`select settled_at, settled_name, requests, changed from grants.round_settlements
      where city = ${here.city} and call_id = ${callId}::uuid`,
  )
}

export async function keepSettlement(
  here: Here,
  callId: string,
  counts: { readonly requests: number; readonly changed: number },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.round_settlements (city, call_id, settled_at, settled_name, requests, changed)
    values (${here.city}, ${callId}::uuid, ${here.now}, ${here.person.name}, ${counts.requests},
      ${counts.changed})`)
}
