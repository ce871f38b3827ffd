// Says how far the reading has come, and shows the report when it is done. Without script the page loads itself anew.
const sentence = document.querySelector("[data-import-progress]");
const bar = document.querySelector("progress");
if (sentence) {
  look();
}

async function look() {
  try {
    const answer = await fetch(sentence.dataset.importProgress, { headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) {
      location.reload();
      return;
    }
    const now = await answer.json();
    if (!now.reading) {
      location.reload();
      return;
    }
    // Only what is new is put in, so that a screen reader does not read the same sentence again.
    if (sentence.textContent !== now.sentence) {
      sentence.textContent = now.sentence;
    }
    if (bar && now.percent >= 0) {
      bar.value = now.percent;
    }
  } catch {
    // The network is away for a moment; the next look asks again.
  }
  setTimeout(look, 1000);
}
