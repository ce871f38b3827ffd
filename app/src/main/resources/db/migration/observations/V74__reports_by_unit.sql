-- Who reports, and how much, without looking through the rows of files.
create index observation_reported on observation (municipality_id, from_time) where source in ('STAFF', 'HOST');
