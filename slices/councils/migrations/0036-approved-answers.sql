-- The approval that stands, beside the answer: what waits and what comes back is counted over thousands of
-- answers without reading everything that was ever written of them.
alter table councils.answers add column approved_step_id uuid;
alter table councils.answers add column approved_class text;
alter table councils.answers add column approved_next_on date;
update councils.answers a
  set approved_step_id = s.id, approved_class = s.answer_class, approved_next_on = s.next_on
  from councils.answer_steps s
  where s.city = a.city and s.answer_id = a.id and s.approved_at is not null
    and not exists (select from councils.answer_steps x
      where x.city = s.city and x.answer_id = s.answer_id and x.approved_at is not null
        and x.number > s.number);
alter table councils.answers add constraint approved_step_fk
  foreign key (city, approved_step_id) references councils.answer_steps (city, id);
alter table councils.answers add constraint an_approval_has_its_class
  check ((approved_step_id is null) = (approved_class is null));
