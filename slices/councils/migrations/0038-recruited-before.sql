-- 公募市民 who were chosen before the records began here: of which recruitment, as it was typed.
alter table councils.members add column recruited_before text not null default '';
