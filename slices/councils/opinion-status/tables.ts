import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { reflectionName } from '../answers/pages/reflections.tsx'
import { answerClasses } from '../answers/rules.ts'
import { approvedStepsOf } from '../answers/tables.ts'
import type { Body } from '../bodies/tables.ts'
import { issuesOfEach } from '../opinion-issues/tables.ts'
import { isPublicOpinion } from '../opinion-publications/tables.ts'
import { speakersShown } from '../opinions/rules.ts'
import { opinionsOfBody, opinionsOfGroups, speakerOf } from '../opinions/tables.ts'
import { reflectionsOf } from '../reflections/tables.ts'
import { lastStep, type PlacedRow, type Reader, type StatusRow } from './rules.ts'

const Ended = z.object({
  answerId: z.uuid(),
  doneOn: localDate().nullable(),
  doneNote: z.string(),
})

function endsOf(here: Here, answerIds: readonly string[]): Promise<z.infer<typeof Ended>[]> {
  return here.db.many(
    Ended,
    sql`select id as answer_id, done_on, done_note from councils.answers
      where city = ${here.city} and id = any(${answerIds}::uuid[])`,
  )
}

/**
 * Every group of opinions of a body as a line of the table, for those readers. Amounts and measures
 * stand in it once they are public; nothing else of the hall's own does.
 * @param groupIds the groups of one page; null for all
 */
export async function statusRows(
  here: Here,
  body: Body,
  reader: Reader,
  groupIds: readonly string[] | null = null,
): Promise<StatusRow[]> {
  const all =
    groupIds === null
      ? await opinionsOfBody(here, body.id)
      : await opinionsOfGroups(here, body.id, groupIds)
  const opinions = reader === 'public' ? all.filter(isPublicOpinion) : all
  const answerIds = [...new Set(opinions.map(({ answerId }) => answerId))]
  const steps = await approvedStepsOf(here, answerIds)
  const issues = await issuesOfEach(
    here,
    opinions.map(({ id }) => id),
  )
  const reflected = Map.groupBy(await reflectionsOf(here, answerIds), ({ answerRef }) => answerRef)
  const ends = new Map((await endsOf(here, answerIds)).map((one) => [one.answerId, one]))
  return [...Map.groupBy(opinions, ({ groupId }) => groupId)].flatMap(([groupId, group]) => {
    const [first] = group
    if (!first) return []
    const approved = steps.get(first.answerId) ?? []
    const end = ends.get(first.answerId)
    const titles = group.flatMap(({ id }) => issues.get(id) ?? [])
    return [
      {
        groupId,
        numbers: group.map(({ number }) => number),
        meetingNumber: first.meetingNumber,
        heldOn: first.heldOn,
        itemNumber: first.itemNumber,
        itemTitle: first.itemTitle,
        restated: first.restated,
        objections: group.flatMap(({ objection }) => (objection === '' ? [] : [objection])),
        speakers: speakersShown(body.nameMode, group.map(speakerOf)),
        issues: [...new Set(titles.filter(({ isPublic }) => isPublic).map(({ title }) => title))],
        steps: approved,
        doneOn: end?.doneOn ?? null,
        doneNote: end?.doneNote ?? '',
        section: approved.at(-1)?.owner || body.sectionName || '',
        related: (reflected.get(`answer:${first.answerId}`) ?? [])
          .filter(({ isPublic, kind }) => isPublic || kind === 'plan_node')
          .map((one) => ({
            name: reflectionName(one),
            fiscalYear: one.votedYear,
            votedYen: one.votedYen,
          })),
      },
    ]
  })
}

// Thousands of them: that a key of the database is a key is not asked again.
const Placed = z.object({
  groupId: z.string(),
  opinionId: z.string(),
  number: z.number(),
  meetingNumber: z.number(),
  heldOn: localDate(),
  itemNumber: z.number(),
  doneOn: localDate().nullable(),
  stepId: z.string().nullable(),
  answerClass: z.enum(answerClasses).nullable(),
  nextOn: localDate().nullable(),
})

/**
 * Every group of a body, which was loaded through the person, as far as its place in the table goes: what
 * is counted and put in order is read without the words. `opinionId` is the first of the group.
 */
export async function placedGroups(
  here: Here,
  bodyId: string,
  reader: Reader,
): Promise<(PlacedRow & { readonly opinionId: string })[]> {
  const isPublic = sql`t.published_on is not null and not i.is_closed`
  const rows = await here.db.many(
    Placed,
    sql`select distinct on (o.group_id) o.group_id, o.id as opinion_id, o.number,
        t.number as meeting_number, t.held_on, i.number as item_number, a.done_on,
        a.approved_step_id as step_id, a.approved_class as answer_class,
        a.approved_next_on as next_on
      from councils.opinions o
      join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
      join councils.items i on (i.city, i.id) = (o.city, o.item_id)
      join councils.answers a on (a.city, a.id) = (o.city, o.answer_id)
      where o.city = ${here.city} and o.body_id = ${bodyId}::uuid
        and ${reader === 'public' ? isPublic : sql`true`}
      order by o.group_id, o.number limit 20000`,
  )
  return rows.map(({ number, stepId, answerClass, nextOn, ...row }) => ({
    ...row,
    numbers: [number],
    steps: stepId && answerClass ? [{ id: stepId, answerClass, nextOn }] : [],
  }))
}

const Reported = z.object({ groupId: z.uuid(), stepId: z.uuid().nullable() })

/** What issued papers reported as closed, with the answer of that time: group → step. */
export async function reportedClosed(
  here: Here,
  bodyId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await here.db.many(
    Reported,
    sql`select distinct on (group_id) group_id, step_id from councils.status_reports
      where city = ${here.city} and body_id = ${bodyId}::uuid and was_closed
      order by group_id, issued_on desc, id`,
  )
  return new Map(rows.flatMap(({ groupId, stepId }) => (stepId ? [[groupId, stepId]] : [])))
}

/** Keeps what a paper reported, line by line. */
export async function keepReports(
  here: Here,
  bodyId: string,
  snapshotPid: string,
  rows: readonly (StatusRow & { readonly closed: boolean })[],
): Promise<void> {
  const kept = rows.map((row) => ({
    group: row.groupId,
    step: lastStep(row)?.id ?? null,
    closed: row.closed,
  }))
  await here.db.run(sql`
    insert into councils.status_reports
      (city, body_id, group_id, step_id, was_closed, snapshot_pid, issued_on)
    select ${here.city}::int, ${bodyId}::uuid, r."group", r.step, r.closed, ${snapshotPid}::text,
      ${here.today}::date
    from json_to_recordset(${JSON.stringify(kept)}::json)
      as r ("group" uuid, step uuid, closed boolean)
    returning id`)
}

const NextMeeting = z.object({ id: z.uuid(), number: z.number(), heldOn: localDate() })
export type NextMeeting = z.infer<typeof NextMeeting>

/** The meeting for which the table is prepared: the next of the body, where one is convened. */
export function nextMeetingOf(here: Here, bodyId: string): Promise<NextMeeting | null> {
  return here.db.maybe(
    NextMeeting,
    sql`select id, number, held_on from councils.meetings
      where city = ${here.city} and body_id = ${bodyId}::uuid and held_on >= ${here.today}
        and adjourned_time is null
      order by held_on, number limit 1`,
  )
}

/** The day for which the table is printed: the next meeting's, or today. */
export const dayOf = (here: Here, next: NextMeeting | null): LocalDate => next?.heldOn ?? here.today
