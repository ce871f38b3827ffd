// Where it happened: names of the place register while writing, the phone's position, or a pin on the map. Without script
// the written name is enough. In review the report has its point already (data-x, data-y), and the fields carry a moved one.

const place = document.getElementById("place");
const ways = document.querySelector("[data-place-ways]");
const state = document.querySelector("[data-place-state]");
const names = document.getElementById("places");
const fields = {};
for (const name of ["x", "y", "accuracy"]) fields[name] = document.querySelector(`input[name=${name}]`);

function say(...sentences) {
  state.textContent = sentences.filter(Boolean).join(" ");
}

function keep(x, y, accuracy) {
  fields.x.value = x;
  fields.y.value = y;
  fields.accuracy.value = accuracy ?? "";
}

const inReview = "x" in ways.dataset;

// Names while writing. A reporter's name takes the place of an earlier point; a reviewer corrects each by itself.
let asked = 0;
place.addEventListener("input", async () => {
  if (fields.x.value && !inReview) {
    keep("", "");
    say();
  }
  const typed = place.value.trim();
  const question = ++asked;
  if (typed.length < 2) return;
  const answer = await fetch("/rapportera/platser?q=" + encodeURIComponent(typed)).catch(() => null);
  if (!answer?.ok || question !== asked) return;
  names.replaceChildren(...(await answer.json()).map((name) => Object.assign(document.createElement("option"), { value: name })));
});

/** Keeps a point and says which place it is near. The query is either degrees or metres. */
async function point(query, accuracy) {
  const answer = await fetch("/rapportera/punkt?" + query).catch(() => null);
  if (answer?.status === 422) return say(ways.dataset.outside);
  if (!answer?.ok) return say(ways.dataset.failed);
  const { x, y, near, home } = await answer.json();
  keep(x, y, accuracy);
  if (near && !place.value.trim()) place.value = near;
  say(near ? `${ways.dataset.near} ${near}.` : ways.dataset.kept, home ? ways.dataset.home : accuracy > 60 ? ways.dataset.rough : "");
  return { x, y };
}

document.querySelector("[data-my-position]")?.addEventListener("click", () => {
  if (!navigator.geolocation) return say(ways.dataset.refused);
  say(ways.dataset.asking);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => point(`lon=${coords.longitude}&lat=${coords.latitude}`, Math.round(coords.accuracy)),
    () => say(ways.dataset.refused),
    { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
  );
});

// The map is fetched only when it is asked for: the form itself must be light on a phone.
function load(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
}

const COLOURS = {
  water: "#cfe2ea", sea: "#cfe2ea", river: "#cfe2ea", park: "#dfe9d3", green: "#dfe9d3", forest: "#dbe5cd", building: "#dcd6c9",
  square: "#efe8d8", harbour: "#d8d5cc", land: "#f7f5ef",
};

function drawn(feature) {
  const { Style, Fill, Stroke } = ol.style;
  const layer = feature.get("layer");
  const line = feature.getGeometry().getType().includes("LineString");
  const colour = COLOURS[feature.get("kind")] ?? COLOURS[layer];
  if (line) return new Style({ stroke: new Stroke({ color: colour ?? "#ffffff", width: layer === "area" ? 1 : 4 }) });
  return new Style({
    fill: colour ? new Fill({ color: colour }) : undefined,
    stroke: layer === "area" ? new Stroke({ color: "#b9b3a4", width: 1, lineDash: [4, 4] }) : undefined,
  });
}

let map;
async function open(holder) {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: ways.dataset.olStyle });
  const script = Object.assign(document.createElement("script"), { src: ways.dataset.olScript });
  const [answer] = await Promise.all([fetch("/rapportera/karta"), load(script), load(style)]);
  if (!answer.ok) throw new Error("no map");
  const metres = new ol.proj.Projection({ code: "EPSG:3006", units: "m" });
  const format = new ol.format.GeoJSON({ dataProjection: metres, featureProjection: metres });
  const told = await answer.json();
  const ground = new ol.source.Vector({ features: format.readFeatures(told) });
  const pin = new ol.Feature();
  pin.setStyle(new ol.style.Style({
    image: new ol.style.Circle({
      radius: 9, fill: new ol.style.Fill({ color: "#b9572a" }), stroke: new ol.style.Stroke({ color: "#ffffff", width: 3 }),
    }),
  }));
  map = new ol.Map({
    target: holder,
    layers: [
      new ol.layer.Vector({ source: ground, style: drawn }),
      ...(told.tiles ? [window.samsynTiles(told.tiles, metres)] : []),
      new ol.layer.Vector({ source: new ol.source.Vector({ features: [pin] }) }),
    ],
    controls: [
      new ol.control.Zoom({ zoomInTipLabel: ways.dataset.zoomIn, zoomOutTipLabel: ways.dataset.zoomOut }),
      new ol.control.Attribution({ collapsible: false }),
    ],
    view: new ol.View({ projection: metres }),
  });
  const start = fields.x.value ? [fields.x.value, fields.y.value] : ways.dataset.x ? [ways.dataset.x, ways.dataset.y] : null;
  if (start) {
    pin.setGeometry(new ol.geom.Point(start.map(Number)));
    map.getView().setCenter(start.map(Number));
    map.getView().setResolution(3);
  } else if (!ground.isEmpty()) {
    map.getView().fit(ground.getExtent(), { padding: [10, 10, 10, 10] });
  }
  const put = async ([x, y]) => {
    const kept = await point(`x=${Math.round(x)}&y=${Math.round(y)}`);
    if (kept) pin.setGeometry(new ol.geom.Point([kept.x, kept.y]));
  };
  map.on("singleclick", ({ coordinate }) => put(coordinate));
  // The arrow keys move the map.
  holder.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== holder) return;
    event.preventDefault();
    put(map.getView().getCenter());
  });
}

const pinButton = document.querySelector("[data-pin]");
pinButton.addEventListener("click", async () => {
  const holder = document.getElementById("pin-map");
  const show = (shown) => {
    holder.hidden = document.getElementById("pin-keys").hidden = !shown;
    pinButton.setAttribute("aria-expanded", String(shown));
  };
  show(holder.hidden);
  if (!holder.hidden && !map) {
    await open(holder).catch(() => {
      show(false);
      say(ways.dataset.failed);
    });
  }
});

ways.hidden = false;
