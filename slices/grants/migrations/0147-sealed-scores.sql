-- Until the scores of a round are closed a member reads the own ones and nobody else's, whatever is asked of the
-- database; then all of the panel's (grants.md §6.1). The hall is not narrowed here: its pages say what it sees.
create policy scores_of_others_are_sealed on grants.score_revisions as restrictive for select
  using ((select platform.this_member()) is null or exists (select from grants.assignments g
    join grants.reviewers v on (v.city, v.id) = (g.city, g.reviewer_id)
    join grants.selection_rounds r on (r.city, r.call_id) = (g.city, g.call_id)
    where g.city = score_revisions.city and g.id = score_revisions.assignment_id
      and (v.account_id = platform.this_member() or r.closed_at is not null)));
create policy interview_scores_of_others_are_sealed on grants.interview_scores as restrictive for select
  using ((select platform.this_member()) is null or exists (select from grants.assignments g
    join grants.reviewers v on (v.city, v.id) = (g.city, g.reviewer_id)
    join grants.selection_rounds r on (r.city, r.call_id) = (g.city, g.call_id)
    where g.city = interview_scores.city and g.id = interview_scores.assignment_id
      and (v.account_id = platform.this_member() or r.closed_at is not null)));
