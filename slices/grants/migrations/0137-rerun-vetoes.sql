-- 再計算 of a vote on 不適格 that rested on an error: the vote itself stays as it was cast.
-- [{"applicationId":…,"before":{"votesFor":…,"against":…,"abstained":…},"wasUpheld":…,"after":null,"isUpheld":…}]
alter table grants.selection_reruns add column veto_corrections jsonb not null default '[]';
