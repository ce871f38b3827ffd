// The map tiles that the municipality has chosen, over the own map: where they fail, that is seen instead.
window.samsynTiles = ({ address, attribution, grid }, projection) => {
  const ol = window.ol;
  const words = document.createElement("span");
  words.textContent = attribution; // OpenLayers takes it for HTML
  const shown = { attributions: words.innerHTML, attributionsCollapsible: false };
  projection.setExtent([0, 6000000, 1200000, 7800000]);
  ol.proj.addProjection(projection);
  const own = grid?.crs === "EPSG:3006"; // the map's own system: tiles are laid as they are
  if (!own) withMercator(projection);
  const source = grid
    ? new ol.source.TileImage({ ...shown, projection: own ? projection : "EPSG:3857", tileGrid: cut(grid), tileUrlFunction: (tile) => filled(address, grid, tile) })
    : new ol.source.XYZ({ ...shown, url: address, projection: "EPSG:3857", maxZoom: 19 });
  return new ol.layer.Tile({ source });
};

/** SWEREF 99 TM is UTM zone 33 on GRS 80, which OpenLayers knows; the two differ by less than a centimetre in Sweden. */
function withMercator(projection) {
  const { getTransform, addCoordinateTransforms } = window.ol.proj;
  const [mercator, zone33] = ["EPSG:3857", "EPSG:32633"];
  addCoordinateTransforms(mercator, projection, getTransform(mercator, zone33), getTransform(zone33, mercator));
}

/** The grid as the service's description gave it, from the coarsest level. */
function cut({ levels }) {
  return new window.ol.tilegrid.TileGrid({
    origins: levels.map(([, west, north]) => [west, north]),
    resolutions: levels.map(([, , , metresPerPixel]) => metresPerPixel),
    tileSizes: levels.map(([, , , , width, height]) => [width, height]),
    sizes: levels.map(([, , , , , , columns, rows]) => [columns, rows]),
  });
}

/** Levels carry the service's own names, already written as they stand in an address. */
function filled(address, { levels }, [level, column, row]) {
  return address.replace("{z}", levels[level][0]).replace("{x}", column).replace("{y}", row);
}
