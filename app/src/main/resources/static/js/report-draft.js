// Keeps what is being written: on the server a moment after each change, and in this browser until the server has it. A text
// in which something points out a person is kept by this browser alone. On the receipt page the browser's copy is thrown away.

const STORE = "samsyn-report";
const PAUSE = 1500;
const DAYS = 7;
const NOT_TOLD = new Set(["_csrf", "deed", "photo"]);

const form = document.querySelector("form[data-draft]");
const state = document.querySelector("[data-draft-state]");

/** What the person who is signed in wrote; another's text on a shared phone is neither shown nor sent. */
function kept() {
  try {
    const { writer, at, fields } = JSON.parse(localStorage.getItem(STORE)) ?? {};
    if (at < Date.now() - DAYS * 864e5) {
      forget();
      return null;
    }
    return writer === form.dataset.writer && fields ? { fields } : null;
  } catch {
    return null;
  }
}

function forget() {
  try {
    localStorage.removeItem(STORE);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Names and values of the form as the server reads them, without files and the form's own word. */
function told() {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !NOT_TOLD.has(name));
}

function remember(fields) {
  try {
    localStorage.setItem(STORE, JSON.stringify({ writer: form.dataset.writer, fields, at: Date.now() }));
  } catch {
    // Private windows may refuse; the server's copy remains.
  }
}

function send(fields, last) {
  const body = new URLSearchParams(fields);
  body.append("_csrf", form.elements._csrf.value);
  return fetch("/rapportera/utkast", { method: "POST", body, keepalive: last, headers: { Accept: "application/json" } });
}

const value = (fields, name) => fields.find(([field]) => field === name)?.[1] ?? "";

let timer;
let saving = null;
let again = false;
let leaving = false;

/** One save at a time; a change during it is saved after it. */
function save(last = false) {
  clearTimeout(timer);
  if (saving) {
    again = true;
    return saving;
  }
  saving = deliverNow(last).finally(() => {
    saving = null;
    if (again && !leaving) changed();
    again = false;
  });
  return saving;
}

async function deliverNow(last) {
  try {
    const answer = await send(told(), last);
    if (answer.status === 410) {
      forget();
      state.textContent = form.dataset.gone;
    } else if (answer.ok) {
      took(await answer.json());
    } else {
      state.textContent = form.dataset.waits;
    }
  } catch {
    state.textContent = form.dataset.waits;
  }
}

function took({ key, draft, apart, at, left }) {
  form.elements.key.value = key;
  form.elements.draft.value = draft;
  if (left.length === 0 && !again) forget();
  else remember(told());
  state.textContent = left.length > 0 ? form.dataset.left : apart ? form.dataset.apart : form.dataset.saved + " " + at;
  history.replaceState(null, "", "/rapportera?utkast=" + encodeURIComponent(key));
}

function changed() {
  remember(told());
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

/** What an earlier page could not deliver becomes a draft before anything else is written. */
async function deliver() {
  const before = kept();
  if (!before) return;
  if (value(before.fields, "key") === form.elements.key.value) {
    // Opened anew, with what the server last got: what it did not get is put back. A page that answers a form is newer.
    const same = location.search.includes("utkast=") && value(before.fields, "draft") === form.elements.draft.value;
    if (same) fill(before.fields);
    else forget();
    if (same || !location.search) changed();
    return;
  }
  const answer = await send(before.fields, false).catch(() => null);
  if (answer?.status === 410) forget();
  if (!answer?.ok) return;
  const { key, left } = await answer.json();
  if (left.length > 0) return;
  forget();
  const note = document.querySelector("[data-draft-kept]");
  note.querySelector("[data-draft-link]").href = "/rapportera?utkast=" + encodeURIComponent(key);
  note.hidden = false;
}

function fill(fields) {
  for (const element of form.elements) {
    if (!element.name || NOT_TOLD.has(element.name) || element.name === "key" || element.name === "draft") continue;
    const values = fields.filter(([name]) => name === element.name).map(([, text]) => text);
    if (element.type === "radio" || element.type === "checkbox") element.checked = values.includes(element.value);
    else if (element.type !== "submit" && element.type !== "button" && element.type !== "file") element.value = values[0] ?? "";
  }
}

if (form) {
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // Sent once: a second tap while the first is on its way does nothing.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (leaving) {
      event.preventDefault();
      return;
    }
    remember(told());
    if (!saving) {
      leaving = true;
      return;
    }
    // The version that the save on its way comes back with goes with the form.
    event.preventDefault();
    await saving;
    form.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("online", () => kept() && save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && kept() && !leaving) save(true);
  });
  deliver();
} else if (document.querySelector("[data-receipt]")) {
  forget();
}
