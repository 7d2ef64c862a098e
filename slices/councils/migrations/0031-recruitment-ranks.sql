-- What settled a rank: the points, the rule for ties or the lot; told again whenever somebody asks.
alter table councils.recruitment_applications add column ranked_by text not null default '';
