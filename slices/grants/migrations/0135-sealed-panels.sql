-- A call by score is sealed only with three who score (fair-selection.md §3), and keeps three afterwards.
create policy three_sit_before_the_seal on grants.criteria_sets as restrictive for update
  using (true)
  with check (sealed_at is null
    or exists (select from grants.calls k
      where k.city = criteria_sets.city and k.id = criteria_sets.call_id and k.way <> '採択型')
    or (select count(*) from grants.panelists p
      where p.city = criteria_sets.city and p.call_id = criteria_sets.call_id
        and p.removed_at is null and not p.is_reserve) >= 3);

create policy a_sealed_panel_keeps_three on grants.panelists as restrictive for update
  using (true)
  with check ((removed_at is null and not is_reserve)
    or not exists (select from grants.criteria_sets x join grants.calls k
      on (k.city, k.id) = (x.city, x.call_id)
      where x.city = panelists.city and x.call_id = panelists.call_id and x.sealed_at is not null
        and k.way = '採択型')
    or (select count(*) from grants.panelists p
      where p.city = panelists.city and p.call_id = panelists.call_id
        and p.reviewer_id <> panelists.reviewer_id and p.removed_at is null
        and not p.is_reserve) >= 3);
