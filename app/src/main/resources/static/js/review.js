// The reviewer's page: Enter accepts, and what is marked in the text can be put among the words to strike out.

// Only on a wide screen, where the whole report is in sight beside the button.
const first = document.querySelector("[data-first]");
if (first && !document.querySelector("[data-focus]") && window.matchMedia("(min-width: 62rem)").matches) {
  first.focus({ preventScroll: true });
}

const told = document.querySelector("[data-told]");
const words = document.getElementById("mask");
const add = document.querySelector("[data-mask-marked]");
if (told && words && add) {
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const inText = selection && !selection.isCollapsed && told.contains(selection.anchorNode) && told.contains(selection.focusNode);
    if (inText) {
      marked = selection.toString().trim();
      add.hidden = marked === "";
      if (marked) words.closest("details").open = true;
    }
  });
  add.addEventListener("click", () => {
    words.value = [words.value.trim(), marked].filter(Boolean).join("\n");
    add.hidden = true;
    words.focus();
  });
}

// Only the finer kinds of the chosen group are offered.
const group = document.getElementById("group");
const sub = document.getElementById("sub");
if (group && sub) {
  const follow = () => {
    for (const part of sub.querySelectorAll("optgroup")) {
      const other = part.dataset.group !== group.value;
      part.hidden = other;
      part.disabled = other;
    }
    if (sub.selectedOptions[0]?.parentElement.disabled) sub.value = "";
  };
  group.addEventListener("change", follow);
  follow();
}
