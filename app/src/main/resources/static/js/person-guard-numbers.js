// E-mail addresses, identity numbers and phone numbers, for person-guard.js. The same rules stand in
// se.samsyn.privacy.finding; both are held to the same list of cases, so change them together.

const SEPARATORS = '-+./\\:,;_*()[]|';
const LETTER = /\p{L}/u;
export const digit = (c) => c >= '0' && c <= '9';
export const blank = (c) => c === ' ' || c === '\n';
export const lower = (c) => c.toLowerCase()[0];
export const capital = (c) => lower(c) !== c;
export const letter = (c) => c !== undefined && LETTER.test(c);
export const letterOrDigit = (c) => c !== undefined && (digit(c) || LETTER.test(c));

const LINE_BREAKS = new Set('\n\r\u000B\f\u0085\u2028\u2029');
const BLANKS = new Set(' \t\u00A0\u00AD\u1680\u180E\u202F\u205F\u2060\u3000\uFEFF');
const HYPHENS = new Set('\u2212\uFE58\uFE63\uFF0D');

export function fold(c) {
  if (c >= '!' && c <= '~') return c;
  if (c >= '\uFF10' && c <= '\uFF19') return String.fromCharCode(c.charCodeAt(0) - 0xff10 + 48);
  if (LINE_BREAKS.has(c)) return '\n';
  if (BLANKS.has(c) || (c >= '\u2000' && c <= '\u200F')) return ' ';
  if (HYPHENS.has(c) || (c >= '\u2010' && c <= '\u2015')) return '-';
  if (c === '\uFF0B') return '+';
  return c === '\uFF20' ? '@' : c;
}

function take(text, found, kind, start, end) {
  found.push({ kind, start, end });
  text.fill('§', start, end);
}

// E-mail addresses

function signLength(text, at) {
  if (text[at] === '@') return 1;
  return /^[([]at[)\]]$/i.test(text.slice(at, at + 4).join('')) ? 4 : 0;
}

function nameBefore(text, sign) {
  const end = sign > 0 && blank(text[sign - 1]) ? sign - 1 : sign;
  let start = end;
  while (start > 0 && (letterOrDigit(text[start - 1]) || "._%+-'".includes(text[start - 1]))) start--;
  while (start < end && !letterOrDigit(text[start])) start++;
  return start < end ? start : -1;
}

function domainAfter(text, from) {
  const start = from < text.length && blank(text[from]) ? from + 1 : from;
  let result = -1;
  let label = start;
  for (let i = start; i <= text.length; i++) {
    if (i < text.length && (letterOrDigit(text[i]) || text[i] === '-')) continue;
    if (i === label) break;
    const last = text.slice(label, i);
    if (label > start && last.length >= 2 && last.every((c) => LETTER.test(c))) result = i;
    if (text[i] !== '.') break;
    label = i + 1;
  }
  return result;
}

function findEmails(text, found) {
  for (let i = 0; i < text.length; i++) {
    const length = text[i] === '@' || text[i] === '(' || text[i] === '[' ? signLength(text, i) : 0;
    if (length === 0) continue;
    const start = nameBefore(text, i);
    const end = domainAfter(text, i + length);
    if (start >= 0 && end >= 0) {
      take(text, found, 'EMAIL_ADDRESS', start, end);
      i = end - 1;
    }
  }
}

// Identity numbers and co-ordination numbers

function groupsOf(text) {
  const groups = [];
  for (let i = 0; i < text.length; i++) {
    if (!digit(text[i])) continue;
    const start = i;
    while (i < text.length && digit(text[i])) i++;
    groups.push({ start, end: i, length: i - start });
  }
  return groups;
}

function joinable(text, from, to) {
  let lineBreak = false;
  for (let i = from; i < to; i++) {
    if (!blank(text[i]) && !SEPARATORS.includes(text[i])) return false;
    lineBreak ||= text[i] === '\n';
  }
  return to - from <= (lineBreak ? 24 : 6);
}

