-- What the list of another body says the money was for: a fair is looked for in it (D4).
alter table grants.other_award_rows add column project text not null default '';
