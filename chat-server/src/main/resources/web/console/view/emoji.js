/** A small set of emoji to put where the cursor is. Opened by a button or by `:` in an empty box; arrow keys go about in it. */
import { h, setAttribute } from '../../shared/dom.js';
import { face } from '../../shared/face.js';

/** How many stand in a row. */
const COLUMNS = 8;
/** How the mouth of the button's face bends. */
const SMILE = 27;
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
  const button = h('button', { type: 'button', class: 'button small emoji-toggle', 'aria-controls': id, 'aria-expanded': 'false', 'aria-keyshortcuts': ':', 'aria-label': t('emoji.title'), onclick: () => (element.hidden ? open() : close()) }, face(SMILE));
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
