-- 是正措置命令: by when the applicant reports again, so that the day is a duty and not a memory.
alter table grants.inspections add column correct_by date;
