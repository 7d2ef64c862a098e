-- Roles held here that some group stands for, and none of the person's groups of the last sign-in: perhaps moved.
alter table platform.identities add column unproposed_roles text[] not null default '{}';
