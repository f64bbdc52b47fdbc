/**
 * A referral as it stands in a conversation: a message of plain lines that anybody can read, of which the first begins with a
 * mark. A page that knows the mark shows it as a card, with a number to call and a link whose host is in sight.
 */
import { h } from './dom.js';

const MARK = '▸ ';
const NUMBER = /^\+?\d[\d ]{2,}$/;
const LINK = /^https:\/\/[^\s/]+(\/\S*)?$/;

/** @typedef {{name: string, lines: string[]}} Card */

/**
 * @param {import('./guidance.js').Referral} referral
 * @param {string} language of whoever is to read it
 * @returns {string} the words of the message
 */
export function cardText({ names, purposes, number, hours, link }, language) {
  const lines = [MARK + names[language], purposes[language], number, hours[language], link];
  return lines.filter(Boolean).join('\n');
}

/** @param {string} text @returns {Card | null} null for any other message */
export function readCard(text) {
  const [first, ...lines] = text.split('\n');
  const name = first.startsWith(MARK) ? first.slice(MARK.length).trim() : '';
  return name ? { name, lines } : null;
}

/** @param {Card} card @returns {HTMLElement} */
export function makeCard({ name, lines }) {
  return h('div', { class: 'referral' }, h('strong', { dir: 'auto' }, name), lines.map(line));
}

/** The target is the top window or another tab: a frame may open neither in itself. @param {string} words */
function line(words) {
  if (NUMBER.test(words)) {
    return h('a', { class: 'number call', href: `tel:${words.replaceAll(' ', '')}`, target: '_top' }, words);
  }
  if (LINK.test(words)) {
    return h('a', { href: words, target: '_blank', rel: 'noopener noreferrer' }, words.replace('https://', ''));
  }
  return h('p', { dir: 'auto' }, words);
}