function separatedAsNumber(text, groups, length) {
  if (groups.every((group) => group.length === 1)) return true;
  let before = 0;
  let serialApart = false;
  let onlyBlank = true;
  for (let i = 1; i < groups.length; i++) {
    before += groups[i - 1].length;
    const gap = text.slice(groups[i - 1].end, groups[i].start);
    const partBegins = before % 2 === 0 && before <= length - 4;
    const isBlank = gap.includes('\n') || gap.every(blank);
    if (!partBegins && !isBlank) return false;
    serialApart ||= before === length - 4;
    onlyBlank &&= isBlank;
  }
  return serialApart || onlyBlank;
}

function dayExists(year, month, day) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

function plausibleDate(digits) {
  const ten = digits.slice(-10);
  const [year, month, written] = [0, 2, 4].map((at) => Number(ten.slice(at, at + 2)));
  const day = written > 60 ? written - 60 : written;
  const century = Number(digits.slice(0, 2));
  return digits.length === 12
    ? century >= 18 && century <= 20 && dayExists(century * 100 + year, month, day)
    : dayExists(1900 + year, month, day) || dayExists(2000 + year, month, day);
}

function plausible(digits) {
  const ten = digits.slice(-10);
  if (!plausibleDate(digits) || ten.slice(6, 9) === '000') return false;
  const sum = [...ten].reduce((total, c, i) => {
    const product = Number(c) * (i % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
}

const clockTime = (digits) => Math.floor(digits / 100) < 25 && digits % 100 < 60;

function endsInDate(text, groups, digits) {
  const serial = Number(digits.slice(-4));
  if (groups.length !== 4 || groups[3].length !== 4 || groups.slice(0, 3).some((group) => group.length !== 2)
      || serial < 1900 || serial >= 2100) return false;
  const [before, day, month] = [0, 1, 2].map((i) => text.slice(groups[i].end, groups[i + 1].start).join(''));
  return day === month && '-/.'.includes(day) && before !== day;
}

function dateOrTimeContinues(text, digits, last) {
  const serial = Number(digits.slice(-4));
  const next = text.slice(last.end, last.end + 6).join('');
  if (last.length === 2 && /^[.:]\d\d/.test(next)) return true;
  if (serial >= 1900 && serial < 2100 && /^([-/.])\d\d\1\d\d/.test(next)) return true;
  return clockTime(serial) && /^-\d{4}/.test(next) && clockTime(Number(next.slice(1, 5)));
}

const SAID = /(?:person-?n|pers\.? ?n|p-?n|samordningsn|samn|födelsen|id-n)(?:umme)?r|född|legitimation/;
const REST_TOLD = /sista|fyra|siffr|kontroll/;
const lowerCase = (text, from, to) => text.slice(from, to).map(lower).join('');
const saidToBeOne = (text, start) => SAID.test(lowerCase(text, Math.max(0, start - 32), start));

function dateFrom(text, groups, first) {
  let digits = '';
  for (let last = first; last < Math.min(first + 3, groups.length); last++) {
    const group = groups[last];
    if (last > first && group.start - groups[last - 1].end !== 1) return -1;
    if (digits.length + group.length > 8) return -1;
    digits += text.slice(group.start, group.end).join('');
    if (last - first !== 1 && (digits.length === 6 || digits.length === 8)) return plausibleDate(digits + '0000') ? last : -1;
  }
  return -1;
}

function lastFourToldApart(text, groups, first) {
  const dateEnd = dateFrom(text, groups, first);
  if (dateEnd < 0 || dateEnd + 1 >= groups.length) return -1;
  const rest = groups[dateEnd + 1];
  const gap = groups[dateEnd].end;
  if (rest.length !== 4 || rest.start - gap > 48) return -1;
  const between = lowerCase(text, gap, rest.start);
  return !between.includes('§') && REST_TOLD.test(between) ? dateEnd + 1 : -1;
}

function longestNumberFrom(text, groups, first) {
  let digits = '';
  let result = -1;
  for (let last = first; last < groups.length; last++) {
    const group = groups[last];
    if (digits.length + group.length > 12 || (last > first && !joinable(text, groups[last - 1].end, group.start))) break;
    digits += text.slice(group.start, group.end).join('');
    if ((digits.length === 10 || digits.length === 12)
        && (plausible(digits) || (plausibleDate(digits) && saidToBeOne(text, groups[first].start)))
        && separatedAsNumber(text, groups.slice(first, last + 1), digits.length)
        && !endsInDate(text, groups.slice(first, last + 1), digits)
        && !dateOrTimeContinues(text, digits, group)) {
      result = last;
    }
  }
  return result;
}

function findIdentityNumbers(text, found) {
  const groups = groupsOf(text);
  for (let first = 0; first < groups.length; first++) {
    let last = longestNumberFrom(text, groups, first);
    if (last < 0) last = lastFourToldApart(text, groups, first);
    if (last >= 0) {
      take(text, found, 'IDENTITY_NUMBER', groups[first].start, groups[last].end);
      first = last;
    }
  }
}

// Phone numbers

const ANY_GAP = '[ \\n]{0,3}[-./()]?[ \\n]{0,3}';
const AREA_OF_THREE = '0(?:1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|90)';
const AFTER_AREA = '(?:\\)? ?[-/] ?|\\)?[ \\n]|\\))';
const SMALL_GROUPS = '[1-9]\\d{2}[-.]\\d{2,4}(?:[-.]\\d{2})?|[1-9]\\d[-.]\\d\\d[-.]\\d{2,3}';
const FORMS = [
  '(?:\\+ ?46|0046)[ -]?(?:\\(0\\)|0)?[ -]?[1-9](?:' + ANY_GAP + '\\d){6,8}',
  '46[ -]?7[02369](?:[ -]?\\d){7}',
  '(?:\\+ ?|00)(?:45|47|358|354|49|48|44)(?:[ -]?\\d){8,11}',
  '0 ?7 ?[02369](?:' + ANY_GAP + '\\d){7}',
  '0(?:[1-79]\\d{7,8}|8[1-9]\\d{6,7})',
  '08' + AFTER_AREA + '(?:[1-9](?:[ \\n]?\\d){5,7}|[1-9]\\d{2}-\\d{2,3}-\\d{2})',
  AREA_OF_THREE + AFTER_AREA + '[1-9](?:[ \\n]?\\d){4,6}',
  AREA_OF_THREE + '[-.](?:' + SMALL_GROUPS + ')',
  '0[1-79]\\d\\d' + AFTER_AREA + '[1-9](?:[ \\n]?\\d){4,5}',
].map((form) => new RegExp('^(?:' + form + ')'));
const HOURS = /^(?:[01]\d|2[0-4])([ .]?)[0-5]\d ?- ?(?:[01]\d|2[0-4])\1[0-5]\d(?!\d)/;
const DATE_OR_YEAR = /^\d\d[ -]\d\d (?:19|20)\d\d$/;
const LONGEST_PHONE = 96;

function mayBegin(text, i) {
  if (text[i] !== '0' && text[i] !== '+' && text[i] !== '4') return false;
  if (i > 0 && digit(text[i - 1])) return false;
  return i < 2 || !'-.:'.includes(text[i - 1]) || !digit(text[i - 2]);
}

function continues(text, end) {
  return end < text.length
    && (digit(text[end]) || (end + 1 < text.length && '-.:'.includes(text[end]) && digit(text[end + 1])));
}

function longestPhoneFrom(text, start) {
  const rest = text.slice(start, start + LONGEST_PHONE).join('');
  for (const form of FORMS) {
    let reading = form.exec(rest)?.[0];
    while (reading) {
      const end = start + reading.length;
      if (!continues(text, end) && !HOURS.test(reading) && !DATE_OR_YEAR.test(reading)) return end;
      reading = form.exec(reading.slice(0, -1))?.[0];
    }
  }
  return -1;
}

function findPhoneNumbers(text, found) {
  for (let i = 0; i < text.length; i++) {
    const end = mayBegin(text, i) ? longestPhoneFrom(text, i) : -1;
    if (end > 0) {
      take(text, found, 'PHONE_NUMBER', i, end);
      i = end - 1;
    }
  }
}

/** Finds the numbers of a person in folded characters, and takes them out of the characters. */
export function findNumbers(text, found) {
  findEmails(text, found);
  findIdentityNumbers(text, found);
  findPhoneNumbers(text, found);
}
