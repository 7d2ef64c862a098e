-- What was received stays as it was received, whichever action tries otherwise.

-- A receipt, the list of its files, and every step of a case are only ever added.
revoke update, delete on grants.receipts from sanchi_app;
revoke update, delete on grants.receipt_files from sanchi_app;
revoke update, delete on grants.application_steps from sanchi_app;

-- A file is taken back only before a receipt lists it; its row stays.
revoke delete on grants.attachments from sanchi_app;
create policy what_a_receipt_lists_stays on grants.attachments as restrictive for update
  using (not exists (select from grants.receipt_files l
    where l.city = attachments.city and l.attachment_id = attachments.id));

-- An answer is written in a draft, and while the applicant corrects; nothing that was typed is written over.
revoke update on grants.draft_saves from sanchi_app;
create policy what_is_received_is_not_written on grants.draft_saves as restrictive for insert
  with check (exists (select from grants.applications a
    where a.city = draft_saves.city and a.id = draft_saves.application_id
      and a.state in ('下書き', '補正中')));
create policy only_a_draft_is_emptied on grants.draft_saves as restrictive for delete
  using (exists (select from grants.applications a
    where a.city = draft_saves.city and a.id = draft_saves.application_id
      and a.state = '下書き' and a.received_at is null));
