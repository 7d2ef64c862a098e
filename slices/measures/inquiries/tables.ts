import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, type PageAsked, readPage, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'

/** An inquiry 照会 to sections. */
export type Inquiry = z.infer<typeof Inquiry>
const Inquiry = z.object({
  id: z.uuid(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  title: z.string(),
  why: z.string(),
  questions: z.array(z.string()),
  dueOn: localDate(),
  askedOn: localDate(),
  askedName: z.string(),
  asked: z.number(),
  answered: z.number(),
  /** The person's own section is asked and has not answered. */
  isMine: z.boolean(),
})

const seen = (here: Here, which: Sql) => sql`
  select q.id, q.section_id, s.name as section_name, q.title, q.why, q.questions, q.due_on,
    (q.asked_at at time zone 'Asia/Tokyo')::date as asked_on, q.asked_name,
    (select count(*)::int from measures.inquiry_sections t
      where t.city = ${here.city} and t.inquiry_id = q.id) as asked,
    (select count(distinct a.section_id)::int from measures.inquiry_answers a
      where a.city = ${here.city} and a.inquiry_id = q.id) as answered,
    exists (select from measures.inquiry_sections t where t.city = ${here.city}
      and t.inquiry_id = q.id and t.section_id = ${here.person.section?.id ?? null}::uuid
      and not exists (select from measures.inquiry_answers a where a.city = ${here.city}
        and a.inquiry_id = q.id and a.section_id = t.section_id)) as is_mine
  from measures.inquiries q
  join platform.sections s on (s.city, s.id) = (q.city, q.section_id)
  where q.city = ${here.city} and ${may.seeInquiries(here.person) || hasRole(here.person, 'system')}
    and ${which}`

export type InquirySort = 'due' | 'title'

export function inquiryPage(
  here: Here,
  page: PageAsked<InquirySort>,
): Promise<{ rows: Inquiry[]; next: string | null }> {
  return readPage(here.db, Inquiry, page, {
    by: {
      due: [sql`q.due_on`, (row) => row.dueOn],
      title: [sql`q.title collate "C"`, (row) => row.title],
    },
    id: [sql`q.id`, (row) => row.id],
    from: (after) => seen(here, after),
  })
}

/** @throws {Missing} there is none, or not for this person */
export function inquirySeenBy(here: Here, inquiryId: string): Promise<Inquiry> {
  return here.db.one(Inquiry, seen(here, sql`q.id = ${inquiryId}::uuid`))
}

/** What waits for an answer of the person's own section. */
export function inquiriesDue(here: Here): Promise<Inquiry[]> {
  return here.db.many(
    Inquiry,
    sql`select * from (${seen(here, sql`true`)}) asked where is_mine order by due_on limit 50`,
  )
}

const Last = z.object({
  id: z.uuid(),
  isNone: z.boolean(),
  texts: z.array(z.string()),
  isReused: z.boolean(),
  answeredOn: localDate(),
  answeredName: z.string(),
})
const Answer = z
  .object({ sectionId: z.uuid(), sectionName: z.string(), last: Last.nullable() })
  .transform(({ last, ...section }) => ({
    ...section,
    id: last?.id ?? null,
    isNone: last?.isNone ?? null,
    texts: last?.texts ?? null,
    isReused: last?.isReused ?? false,
    answeredOn: last?.answeredOn ?? null,
    answeredName: last?.answeredName ?? null,
  }))
/** A section that was asked, with its last answer or null. */
export type InquiryAnswer = z.infer<typeof Answer>

/** Every section that was asked, in one table. The inquiry was loaded through the person. */
export function answersOf(here: Here, inquiryId: string): Promise<InquiryAnswer[]> {
  return here.db.many(
    Answer,
    sql`select t.section_id, s.name as section_name,
        (select jsonb_build_object('id', n.id, 'isNone', n.is_none, 'texts', n.texts,
            'isReused', n.reused_id is not null, 'answeredName', n.answered_name,
            'answeredOn', (n.answered_at at time zone 'Asia/Tokyo')::date)
          from measures.inquiry_answers n where n.city = ${here.city}
            and n.inquiry_id = t.inquiry_id and n.section_id = t.section_id
          order by n.number desc limit 1) as last
      from measures.inquiry_sections t
      join platform.sections s on (s.city, s.id) = (t.city, t.section_id)
      where t.city = ${here.city} and t.inquiry_id = ${inquiryId}::uuid
      order by s.code, s.name`,
  )
}

const Earlier = z.object({
  id: z.uuid(),
  title: z.string(),
  isNone: z.boolean(),
  texts: z.array(z.string()),
  answeredOn: localDate(),
})

/** The section's last answer to the same questions in another inquiry; its age is for the rule to judge. */
export function earlierAnswer(
  here: Here,
  { id, questions }: Inquiry,
  sectionId: string,
): Promise<z.infer<typeof Earlier> | null> {
  return here.db.maybe(
    Earlier,
    sql`select a.id, q.title, a.is_none, a.texts,
        (a.answered_at at time zone 'Asia/Tokyo')::date as answered_on
      from measures.inquiry_answers a
      join measures.inquiries q on (q.city, q.id) = (a.city, a.inquiry_id)
      where a.city = ${here.city} and a.section_id = ${sectionId}::uuid and q.id <> ${id}::uuid
        and q.questions = ${[...questions]}::text[]
      order by a.answered_at desc limit 1`,
  )
}

export async function keepInquiry(
  here: Here,
  sectionId: string,
  typed: {
    readonly title: string
    readonly why: string
    readonly questions: readonly string[]
    readonly dueOn: string
    readonly sectionIds: readonly string[]
  },
): Promise<string> {
  const inquiryId = await here.db.value(
    z.uuid(),
    sql`insert into measures.inquiries (city, section_id, title, why, questions, due_on, asked_at,
        asked_name)
      values (${here.city}, ${sectionId}, ${typed.title}, ${typed.why},
        ${[...typed.questions]}::text[], ${typed.dueOn}, ${here.now}, ${here.person.name})
      returning id`,
  )
  await here.db.run(sql`
    insert into measures.inquiry_sections (city, inquiry_id, section_id)
    select s.city, ${inquiryId}::uuid, s.id from platform.sections s
    where s.city = ${here.city} and s.id = any(${[...typed.sectionIds]}::uuid[])
    returning section_id`)
  return inquiryId
}

export async function keepAnswer(
  here: Here,
  inquiryId: string,
  sectionId: string,
  typed: { readonly isNone: boolean; readonly texts: readonly string[]; reusedId: string | null },
): Promise<void> {
  await here.db.run(sql`
    insert into measures.inquiry_answers (city, inquiry_id, section_id, number, is_none, texts,
      reused_id, answered_at, answered_name)
    values (${here.city}, ${inquiryId}, ${sectionId}, (select count(*)::int + 1
        from measures.inquiry_answers a where a.city = ${here.city}
          and a.inquiry_id = ${inquiryId}::uuid and a.section_id = ${sectionId}::uuid),
      ${typed.isNone}, ${[...typed.texts]}::text[], ${typed.reusedId}, ${here.now},
      ${here.person.name})`)
}

const Waiting = z.object({
  inquiryId: z.uuid(),
  sectionId: z.uuid(),
  title: z.string(),
  dueOn: localDate(),
  askedOn: localDate(),
  reminded: z.array(z.coerce.number()),
})

/** Sections that have not answered, with the reminders they had: for the clock. */
export function waitingSections(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select t.inquiry_id, t.section_id, q.title, q.due_on,
        (q.asked_at at time zone 'Asia/Tokyo')::date as asked_on,
        coalesce((select array_agg(r.step) from measures.inquiry_reminders r
          where r.city = ${here.city} and r.inquiry_id = t.inquiry_id
            and r.section_id = t.section_id), '{}') as reminded
      from measures.inquiry_sections t
      join measures.inquiries q on (q.city, q.id) = (t.city, t.inquiry_id)
      where t.city = ${here.city} and not exists (select from measures.inquiry_answers a
        where a.city = ${here.city} and a.inquiry_id = t.inquiry_id
          and a.section_id = t.section_id)
        and q.due_on >= ${here.today}::date - 60
      order by q.due_on, t.inquiry_id limit 2000`,
  )
}

export async function keepReminder(
  here: Here,
  inquiryId: string,
  sectionId: string,
  step: number,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.inquiry_reminders (city, inquiry_id, section_id, step, reminded_at)
    values (${here.city}, ${inquiryId}, ${sectionId}, ${step}, ${here.now})
    on conflict do nothing`)
}
