-- The text goes before the row: the counted row stays, and says when its text was weeded.
alter table observation add column text_weeded_on date;

-- What is left of a weeded observation: its number, so that a link to it ends in a date and not in nothing. Seen by those
-- who saw the observation.
create table weeded_observation (
    municipality_id text not null references municipality,
    observation_id bigint not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    weeded_on date not null,
    primary key (municipality_id, observation_id)
);
select samsyn_protect_shared('weeded_observation');

-- A locked picture goes on saying how many observations it rests on after they are weeded.
alter table observation_inclusion drop constraint observation_inclusion_municipality_id_observation_id_fkey;
