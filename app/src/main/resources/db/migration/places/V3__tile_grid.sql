-- How the tile service cuts its map, where it is not in the usual squares of Web Mercator; see TileGrid.text.
alter table map_setting add column tile_grid text not null default '';
