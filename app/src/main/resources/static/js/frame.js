// The menu is a plain <details>; on a wide screen it stands open, and its summary is hidden by the style sheet.
const menu = document.querySelector("[data-menu]");
if (menu) {
  const wide = window.matchMedia("(min-width: 62rem)");
  const follow = () => { menu.open = wide.matches; };
  wide.addEventListener("change", follow);
  follow();
}

// On a phone the parts of the menu stand open; on a wide screen one at a time is opened, and closed by Escape or a press elsewhere.
const parts = [...document.querySelectorAll("[data-menu-part]")];
if (parts.length) {
  const narrow = window.matchMedia("(max-width: 61.99rem)");
  const unfold = () => {
    for (const part of parts) {
      if (narrow.matches) { part.removeAttribute("name"); } else { part.setAttribute("name", "menu-part"); }
      part.open = narrow.matches;
    }
  };
  narrow.addEventListener("change", unfold);
  unfold();
  const close = () => { if (!narrow.matches) { for (const part of parts) { part.open = false; } } };
  document.addEventListener("click", (event) => { if (!event.target.closest("[data-menu-part]")) { close(); } });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && parts.find((part) => part.open);
    if (open && !narrow.matches) { close(); open.querySelector("summary").focus(); }
  });
}

// After a failed form the summary of mistakes is what should be read first.
document.querySelector("[data-focus]")?.focus();

// Lists that belong to a filter are sent as soon as a choice is made.
for (const form of document.querySelectorAll("form[data-instant]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

// Fields for free text are watched for what points out a person.
const guard = document.querySelector("meta[name=person-guard]");
if (guard && document.querySelector("[data-person-guard]")) import(guard.content);

// A form that creates something is sent once, however many times the button is pressed.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.onItsWay) { event.preventDefault(); return; }
    // After all who listen: one of them may hold the form back and send it by itself a moment later.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      form.dataset.onItsWay = "yes";
      setTimeout(() => { delete form.dataset.onItsWay; }, 4000);
    });
  });
}

// Printing is the browser's own.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
