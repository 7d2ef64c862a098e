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
import { opinionsOfAnswers, opinionsOfBody, speakerOf } from '../opinions/tables.ts'
import { reflectionsOf } from '../reflections/tables.ts'
import { closingClasses, lastStep, type Reader, type StatusRow } from './rules.ts'

const Ended = z.object({
  answerId: z.uuid(),
  doneOn: localDate().nullable(),
  doneNote: z.string(),
  reportedStepId: z.uuid().nullable(),
})

function endsOf(here: Here, answerIds: readonly string[]): Promise<z.infer<typeof Ended>[]> {
  return here.db.many(
    Ended,
    sql`select id as answer_id, done_on, done_note, reported_step_id from councils.answers
      where city = ${here.city} and id = any(${answerIds}::uuid[])`,
  )
}

/**
 * Every group of opinions of a body as a line of the table, for those readers. Amounts and measures
 * stand in it once they are public; nothing else of the hall's own does.
 * @param answerIds the answers of one page; null for all
 */
export async function statusRows(
  here: Here,
  body: Body,
  reader: Reader,
  answerIds: readonly string[] | null = null,
): Promise<StatusRow[]> {
  const all =
    answerIds === null
      ? await opinionsOfBody(here, body.id)
      : await opinionsOfAnswers(here, body.id, answerIds)
  const opinions = reader === 'public' ? all.filter(isPublicOpinion) : all
  const answered = [...new Set(opinions.map(({ answerId }) => answerId))]
  const [steps, issues, reflections, ended] = await Promise.all([
    approvedStepsOf(here, answered),
    issuesOfEach(
      here,
      opinions.map(({ id }) => id),
    ),
    reflectionsOf(here, answered),
    endsOf(here, answered),
  ])
  const reflected = Map.groupBy(reflections, ({ answerRef }) => answerRef)
  const ends = new Map(ended.map((one) => [one.answerId, one]))
  return [...Map.groupBy(opinions, ({ groupId }) => groupId)].flatMap(([groupId, group]) => {
    const [first] = group
    if (!first) return []
    const approved = steps.get(first.answerId) ?? []
    const end = ends.get(first.answerId)
    const titles = group.flatMap(({ id }) => issues.get(id) ?? [])
    return [
      {
        groupId,
        answerId: first.answerId,
        opinionId: first.id,
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
        reportedStepId: end?.reportedStepId ?? null,
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

/** It closed, and a paper has said so: the place of the line is in the annex. */
const isAnnexed = sql`coalesce(a.reported_step_id = a.approved_step_id
  and (a.done_on is not null or a.approved_class = any(${closingClasses}::text[])), false)`

const inTable = (here: Here, bodyId: string, reader: Reader) => sql`
  a.city = ${here.city} and a.body_id = ${bodyId}::uuid
  and ${reader === 'public' ? sql`a.public_place` : sql`a.place`} is not null`

const Counted = z.object({
  answerClass: z.enum(answerClasses).nullable(),
  isAnnexed: z.boolean(),
  lines: z.number(),
})
export type StatusCount = z.infer<typeof Counted>

/** How many lines the table and its annex have, by class. The body was loaded through the person. */
export function statusCounts(here: Here, bodyId: string, reader: Reader): Promise<StatusCount[]> {
  return here.db.many(
    Counted,
    sql`select a.approved_class as answer_class, ${isAnnexed} as is_annexed, count(*)::int as lines
      from councils.answers a where ${inTable(here, bodyId, reader)} group by 1, 2`,
  )
}

const Placed = z.object({ answerId: z.uuid(), isAnnexed: z.boolean() })

/**
 * The answers of so many lines from that place on: the table and then its annex, each with what is not
 * answered first, then 今後検討 whose day has come, then by meeting and item (`inOrder`).
 */
export function placedAnswers(
  here: Here,
  bodyId: string,
  reader: Reader,
  page: { readonly on: LocalDate; readonly from: number; readonly count: number },
): Promise<z.infer<typeof Placed>[]> {
  return here.db.many(
    Placed,
    sql`select a.id as answer_id, ${isAnnexed} as is_annexed
      from councils.answers a where ${inTable(here, bodyId, reader)}
      order by ${isAnnexed}, case when a.approved_class is null then 0
        when a.approved_class = '今後検討' and a.approved_next_on <= ${page.on} then 1 else 2 end,
        ${reader === 'public' ? sql`a.public_place` : sql`a.place`}
      limit ${page.count} offset ${page.from}`,
  )
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
  const closed = rows.filter((row) => row.closed).map(({ answerId }) => answerId)
  if (closed.length > 0)
    await here.db.run(sql`update councils.answers set reported_step_id = approved_step_id
      where city = ${here.city} and id = any(${closed}::uuid[])`)
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
