import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { may } from '../permissions.ts'

const Essay = z.object({
  id: z.uuid(),
  number: z.number(),
  panelEssay: z.string(),
  marks: z.array(z.number()).nullable(),
  standsBack: z.boolean().nullable(),
  remark: z.string().nullable(),
  version: z.number().nullable(),
})
/** An essay as the panel reads it, with the marks that this panelist gave it and nobody else's. */
export type Essay = z.infer<typeof Essay>

/** In the order of their numbers. The seat is the person's own. */
export function essaysFor(here: Here, recruitmentId: string, seatId: string): Promise<Essay[]> {
  return here.db.many(
    Essay,
    sql`select a.id, a.number, a.panel_essay, s.marks, s.stands_back, s.remark, s.version
      from councils.recruitment_applications a
      join councils.recruitment_panelists p on (p.city, p.recruitment_id) = (a.city, a.recruitment_id)
        and p.id = ${seatId}::uuid and p.account_id = ${here.person.id}::uuid
      left join councils.recruitment_scores s
        on (s.city, s.application_id, s.panelist_id) = (a.city, a.id, p.id)
      where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
        and a.number is not null and a.withdrawn_on is null and a.purged_on is null
      order by a.number limit 1000`,
  )
}

export async function keepScore(
  here: Here,
  seatId: string,
  applicationId: string,
  typed: {
    readonly marks: readonly number[]
    readonly standsBack: boolean
    readonly remark: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into councils.recruitment_scores (city, panelist_id, application_id, marks, stands_back, remark)
    values (${here.city}, ${seatId}::uuid, ${applicationId}::uuid, ${json(typed.marks)},
      ${typed.standsBack}, ${typed.remark})
    on conflict (city, panelist_id, application_id) do update set marks = excluded.marks,
      stands_back = excluded.stands_back, remark = excluded.remark,
      version = recruitment_scores.version + 1`)
}

export async function handIn(here: Here, seatId: string): Promise<void> {
  await here.db.run(sql`
    update councils.recruitment_panelists set handed_in_at = ${here.now}, version = version + 1
    where city = ${here.city} and id = ${seatId}::uuid`)
}

const Score = z.object({
  applicationId: z.uuid(),
  number: z.number(),
  place: z.number(),
  marks: z.array(z.number()),
  standsBack: z.boolean(),
  remark: z.string(),
})
export type Score = z.infer<typeof Score>

/**
 * Marks that this person may read: until all are in or the close, a panelist's own and nobody else's;
 * afterwards those that were handed in, to the panel and to those who work on the recruitment.
 */
export function scoresSeenBy(here: Here, recruitmentId: string): Promise<Score[]> {
  return here.db.many(
    Score,
    sql`select s.application_id, a.number, p.place, s.marks, s.stands_back, s.remark
      from councils.recruitment_scores s
      join councils.recruitment_panelists p on (p.city, p.id) = (s.city, s.panelist_id)
      join councils.recruitments r on (r.city, r.id) = (p.city, p.recruitment_id)
      join councils.recruitment_applications a on (a.city, a.id) = (s.city, s.application_id)
      where s.city = ${here.city} and r.id = ${recruitmentId}::uuid and a.withdrawn_on is null
        and a.number is not null and (
          p.account_id = ${here.person.id}::uuid
          or (r.scored_at is not null and p.handed_in_at is not null and (
            ${may.seeApplications(here.person)} or exists (
              select from councils.recruitment_panelists w
              where w.city = ${here.city} and w.recruitment_id = r.id
                and w.account_id = ${here.person.id}::uuid))))
      order by a.number, p.place`,
  )
}

const Waiting = z.object({
  id: z.uuid(),
  bodyName: z.string(),
  judgeBy: localDate().nullable(),
  essays: z.number(),
})

/** What this panelist has not handed in yet. */
export function waitingForMarks(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select r.id, b.name as body_name, r.judge_by,
        (select count(*)::int from councils.recruitment_applications a
          where a.city = ${here.city} and a.recruitment_id = r.id and a.number is not null
            and a.withdrawn_on is null) as essays
      from councils.recruitment_panelists p
      join councils.recruitments r on (r.city, r.id) = (p.city, p.recruitment_id)
      join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
      where p.city = ${here.city} and p.account_id = ${here.person.id}::uuid
        and p.handed_in_at is null and r.judging_at is not null and r.scored_at is null
        and r.withdrawn_on is null
      order by r.judge_by nulls last, r.id limit 20`,
  )
}
