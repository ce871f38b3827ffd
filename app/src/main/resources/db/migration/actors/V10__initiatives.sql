-- What inhabitants do together: an association of one of these sorts.
alter table organisation add column initiative text check (initiative in ('NEIGHBOURS', 'BOATS', 'NIGHT_WALKS', 'OTHER'));
alter table organisation add constraint initiative_of_association check (initiative is null or kind = 'ASSOCIATION');
