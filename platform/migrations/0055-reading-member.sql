-- Who sits on a panel from outside the hall reads less of the city than its own people: a transaction says so
-- once, behind platform.enter; a policy may narrow by it. Unset: the reader is no such member.
create function platform.this_member() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.member', true), '')::uuid
$$;

create function platform.read_as_member(p_account uuid) returns void language plpgsql as $$ begin
  execute format('set local app.member = %L', p_account);
end $$;
