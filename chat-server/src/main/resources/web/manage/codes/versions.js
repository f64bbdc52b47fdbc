/** Every definition that was made: when, and by whom. */
import { fill, h } from '../../shared/dom.js';

/** @typedef {{definition: number, at: string, actor: string, account: string}} Made */

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../accounts.js').Account[]} accounts
 * @param {string} zone
 */
export function makeVersions(texts, accounts, zone) {
  const { t } = texts;
  const rows = h('tbody', null);
  const element = h(
    'details',
    { class: 'versions' },
    h('summary', null, t('codes.versions')),
    h('table', { class: 'list' }, h('thead', null, h('tr', null, ['definition', 'when', 'who'].map((what) => h('th', { scope: 'col' }, t(`codes.versions.${what}`))))), rows),
  );
  return { element, draw, words };

  /** @param {Made[]} definitions the newest first */
  function draw(definitions) {
    fill(rows, definitions.map((made) => h('tr', null, h('th', { scope: 'row', class: 'number' }, made.definition), h('td', { 'data-label': t('codes.versions.when') }, when(made)), h('td', { 'data-label': t('codes.versions.who') }, who(made)))));
  }

  /** Who and when, in one sentence's part. @param {Made} made */
  function words(made) {
    return `${who(made)}, ${when(made)}`;
  }

  /** @param {Made} made */
  function when({ at }) {
    return `${texts.date(at, zone, true)} ${texts.clock(at, zone)}`;
  }

  /** @param {Made} made */
  function who({ actor, account }) {
    return actor === 'account' ? (accounts.find((one) => one.account === account)?.realName ?? t('codes.who.gone')) : t('codes.who.server');
  }
}
