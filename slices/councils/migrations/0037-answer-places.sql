-- Where the opinions of an answer stand in the lists of their body, beside the answer: a page is put in order
-- and counted over thousands of answers without reading what was said.
alter table councils.answers add column body_id uuid;
-- How many opinions share it; 0 where it answers something else, or where its opinions joined another.
alter table councils.answers add column opinions int not null default 0;
-- The first of them, and its place: the day of the meeting (days since 2000), its number, the item's, its own.
alter table councils.answers add column opinion_id uuid;
alter table councils.answers add column place int[];
-- The first of those that stand in public minutes.
alter table councils.answers add column public_opinion_id uuid;
alter table councils.answers add column public_place int[];
-- The approval that an issued paper reported last as closed.
alter table councils.answers add column reported_step_id uuid;

update councils.answers a
  set body_id = p.body_id, opinions = p.opinions, opinion_id = p.opinion_id, place = p.place::int[],
    public_opinion_id = p.public_opinion_id, public_place = p.public_place::int[]
  from (
    select w.city, w.answer_id, (array_agg(w.body_id))[1] as body_id, count(*)::int as opinions,
      (array_agg(w.id order by w.number))[1] as opinion_id,
      (array_agg(w.place order by w.number))[1] as place,
      (array_agg(w.id order by w.number) filter (where w.is_public))[1] as public_opinion_id,
      (array_agg(w.place order by w.number) filter (where w.is_public))[1] as public_place
    from (
      select o.city, o.answer_id, o.body_id, o.id, o.number,
        t.published_on is not null and not i.is_closed as is_public,
        array[t.held_on - date '2000-01-01', t.number, i.number, o.number]::text as place
      from councils.opinions o
      join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
      join councils.items i on (i.city, i.id) = (o.city, o.item_id)
    ) w group by w.city, w.answer_id
  ) p
  where p.city = a.city and p.answer_id = a.id;
update councils.answers a set reported_step_id = r.step_id
  from councils.status_reports r
  join councils.opinions o on o.city = r.city and o.group_id = r.group_id
  where a.city = r.city and a.id = o.answer_id and r.was_closed
    and not exists (select from councils.status_reports x
      where x.city = r.city and x.group_id = r.group_id and x.was_closed
        and (x.issued_on > r.issued_on or x.issued_on = r.issued_on and x.id < r.id));

create index answers_of_body on councils.answers (city, body_id);
create index answers_to_be_given on councils.answers (city, body_id) include (opinions)
  where approved_step_id is null;
create index answers_put_off on councils.answers (city, approved_next_on)
  where approved_class = '今後検討';
alter table councils.answers add constraint answer_body_fk
  foreign key (city, body_id) references councils.bodies (city, id);
alter table councils.answers add constraint shared_opinions_have_a_place
  check ((opinions > 0) = (body_id is not null and opinion_id is not null and place is not null));

-- What was said and is sorted: what waits is found without looking at everything that was ever said.
alter table councils.utterances add column is_sorted boolean not null default false;
update councils.utterances u set is_sorted = true
  where exists (select from councils.opinions o where o.city = u.city and o.utterance_id = u.id);
create index utterances_to_sort on councils.utterances (city, meeting_id)
  where (kind in ('意見', '要望') or is_opinion) and not is_sorted;
