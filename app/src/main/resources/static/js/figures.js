// The map that can be moved. The server's drawing stands on the page already and is shown until this one is ready; without
// this script, or when it fails, the drawing stays. Everything is in SWEREF 99 TM metres; tiles are fetched
// only where the municipality has chosen them.
const place = document.querySelector("[data-map]");
const ol = window.ol;
if (place && ol) {
  start().catch((problem) => console.warn("The drawn map stays:", problem));
}

async function start() {
  const projection = new ol.proj.Projection({ code: "EPSG:3006", units: "m", extent: [0, 6000000, 1200000, 7800000] });
  const extent = place.dataset.extent.split(",").map(Number);
  const ground = await fetch(place.dataset.ground).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));

  const groundLayer = new ol.layer.VectorImage({ source: new ol.source.Vector({ features: new ol.format.GeoJSON().readFeatures(ground) }), style: groundStyle, imageRatio: 1.5 });
  const cells = new ol.source.Vector();
  const points = new ol.source.Vector();
  const frames = new ol.source.Vector({ features: JSON.parse(place.dataset.frames).map(frame) });
  const map = new ol.Map({
    layers: [
      groundLayer,
      ...(ground.tiles ? [window.samsynTiles(ground.tiles, projection)] : []),
      new ol.layer.Vector({ source: cells, style: cellStyle, opacity: 0.9 }),
      new ol.layer.Vector({ source: points, style: pointStyle }),
      new ol.layer.Vector({ source: frames, style: frameStyle, declutter: true }),
    ],
    controls: [
      new ol.control.Zoom({ zoomInTipLabel: place.dataset.zoomIn, zoomOutTipLabel: place.dataset.zoomOut }),
      new ol.control.ScaleLine(),
      new ol.control.Attribution({ collapsible: false }),
    ],
    // A page is scrolled over the map without the map taking the wheel.
    interactions: ol.interaction.defaults.defaults({ mouseWheelZoom: false }).extend([
      new ol.interaction.MouseWheelZoom({ condition: (event) => event.originalEvent.ctrlKey || event.originalEvent.metaKey }),
    ]),
    view: new ol.View({ projection, constrainResolution: false, minResolution: 0.5, maxResolution: 400 }),
  });
  place.hidden = false;
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", place.dataset.label);
  document.querySelector("[data-map-drawing]").hidden = true;
  document.querySelector("[data-map-legend]").hidden = false;
  map.setTarget(place);
  map.getView().fit(extent, { size: map.getSize() });
  map.on("moveend", () => fill(map, cells, points));
  fill(map, cells, points); // the first view is no move
  tell(map);
}

// The steps come with the map: counts in a square, or density.
const COLOURS = ["#f6dcc5", "#eab98c", "#d98a50", "#b9572a", "#7f3314"];
const SCALE = (place?.dataset.steps ?? "1,2,4,8,16").split(",").map((from, step) => [Number(from), COLOURS[step]]);
const POINTS_BELOW = 3; // metres per pixel

let asked = 0;
async function fill(map, cells, points) {
  const number = ++asked;
  const view = map.getView();
  const resolution = view.getResolution();
  const box = view.calculateExtent(map.getSize()).map((metres) => Math.round(metres)).join(",");
  const cell = resolution > 60 ? 1000 : resolution > 22 ? 500 : 100;
  try {
    const answer = await get(`${place.dataset.cells}&bbox=${box}&cell=${cell}`);
    let few = [];
    let leftOut = "";
    if (place.dataset.points && resolution < POINTS_BELOW) {
      const told = await get(`${place.dataset.points}&bbox=${box}`);
      leftOut = told.leftOut;
      few = told.points.map(([id, x, y, group, time]) => new ol.Feature({ geometry: new ol.geom.Point([x, y]), words: `${told.groups[group]}, ${time}`, id }));
    }
    if (number !== asked) return; // the map has moved on
    const half = cell / 2;
    cells.clear(true);
    cells.addFeatures(few.length ? [] : answer.cells.map(([x, y, n]) => new ol.Feature({ geometry: ol.geom.Polygon.fromExtent([x - half, y - half, x + half, y + half]), n })));
    points.clear(true);
    points.addFeatures(few);
    const words = document.querySelector("[data-cell-text]");
    words.textContent = words.dataset.words.replace("#", cell);
    document.querySelector("[data-map-told]").textContent = leftOut;
  } catch {
    document.querySelector("[data-map-told]").textContent = place.dataset.failed;
  }
}

