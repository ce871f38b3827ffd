// Warns before a text that points out a person is sent. The server asks the same questions again
// (se.samsyn.privacy.PersonGuard): the words and their rules are read from one file, the rules for numbers are written
// twice, and both are held to the same list of cases, so change them together.

// The page says where the rest is, with fingerprints, since scripts are kept for a year.
const page = typeof document === 'undefined' ? {} : document.querySelector('meta[name=person-guard]')?.dataset ?? {};
const { blank, capital, digit, findNumbers, fold, letter, letterOrDigit, lower } =
  await import(page.numbers ?? './person-guard-numbers.js');

// Names, registration plates and apartments: words become a line of classes, and rules are asked of the line. What the
// letters mean stands at the head of the file that is read here.

const PLATE_LETTERS = 'ABCDEFGHJKLMNOPRSTUWXYZ';
const NAMES = 'FKASB';

function readKnown(text) {
  const known = { classes: new Map(), notPlates: new Set(), endings: [], rules: [] };
  let heading = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('= ')) heading = line.split(' ')[1];
    else if (line === '' || line.startsWith('#')) continue;
    else if (heading === '-') known.rules.push({ kind: null, pattern: new RegExp(line, 'dg') });
    else if (heading === 'N') line.split(' ').forEach((word) => known.notPlates.add(word));
    else if (heading === '+') known.endings.push(...line.split(' '));
    else if (heading.length > 1) known.rules.push({ kind: heading, pattern: new RegExp(line, 'dg') });
    else for (const word of line.split(' ')) if (!known.classes.has(word)) known.classes.set(word, heading);
  }
  return known;
}

async function fetchKnown() {
  try {
    const answer = await fetch(page.words ?? new URL('./person-guard.txt', import.meta.url));
    return readKnown(answer.ok ? await answer.text() : '');
  } catch {
    // The server asks everything again; without the words the browser only knows numbers.
    return readKnown('');
  }
}

const known = await fetchKnown();

function written(of, isCapital, allCapitals) {
  if (allCapitals) return NAMES.includes(of || '?') ? of.toLowerCase() : of && 'CLYDJ'.includes(of) ? of : 'u';
  if (!of) return isCapital ? 'X' : 'x';
  return NAMES.includes(of) && !isCapital ? of.toLowerCase() : of;
}

/** The end of a registration plate that begins with the three letters here, or -1. */
function plateEnd(text, start) {
  const letters = text.slice(start, start + 3);
  if (!letters.every((c) => PLATE_LETTERS.includes(c.toUpperCase()))) return -1;
  let at = start + 3;
  if (text[at] === '-' || blank(text[at])) at++;
  let digits = at;
  while (digits < text.length && digit(text[digits])) digits++;
  let end = digits;
  if (digits - at === 2) {
    if (text[digits] === ' ' && digits + 1 < text.length && capital(text[digits + 1])) end++;
    if (end >= text.length || !PLATE_LETTERS.includes(text[end].toUpperCase())) return -1;
    end++;
  } else if (digits - at !== 3) return -1;
  const word = letters.map(lower).join('');
  return letterOrDigit(text[end]) || known.classes.get(word) === 'Y' || known.notPlates.has(word) ? -1 : end;
}

