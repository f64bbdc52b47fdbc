/** A small set of emoji to put where the cursor is. Opened by a button or by `:` in an empty box; arrow keys go about in it. */
import { h, setAttribute } from '../../shared/dom.js';

/** How many stand in a row. */
const COLUMNS = 8;
const SVG = 'http://www.w3.org/2000/svg';
const SET = Object.freeze({
  smile: '🙂',
  glad: '😊',
  laugh: '😄',
  relief: '😌',
  hug: '🤗',
  think: '🤔',
  sad: '😔',
  tear: '😢',
  worry: '😟',
  scared: '😨',
  angry: '😠',
  tired: '😴',
  heart: '❤️',
  yellow: '💛',
  hands: '🤝',
  thumb: '👍',
  thanks: '🙏',
  strength: '💪',
  flower: '🌸',
  sprout: '🌱',
  sun: '☀️',
  moon: '🌙',
  star: '⭐',
  cup: '☕',
});

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {(emoji: string) => void} insert
 * @param {() => void} back the person goes back to the box
 */
export function makeEmoji(texts, contact, insert, back) {
  const { t } = texts;
  const id = `emoji-${contact}`;
  const keys = Object.entries(SET).map(([name, emoji]) =>
    h('button', { type: 'button', class: 'button plain', title: t(`emoji.${name}`), 'aria-label': t(`emoji.${name}`), tabindex: '-1', onclick: () => take(emoji) }, emoji),
  );
  const element = h('div', { class: 'emoji', id, role: 'group', 'aria-label': t('emoji.title'), hidden: true, onkeydown: pressed }, keys);
  const button = h('button', { type: 'button', class: 'button small', 'aria-controls': id, 'aria-expanded': 'false', 'aria-keyshortcuts': ':', 'aria-label': t('emoji.title'), onclick: () => (element.hidden ? open() : close()) }, face());
  let at = 0;
  return { element, button, open };

  function open() {
    show(true);
    go(0);
  }

  function close() {
    show(false);
    back();
  }

  /** @param {boolean} shown */
  function show(shown) {
    element.hidden = !shown;
    setAttribute(button, 'aria-expanded', String(shown));
  }

  /** @param {string} emoji */
  function take(emoji) {
    show(false);
    insert(emoji);
  }

  /** One of them is in the order of Tab; the others are reached by arrows. @param {number} place */
  function go(place) {
    at = Math.max(0, Math.min(keys.length - 1, place));
    keys.forEach((key, one) => setAttribute(key, 'tabindex', one === at ? '0' : '-1'));
    keys[at].focus();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const places = /** @type {Record<string, number>} */ ({ ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + COLUMNS, ArrowUp: at - COLUMNS, Home: 0, End: keys.length - 1 });
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key in places) {
      event.preventDefault();
      go(places[event.key]);
    }
  }
}

/** Drawn, since not every machine has emoji in its letters. */
function face() {
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  picture.setAttribute('viewBox', '0 0 32 32');
  picture.setAttribute('class', 'face');
  picture.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M16 3a13 13 0 1 0 .01 0M11 11v2M21 11v2M9 19Q16 27 23 19');
  picture.append(path);
  return picture;
}
