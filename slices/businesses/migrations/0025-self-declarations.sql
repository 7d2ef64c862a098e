-- 代表者の性別, as the business says it itself and may take back; used to count who is not reached, and for nothing else.
create table businesses.self_declarations (
  city        int  not null default platform.this_city(),
  business_id uuid not null,
  gender      text not null check (gender in ('女性', '男性', 'そのほか')),
  declared_at timestamptz not null,
  declared_by uuid not null,
  primary key (city, business_id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, declared_by) references platform.accounts (city, id)
);
call platform.keep_within_city('businesses.self_declarations');
-- Nobody declares for another: it is written by an account that stands for the business as 本人.
create policy the_business_declares_itself on businesses.self_declarations as restrictive for insert
  with check (exists (select from businesses.account_links l
    where l.city = self_declarations.city and l.business_id = self_declarations.business_id
      and l.account_id = self_declarations.declared_by and l.part = '本人'));
