-- Which report reviewed observations of the last weeks came with, without looking through the rows of files.
create index observation_told on observation (municipality_id, from_time) where report_id is not null;
