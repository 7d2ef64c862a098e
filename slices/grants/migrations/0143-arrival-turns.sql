-- 先着型: whose turn came because money was free again or somebody ahead dropped out, why, and until when
-- the desk decides or offers. What happened stays as it happened.
create table grants.arrival_turns (
  city           int  not null default platform.this_city(),
  call_id        uuid not null,
  seq            int  not null check (seq > 0),
  application_id uuid not null,
  what           text not null check (what in ('決定', '打診')),
  amount_yen     bigint not null check (amount_yen > 0),
  because        text not null check (because <> ''),
  came_at        timestamptz not null,
  came_on        date not null,
  due_on         date not null,
  primary key (city, call_id, seq),
  foreign key (city, call_id) references grants.calls (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint a_turn_leaves_time_to_act check (due_on > came_on)
);
call platform.keep_within_city('grants.arrival_turns');
revoke update, delete on grants.arrival_turns from sanchi_app;
create index arrival_turns_of_case on grants.arrival_turns (city, application_id, seq);
