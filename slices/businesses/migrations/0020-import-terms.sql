-- What the register said before an import is kept as long as the import can be taken back, and no longer:
-- after that day only the names of the changed fields are left of it.
alter table businesses.imports add column before_cleared_on date;
create index imports_to_clear on businesses.imports (city, ended_at) where before_cleared_on is null;