/** The text as a line of classes: [{sign, start, end}]. */
function lineOf(text) {
  const line = [{ sign: '.', start: 0, end: 0 }];
  const add = (sign, start, end) => line.push({ sign, start, end });
  const word = (start) => {
    let end = start;
    while (end < text.length && (letter(text[end]) || (text[end] === ':' && letter(text[end - 1]) && letter(text[end + 1])))) end++;
    const plate = end - start === 3 ? plateEnd(text, start) : -1;
    if (plate > 0) {
      add(text.slice(start, start + 3).every(capital) ? 'p' : 'q', start, plate);
      return plate;
    }
    const isCapital = capital(text[start]);
    if (isCapital && end - start === 1) {
      add('i', start, end);
      return end;
    }
    const lowered = text.slice(start, end).map(lower).join('');
    const base = lowered.endsWith('s') ? lowered.slice(0, -1) : lowered;
    const classOf = (one) => (isCapital && known.classes.get(text[start] + one.slice(1))) || known.classes.get(one);
    let of = classOf(lowered);
    let genitive = false;
    if (!of && lowered.length > 2 && base !== lowered) {
      const ofBase = classOf(base);
      genitive = NAMES.includes(ofBase ?? '?');
      of = genitive ? ofBase : of;
    }
    const ended = text[end - 1] === 's' ? base : lowered;
    if (!of && isCapital && known.endings.some((ending) => ended.length >= ending.length + 2 && ended.endsWith(ending))) {
      of = 'S';
      genitive = text[end - 1] === 's';
    }
    add(written(of, isCapital, isCapital && text.slice(start, end).every(capital)), start, end);
    if (genitive) add('~', start, end);
    return end;
  };
  const sign = (c, at) => {
    const before = line[line.length - 1];
    if (c === '§') {
      if (before.sign !== '|') add('|', at, at + 1);
    } else if (c === '.' && before.sign === 'i' && before.end === at) add('_', at, at + 1);
    else if (c === '-' && letter(text[at - 1]) && letter(text[at + 1])) add('-', at, at + 1);
    else if ('.!?;\n'.includes(c)) {
      if (before.sign === ',') line.pop();
      if (before.sign !== '.') add('.', at, at + 1);
    } else if (before.sign !== '.' && before.sign !== ',') add(',', at, at + 1);
  };
  for (let i = 0; i < text.length;) {
    if (letter(text[i])) i = word(i);
    else if (digit(text[i])) {
      const start = i;
      while (i < text.length && digit(text[i])) i++;
      add(i - start <= 4 ? '0' : '9', start, i);
    } else {
      if (text[i] !== ' ') sign(text[i], i);
      i++;
    }
  }
  if (line[line.length - 1].sign !== '.') add('.', text.length, text.length);
  return line;
}

function findWords(text, found) {
  const line = lineOf(text);
  let signs = line.map((one) => one.sign).join('');
  if (!/[FKASBfpqQDEtHJi]/.test(signs) && !(signs.includes('T') && signs.includes('X'))) return;
  for (const { kind, pattern } of known.rules) {
    for (const match of signs.matchAll(pattern)) {
      const [from, to] = match.indices[1];
      if (kind) {
        let last = to - 1;
        while ('-,'.includes(signs[last])) last--;
        found.push({ kind, start: line[from].start, end: line[last].end });
      }
      signs = signs.slice(0, from) + signs.slice(from, to).replace(/[\p{L}0-9]/gu, 'z') + signs.slice(to);
    }
  }
}

/** All findings in the order of the text: [{kind, start, end}]. */
export function screen(text) {
  const plain = (text ?? '').split('').map(fold);
  const found = [];
  findNumbers(plain, found);
  findWords(plain, found);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Watches one field. The sentences, and the question why a text that is only warned of may stand, come from the form's part
 * [data-guard-motive]. The warning stands under the field and is read out when it changes.
 */
export function watch(field) {
  const motive = field.form?.querySelector('[data-guard-motive]');
  const warning = document.createElement('p');
  warning.id = field.id + '-guard';
  warning.className = 'guard-warning';
  warning.setAttribute('role', 'status');
  warning.setAttribute('aria-live', 'polite');
  field.after(warning);
  field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), warning.id].filter(Boolean).join(' '));
  const say = () => {
    const kinds = new Set(screen(field.value).map((finding) => finding.kind.toLowerCase()));
    // What the server said stands at the field already, and need not be said twice.
    const said = document.getElementById(field.id + '-fel')?.textContent.trim();
    const words = [...kinds].map((kind) => motive?.dataset[kind] ?? '').join(' ');
    const sentence = words === said ? '' : words;
    if (warning.textContent !== sentence) warning.textContent = sentence;
    // Once asked it stays: what was chosen must not vanish while the text is being changed.
    if (motive && ['number_plate', 'apartment', 'name'].some((kind) => kinds.has(kind))) motive.hidden = false;
  };
  field.addEventListener('input', say);
  say();
}

if (typeof document !== 'undefined') {
  document.querySelectorAll('[data-person-guard]').forEach(watch);
}
