import type { Engine } from '#platform/database'

export type OpinionCount = {
  readonly city: number
  readonly bodies: number
  readonly meetings: number
  readonly opinions: number
}

/**
 * So many bodies with so many meetings each and so many opinions in each meeting, half of them answered, as
 * the owner of the database. The latest ten meetings have public minutes.
 * @returns the id of the first body
 */
export async function fillManyOpinions(engine: Engine, count: OpinionCount): Promise<string> {
  const { city, bodies, meetings, opinions } = count
  const run = (text: string, values: readonly unknown[]) => engine.asOwner(text, [...values])
  const { rows } = await run(
    `insert into councils.bodies (city, name, kana, basis, purpose, seats_max, term_months, quorum_rule)
     select $1, '産業の会議 ' || n, 'さんぎょう' || n, '要綱', '意見を聞く', 20, 24, '過半数'
     from generate_series(1, $2::int) n returning id`,
    [city, bodies],
  )
  await run(
    `insert into councils.people (city, name, kana)
     select $1, '委員 ' || n, 'いいん' || n from generate_series(1, 12) n`,
    [city],
  )
  await run(
    `insert into councils.members (city, body_id, person_id, category, term_from, term_to,
       term_number, nominated_at, appointed_on)
     select $1, b.id, p.id, '事業者', '2025-04-01', '2027-03-31', 1, now(), '2025-04-01'
     from councils.bodies b cross join councils.people p where b.city = $1 and p.city = $1`,
    [city],
  )
  await run(
    `insert into councils.meetings (city, body_id, number, title, held_on, starts_at, ends_at, place,
       published_on)
     select $1, b.id, n, '第' || n || '回', date '2018-04-01' + n * 28, '10:00', '12:00', '市役所',
       case when n > $2::int - 10 then date '2026-11-01' end
     from councils.bodies b cross join generate_series(1, $2::int) n where b.city = $1`,
    [city, meetings],
  )
  await run(
    `insert into councils.items (city, meeting_id, number, kind, title)
     select $1, t.id, 1, '協議', '販路の開拓' from councils.meetings t where t.city = $1`,
    [city],
  )
  await run(
    `insert into councils.utterances (city, meeting_id, item_id, seq, speaker, member_id, kind, text,
       public_text, is_opinion, recorded_at)
     select $1, i.meeting_id, i.id, n, '委員', w.id, '意見', '見本市の後の追跡を続けてほしい。' || n,
       '見本市の後の追跡を続けてほしい。' || n, true, now()
     from councils.items i join councils.meetings t on (t.city, t.id) = (i.city, i.meeting_id)
     cross join generate_series(1, $2::int) n
     join (select id, city, body_id, row_number() over (partition by body_id order by id) as place
       from councils.members where city = $1) w on w.body_id = t.body_id and w.place = 1 + n % 12
     where i.city = $1`,
    [city, opinions],
  )
  await run(
    `with made as (
       select u.id, u.meeting_id, u.item_id, u.member_id, t.body_id, gen_random_uuid() as answer_id,
         row_number() over (partition by t.body_id order by t.number, u.seq) as number
       from councils.utterances u join councils.meetings t on (t.city, t.id) = (u.city, u.meeting_id)
       where u.city = $1
     ), opened as (
       insert into councils.answers (city, id, subject, opened_at)
       select $1, answer_id, 'opinion', now() from made returning id
     ), answered as (
       insert into councils.answer_steps (city, answer_id, number, answer_class, reason, drafted_at,
         drafted_by, drafted_name, approved_at, approved_name)
       select $1, answer_id, 1, '採用', '調査の結果が同じことを示しているため', now(), '', '担当',
         now(), '課長' from made where number % 2 = 0 returning id
     )
     insert into councils.opinions (city, body_id, meeting_id, item_id, utterance_id, member_id,
       number, restated, group_id, answer_id, sorted_at, sorted_name)
     select $1, body_id, meeting_id, item_id, id, member_id, number,
       '見本市の後の追跡を続ける ' || number, gen_random_uuid(), answer_id, now(), '担当' from made`,
    [city],
  )
  await run(
    `update councils.answers a set body_id = o.body_id, opinions = 1, opinion_id = o.id,
       place = array[t.held_on - date '2000-01-01', t.number, i.number, o.number],
       public_opinion_id = case when t.published_on is not null then o.id end,
       public_place = case when t.published_on is not null
         then array[t.held_on - date '2000-01-01', t.number, i.number, o.number] end
     from councils.opinions o
     join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
     join councils.items i on (i.city, i.id) = (o.city, o.item_id)
     where (o.city, o.answer_id) = (a.city, a.id) and a.city = $1`,
    [city],
  )
  await run(`update councils.utterances set is_sorted = true where city = $1`, [city])
  await run(
    `update councils.answers a set approved_step_id = s.id, approved_class = s.answer_class
     from councils.answer_steps s where (s.city, s.answer_id) = (a.city, a.id) and a.city = $1`,
    [city],
  )
  return String(rows[0]?.id)
}
