// Photos are made smaller here, which also leaves the camera's notes behind, and sent while the rest is written. The server
// does the same again with whatever comes. Without script they go with the form.

const LONGEST = 1600;

const box = document.querySelector("[data-photos]");
const input = box.querySelector("input[type=file]");
const numbers = box.querySelector("input[name=photos]");
const row = box.querySelector("[data-photo-row]");
const state = box.querySelector("[data-photo-state]");
const word = input.form.elements._csrf;

const kept = () => numbers.value.split(",").filter(Boolean);

function keep(ids) {
  numbers.value = ids.join(",");
  numbers.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The picture upright and small; the file itself when this browser cannot draw it, and the server says what is wrong. */
async function smaller(file) {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
    return blob ?? file;
  } catch {
    return file;
  }
}

async function send(file) {
  const body = new FormData();
  body.append("_csrf", word.value);
  body.append("photo", await smaller(file), "foto.jpg");
  const answer = await fetch("/rapportera/foton", { method: "POST", body });
  if (!answer.ok && answer.status !== 422) throw new Error("not taken");
  return answer.json();
}

function show(id) {
  const item = document.createElement("li");
  const picture = Object.assign(document.createElement("img"), { src: "/rapportera/foton/" + id, alt: box.dataset.alt });
  const button = Object.assign(document.createElement("button"), {
    type: "button", className: "btn btn-outline-danger btn-sm", textContent: box.dataset.drop,
  });
  button.addEventListener("click", () => {
    keep(kept().filter((other) => other !== String(id)));
    item.remove();
    fetch(`/rapportera/foton/${id}/bort`, { method: "POST", body: new URLSearchParams({ _csrf: word.value }) }).catch(() => {});
    input.focus();
  });
  item.append(picture, button);
  row.append(item);
}

input.addEventListener("change", async () => {
  const files = [...input.files];
  // What could not be sent now stays chosen and goes with the form.
  const rest = new DataTransfer();
  const said = [];
  state.textContent = box.dataset.sending;
  for (const file of files) {
    if (kept().length >= +box.dataset.most) {
      said.push(box.dataset.many);
      break;
    }
    try {
      const { id, mistake } = await send(file);
      if (id) {
        keep([...kept(), id]);
        show(id);
      } else said.push(mistake);
    } catch {
      rest.items.add(file);
      said.push(box.dataset.failed);
    }
  }
  input.files = rest.files;
  state.textContent = said.join(" ");
});
