import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import type { DatePollTyped } from './forms.ts'
import { dateAnswers } from './rules.ts'

const DatePoll = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  meetingId: z.uuid().nullable(),
  title: z.string(),
  place: z.string(),
  note: z.string(),
  answerBy: localDate(),
  begunName: z.string(),
  remindedOn: localDate().nullable(),
  chosenId: z.uuid().nullable(),
  chosenOn: localDate().nullable(),
  endedOn: localDate().nullable(),
  endedReason: z.string(),
  isSample: z.boolean(),
  version: z.number(),
})
export type DatePoll = z.infer<typeof DatePoll>

const seen = (here: Here, which: Sql) => sql`
  select d.id, d.body_id, b.name as body_name, d.meeting_id, d.title, d.place, d.note, d.answer_by,
    d.begun_name, d.reminded_on, d.chosen_id, d.chosen_on, d.ended_on, d.ended_reason, d.is_sample,
    d.version
  from councils.date_polls d
  join councils.bodies b on (b.city, b.id) = (d.city, d.body_id)
  where d.city = ${here.city} and ${bodyMayBeKnown(here)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function datePollSeenBy(here: Here, datePollId: string): Promise<DatePoll> {
  return here.db.one(DatePoll, seen(here, sql`d.id = ${datePollId}::uuid`))
}

/** Of one body, the latest first; it was loaded through the person. */
export function datePollsOfBody(here: Here, bodyId: string): Promise<DatePoll[]> {
  return here.db.many(
    DatePoll,
    sql`${seen(here, sql`d.body_id = ${bodyId}::uuid`)} order by d.begun_at desc, d.id limit 20`,
  )
}

const DateOption = z.object({
  id: z.uuid(),
  heldOn: localDate(),
  startsAt: z.string(),
  endsAt: z.string(),
})
export type DateOption = z.infer<typeof DateOption>

/** The days that are asked, the earliest first. The poll was loaded through the person. */
export function dateOptionsOf(here: Here, datePollId: string): Promise<DateOption[]> {
  return here.db.many(
    DateOption,
    sql`select o.id, o.held_on, o.starts_at, o.ends_at from councils.date_options o
      where o.city = ${here.city} and o.poll_id = ${datePollId}::uuid
      order by o.held_on, o.starts_at`,
  )
}

const AskedMember = z.object({
  memberId: z.uuid(),
  name: z.string(),
  category: z.string(),
  isTemporary: z.boolean(),
  accountId: z.uuid().nullable(),
  termFrom: localDate(),
  lastDay: localDate(),
})
export type AskedMember = z.infer<typeof AskedMember>

/** Members in office on any of the days, in the order of the roster. */
export function askedMembers(here: Here, poll: DatePoll): Promise<AskedMember[]> {
  return here.db.many(
    AskedMember,
    sql`select m.id as member_id, p.name, m.category, m.is_temporary, p.account_id, m.term_from,
        least(m.term_to, coalesce(m.ended_on, m.term_to)) as last_day
      from councils.members m
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where m.city = ${here.city} and m.body_id = ${poll.bodyId}::uuid
        and m.appointed_on is not null and exists (select from councils.date_options o
          where o.city = ${here.city} and o.poll_id = ${poll.id}::uuid and m.term_from <= o.held_on
            and least(m.term_to, coalesce(m.ended_on, m.term_to)) >= o.held_on)
      order by case m.office_in_body when '会長' then 0 when '副会長' then 1 else 2 end,
        (select s.ordinal from councils.category_seats s
          where (s.city, s.body_id, s.category) = (m.city, m.body_id, m.category)) nulls last,
        p.kana collate "C", m.id limit 300`,
  )
}

const Given = z.object({
  optionId: z.uuid(),
  memberId: z.uuid(),
  answer: z.enum(dateAnswers),
  note: z.string(),
  answeredName: z.string(),
})
export type GivenAnswer = z.infer<typeof Given>

export function dateAnswersOf(here: Here, datePollId: string): Promise<GivenAnswer[]> {
  return here.db.many(
    Given,
    sql`select a.option_id, a.member_id, a.answer, a.note, a.answered_name
      from councils.date_answers a
      join councils.date_options o on (o.city, o.id) = (a.city, a.option_id)
      where a.city = ${here.city} and o.poll_id = ${datePollId}::uuid`,
  )
}

/** As which member this account is asked. @throws {Missing} it is not */
export function ownAsked(here: Here, datePollId: string): Promise<{ memberId: string }> {
  return here.db.one(
    z.object({ memberId: z.uuid() }),
    sql`select m.id as member_id from councils.date_polls d
      join councils.members m on (m.city, m.body_id) = (d.city, d.body_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where d.city = ${here.city} and d.id = ${datePollId}::uuid
        and p.account_id = ${here.person.id}::uuid and m.appointed_on is not null
        and exists (select from councils.date_options o
          where (o.city, o.poll_id) = (d.city, d.id) and m.term_from <= o.held_on
            and least(m.term_to, coalesce(m.ended_on, m.term_to)) >= o.held_on)
      order by m.term_from desc limit 1`,
  )
}

const Own = z.object({
  id: z.uuid(),
  title: z.string(),
  bodyName: z.string(),
  answerBy: localDate(),
  hasAnswered: z.boolean(),
})
export type OwnDatePoll = z.infer<typeof Own>

/** What is asked of this account and not decided yet, the nearest first. */
export function ownDatePolls(here: Here): Promise<OwnDatePoll[]> {
  return here.db.many(
    Own,
    sql`select d.id, d.title, b.name as body_name, d.answer_by,
        not exists (select from councils.date_options o
          where (o.city, o.poll_id) = (d.city, d.id) and not exists (
            select from councils.date_answers a
            where (a.city, a.option_id, a.member_id) = (o.city, o.id, m.id))) as has_answered
      from councils.date_polls d
      join councils.bodies b on (b.city, b.id) = (d.city, d.body_id)
      join councils.members m on (m.city, m.body_id) = (d.city, d.body_id)
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where d.city = ${here.city} and p.account_id = ${here.person.id}::uuid
        and ${bodyMayBeKnown(here)}
        and d.chosen_on is null and d.ended_on is null and m.appointed_on is not null
        and exists (select from councils.date_options o
          where (o.city, o.poll_id) = (d.city, d.id) and m.term_from <= o.held_on
            and least(m.term_to, coalesce(m.ended_on, m.term_to)) >= o.held_on)
      order by d.answer_by, d.id limit 20`,
  )
}

type NewOption = {
  readonly heldOn: LocalDate
  readonly startsAt: string
  readonly endsAt: string
}

export async function keepDatePoll(
  here: Here,
  typed: Omit<DatePollTyped, 'rows'>,
  dates: readonly NewOption[],
): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into councils.date_polls (city, body_id, meeting_id, title, place, note, answer_by,
        begun_at, begun_name, is_sample)
      values (${here.city}, ${typed.bodyId}::uuid, ${typed.meetingId}::uuid, ${typed.title},
        ${typed.place}, ${typed.note}, ${typed.answerBy}, ${here.now}, ${here.person.name},
        ${typed.isSample})
      returning id`,
  )
  for (const date of dates) await keepDateOption(here, id, date)
  return id
}

