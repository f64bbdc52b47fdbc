/**
 * Which texts of a page are in sight, and where: a page is drawn with a mark in the place of each text, and what is in sight
 * of the marks is looked for. So nobody has to write down which text stands on which screen.
 */
const MARK = /\uE000(\d+)\uE001/g;

/** What a text is called: `text lobby`, and `one queue.some` for the words for one. @typedef {string} Name */

/**
 * @param {Record<string, import('../../shared/texts.js').Entry>} catalogue
 * @returns {{names: Name[], marks: Record<string, import('../../shared/texts.js').Entry>}}
 */
export function marked(catalogue) {
  /** @type {Name[]} */
  const names = [];
  // The values that go into a text are texts too.
  const mark = (/** @type {Name} */ name, /** @type {string} */ words) => `\uE000${names.push(name) - 1}\uE001${(words.match(/\{\w+\}/g) ?? []).join('')}`;
  const entries = Object.entries(catalogue).map(([key, entry]) => {
    const text = `text ${key}`;
    return [key, typeof entry === 'string' ? mark(text, entry) : { one: mark(`one ${key}`, entry.one), other: mark(text, entry.other) }];
  });
  return { names, marks: Object.fromEntries(entries) };
}

/** Where each of them is in sight on the page as it is drawn, the first time. @param {Name[]} names @returns {Map<Name, number[]>} */
export function inSight(names) {
  /** @type {Map<Name, number[]>} */
  const places = new Map();
  // What is behind a press is in sight for whoever presses.
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  document.querySelectorAll('body *').forEach((element) => {
    const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data).join(' ');
    const words = `${own} ${element.getAttribute('placeholder') ?? ''}`;
    if (words.includes('\uE000') && isSeen(element)) {
      [...words.matchAll(MARK)].map(([, at]) => names[Number(at)]).filter((name) => !places.has(name)).forEach((name) => places.set(name, pathOf(element)));
    }
  });
  return places;
}

/** @param {Element} element */
function isSeen(element) {
  const box = element.closest('select') ?? element;
  return box.checkVisibility({ visibilityProperty: true }) && !box.closest('.visually-hidden') && (!(element instanceof HTMLOptionElement) || element.selected);
}

/** @param {Element} element @returns {number[]} */
function pathOf(element) {
  const parent = element.parentElement;
  return element === document.body || !parent ? [] : [...pathOf(parent), [...parent.children].indexOf(element)];
}

/** Brings the element at this place into sight, and frames it. @param {number[]} path */
export function show(path) {
  const found = path.reduce((/** @type {Element | undefined} */ parent, at) => parent?.children[at], document.body);
  if (!found) {
    return;
  }
  const element = found.closest('select') ?? found;
  element.classList.add('preview-here');
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box instanceof HTMLDetailsElement) {
      box.open = true;
    }
  }
  // Twice: a conversation first goes to its end.
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => scrollTo(element)));
}

/** Within this page only: the page around it stays where it is. @param {Element} element */
function scrollTo(element) {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) {
      const { top, bottom } = element.getBoundingClientRect();
      const seen = box.getBoundingClientRect();
      if (top < seen.top || bottom > seen.bottom) {
        box.scrollTop += top - seen.top - (seen.height - (bottom - top)) / 3;
      }
    }
  }
}