async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// What lies under the pointer or a finger is told in a small box and to screen readers.
function tell(map) {
  const box = document.createElement("div");
  box.className = "map-popup";
  const overlay = new ol.Overlay({ element: box, offset: [0, -12], positioning: "bottom-center" });
  map.addOverlay(overlay);
  map.on("pointermove", (event) => show(event));
  map.on("click", (event) => show(event));
  function show(event) {
    const found = map.forEachFeatureAtPixel(event.pixel, (feature) => (feature.get("words") || feature.get("n") ? feature : undefined));
    overlay.setPosition(found ? event.coordinate : undefined);
    if (found) {
      const legend = document.querySelector("[data-cell-text]").textContent;
      box.textContent = found.get("words") || `${found.get("n")} ${legend}`;
    }
  }
}

// The same colours as those of the server's drawing.
const FILL = { MUNICIPALITY: "#f4f2ea", FOREST: "#e3ecdc", BUILT_UP: "#efebe1", GREEN: "#d5e5c9", WATER: "#cfe2ec", SURFACE: "#e6e1d5", BUILDING: "#d3ccbf", JETTY: "#bdb6a8" };
const ORDER = ["MUNICIPALITY", "FOREST", "BUILT_UP", "GREEN", "WATER", "SURFACE", "BUILDING", "ROAD", "RAILWAY", "JETTY", "AREA"];
const styles = new Map();
function groundStyle(feature, resolution) {
  const kind = feature.get("layer");
  const line = feature.getGeometry().getType() === "LineString";
  if (kind === "BUILDING" && resolution > 30) return null;
  const key = `${kind} ${line} ${Math.round(Math.log2(resolution) * 2)}`;
  if (!styles.has(key)) styles.set(key, line ? lineStyle(kind, resolution) : surfaceStyle(kind));
  const style = styles.get(key);
  const named = kind === "AREA" && feature.get("kind") !== "MUNICIPALITY" && resolution < 30 && feature.get("name");
  return named ? [style, label(feature.get("name"), "#56616d", "500 12px sans-serif")] : style;
}
function surfaceStyle(kind) {
  const zIndex = ORDER.indexOf(kind);
  return kind === "AREA"
    ? new ol.style.Style({ stroke: new ol.style.Stroke({ color: "#8d9aa5", width: 1, lineDash: [4, 3] }), zIndex })
    : new ol.style.Style({ fill: new ol.style.Fill({ color: FILL[kind] ?? "#eeefe6" }), zIndex });
}
function lineStyle(kind, resolution) {
  const zIndex = ORDER.indexOf(kind);
  const width = kind === "ROAD" ? Math.max(1.2, Math.min(9, 10 / resolution)) : kind === "WATER" ? 3 : 1.2;
  const color = kind === "ROAD" ? "#ffffff" : FILL[kind] ?? "#9b9890";
  return new ol.style.Style({ stroke: new ol.style.Stroke({ color, width, lineCap: "round" }), zIndex });
}
function cellStyle(feature) {
  const n = feature.get("n");
  let color = SCALE[0][1];
  for (const [from, next] of SCALE) if (n >= from) color = next;
  return new ol.style.Style({ fill: new ol.style.Fill({ color }), stroke: new ol.style.Stroke({ color: "#ffffff", width: 0.6 }) });
}
function pointStyle() {
  return new ol.style.Style({ image: new ol.style.Circle({ radius: 6, fill: new ol.style.Fill({ color: "#b9572a" }), stroke: new ol.style.Stroke({ color: "#ffffff", width: 1.5 }) }) });
}
function frame({ name, metres, cells }) {
  // The edges that only one cell of the frame has.
  const edges = new Map();
  for (const [x, y] of cells) {
    for (const edge of [[x, y, x + metres, y], [x, y + metres, x + metres, y + metres], [x, y, x, y + metres], [x + metres, y, x + metres, y + metres]]) {
      const key = edge.join();
      if (edges.has(key)) edges.delete(key); else edges.set(key, [[edge[0], edge[1]], [edge[2], edge[3]]]);
    }
  }
  return new ol.Feature({ geometry: new ol.geom.MultiLineString([...edges.values()]), name });
}
function frameStyle(feature) {
  const [west, south, east, north] = feature.getGeometry().getExtent();
  const text = label(feature.get("name"), "#1b2530", "700 15px sans-serif");
  text.setGeometry(new ol.geom.Point([(west + east) / 2, north]));
  text.getText().setOffsetY(-12);
  return [new ol.style.Style({ stroke: new ol.style.Stroke({ color: "#1b2530", width: 2.4, lineCap: "square" }) }), text];
}
function label(text, color, font) {
  return new ol.style.Style({
    zIndex: 50,
    text: new ol.style.Text({ text, font, overflow: true, fill: new ol.style.Fill({ color }), stroke: new ol.style.Stroke({ color: "#ffffff", width: 3.5 }) }),
  });
}
