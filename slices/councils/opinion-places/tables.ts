import { type Here, type Sql, sql } from '#platform'

/**
 * Keeps beside each answer which opinions share it and where the first of them stands: by the day of its
 * meeting, the meeting, the item and its own number; apart from it the first that everybody may read.
 */
async function place(here: Here, answers: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.answers a
    set body_id = p.body_id, opinions = p.opinions, opinion_id = p.opinion_id,
      place = p.place::int[], public_opinion_id = p.public_opinion_id,
      public_place = p.public_place::int[]
    from (
      select c.id as answer_id, (array_agg(w.body_id))[1] as body_id,
        count(w.id)::int as opinions,
        (array_agg(w.id order by w.number))[1] as opinion_id,
        (array_agg(w.place order by w.number))[1] as place,
        (array_agg(w.id order by w.number) filter (where w.is_public))[1] as public_opinion_id,
        (array_agg(w.place order by w.number) filter (where w.is_public))[1] as public_place
      from councils.answers c
      left join (
        select o.answer_id, o.body_id, o.id, o.number,
          t.published_on is not null and not i.is_closed as is_public,
          array[t.held_on - date '2000-01-01', t.number, i.number, o.number]::text as place
        from councils.opinions o
        join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
        join councils.items i on (i.city, i.id) = (o.city, o.item_id)
        where o.city = ${here.city} and o.answer_id in ${answers}
      ) w on w.answer_id = c.id
      where c.city = ${here.city} and c.id in ${answers}
      group by c.id
    ) p
    where a.city = ${here.city} and a.id = p.answer_id`)
}

/** After an opinion was sorted, grouped with others or taken out of its group. */
export function placeAnswers(here: Here, answerIds: readonly string[]): Promise<void> {
  return place(here, sql`(select unnest(${answerIds}::uuid[]))`)
}

/** After a meeting took another day, or its minutes became public. */
export function placeAnswersOfMeeting(here: Here, meetingId: string): Promise<void> {
  return place(
    here,
    sql`(select m.answer_id from councils.opinions m
      where m.city = ${here.city} and m.meeting_id = ${meetingId}::uuid)`,
  )
}
