-- 添付の閲覧: the first view of each file by each member is on record, as that of the papers is.
alter table grants.file_looks add column attachment_id uuid;
alter table grants.file_looks add constraint looks_of_an_attachment
  foreign key (city, attachment_id) references grants.attachments (city, id);
create unique index first_look_at_a_file on grants.file_looks (city, assignment_id, attachment_id, account_id)
  where attachment_id is not null;
