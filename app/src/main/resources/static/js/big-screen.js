// Arrow keys step between the sections. Without this script the links under each section do the same.
const slides = [...document.querySelectorAll(".slide")];

function current() {
  const said = slides.findIndex((slide) => `#${slide.id}` === location.hash);
  return said < 0 ? seen() : said;
}

function seen() {
  const middle = window.innerHeight / 2;
  const found = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  return found < 0 ? slides.length - 1 : found;
}

function step(to) {
  const slide = slides[Math.min(slides.length - 1, Math.max(0, to))];
  history.replaceState(null, "", `#${slide.id}`);
  slide.scrollIntoView();
  slide.focus({ preventScroll: true });
}

document.addEventListener("scroll", () => history.replaceState(null, "", `#${slides[seen()].id}`));

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("[role=region]")) {
    return;
  }
  const here = current();
  const to = { ArrowRight: here + 1, ArrowDown: here + 1, PageDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, PageUp: here - 1, Home: 0, End: slides.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    step(to);
  }
});
