// The map tiles that the municipality has chosen, over the own map: where they fail, that is seen instead.
window.samsynTiles = ({ address, attribution }, projection) => {
  const ol = window.ol;
  // SWEREF 99 TM is UTM zone 33 on GRS 80, which OpenLayers knows; the two differ by less than a centimetre in Sweden.
  projection.setExtent([0, 6000000, 1200000, 7800000]);
  ol.proj.addProjection(projection);
  const [mercator, zone33] = ["EPSG:3857", "EPSG:32633"];
  ol.proj.addCoordinateTransforms(mercator, projection, ol.proj.getTransform(mercator, zone33), ol.proj.getTransform(zone33, mercator));
  const words = document.createElement("span");
  words.textContent = attribution; // OpenLayers takes it for HTML
  return new ol.layer.Tile({ source: new ol.source.XYZ({ url: address, projection: mercator, maxZoom: 19, attributions: words.innerHTML, attributionsCollapsible: false }) });
};
