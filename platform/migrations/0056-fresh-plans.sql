-- Until the end of its transaction every statement is planned for what it is asked with.
create function platform.plan_afresh() returns void language sql as
  $$ select set_config('plan_cache_mode', 'force_custom_plan', true) $$;