export async function keepDateOption(
  here: Here,
  datePollId: string,
  date: NewOption,
): Promise<void> {
  await here.db.run(sql`
    insert into councils.date_options (city, poll_id, held_on, starts_at, ends_at)
    values (${here.city}, ${datePollId}::uuid, ${date.heldOn}, ${date.startsAt}, ${date.endsAt})`)
}

/** The last answer counts. */
export async function keepDateAnswers(
  here: Here,
  memberId: string,
  note: string,
  rows: readonly { readonly optionId: string; readonly answer: string }[],
): Promise<void> {
  await here.db.run(sql`
    insert into councils.date_answers (city, option_id, member_id, answer, note, answered_at,
      answered_name)
    select ${here.city}, r."optionId", ${memberId}::uuid, r.answer, ${note}, ${here.now}::timestamptz,
      ${here.person.name}
    from jsonb_to_recordset(${json(rows)}) as r ("optionId" uuid, answer text)
    on conflict (city, option_id, member_id) do update set answer = excluded.answer,
      note = excluded.note, answered_at = excluded.answered_at,
      answered_name = excluded.answered_name
    returning option_id`)
}

async function write(here: Here, datePollId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.date_polls set ${set}, version = version + 1
    where city = ${here.city} and id = ${datePollId}::uuid`)
}

export function writeReminded(here: Here, datePollId: string): Promise<void> {
  return write(here, datePollId, sql`reminded_on = ${here.today}`)
}

export function writeChosen(here: Here, datePollId: string, optionId: string): Promise<void> {
  return write(here, datePollId, sql`chosen_id = ${optionId}::uuid, chosen_on = ${here.today}`)
}

export function writeEnded(here: Here, datePollId: string, why: string): Promise<void> {
  return write(here, datePollId, sql`ended_on = ${here.today}, ended_reason = ${why}`)
}

/** The meeting that was drafted from the chosen day. */
export function joinMeeting(here: Here, datePollId: string, meetingId: string): Promise<void> {
  return write(here, datePollId, sql`meeting_id = ${meetingId}::uuid`)
}
