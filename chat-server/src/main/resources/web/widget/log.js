/** The messages on the screen. Elements stay where they are while their messages stay the same, so that nothing jumps. */
import { h, setText } from '../shared/dom.js';
import { makeCard, readCard } from '../shared/card.js';
import { SENDING } from './messages.js';

export class Log {
  /** @type {Map<string, {element: HTMLElement, status: HTMLElement | null, author: HTMLElement | null}>} */
  #rows = new Map();

  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {import('./moments.js').Moments} moments
   */
  constructor(texts, moments) {
    this.texts = texts;
    this.moments = moments;
    /** @readonly */
    this.element = h('ol', { class: 'log' });
  }

  /**
   * @param {import('./messages.js').Messages} messages
   * @returns {boolean} whether something was added
   */
  update({ entries }) {
    const known = new Set(entries.map(({ id }) => id));
    for (const [id, { element }] of this.#rows) {
      if (!known.has(id)) {
        element.remove();
        this.#rows.delete(id);
      }
    }
    let added = false;
    let speaker = '';
    entries.forEach((entry, index) => {
      added = !this.#rows.has(entry.id) || added;
      const row = this.#row(entry);
      if (this.element.children[index] !== row.element) {
        this.element.insertBefore(row.element, this.element.children[index] || null);
      }
      const now = 'text' in entry ? (entry.own ? 'own' : `${entry.role} ${entry.alias}`) : '';
      row.author?.classList.toggle('visually-hidden', now === speaker || now === 'own');
      speaker = now;
      if ('text' in entry && row.status) {
        this.#status(row.element, row.status, entry);
      }
    });
    return added;
  }

  /** @param {import('./messages.js').Said | import('./messages.js').Note} entry */
  #row(entry) {
    let row = this.#rows.get(entry.id);
    if (!row) {
      row = 'text' in entry ? this.#said(entry) : { element: this.#note(entry), status: null, author: null };
      this.#rows.set(entry.id, row);
    }
    return row;
  }

  /** @param {import('./messages.js').Said} said */
  #said(said) {
    const { t } = this.texts;
    const name = said.own ? t('you') : t('author', { alias: said.alias, role: t(`role.${said.role}`) });
    const author = h('p', { class: 'author' }, name);
    const status = h('p', { class: 'meta hint number' });
    const card = said.own ? null : readCard(said.text);
    const element = h(
      'li',
      { class: said.own ? 'said own' : 'said' },
      author,
      card ? makeCard(card) : h('p', { class: 'bubble', dir: 'auto' }, said.text),
      status,
    );
    return { element, status, author };
  }

  /** @param {import('./messages.js').Note} note */
  #note({ note, values }) {
    return h('li', { class: 'note' }, this.texts.t(note, values));
  }

  /** @param {HTMLElement} element @param {HTMLElement} status @param {import('./messages.js').Said} said */
  #status(element, status, said) {
    element.classList.toggle('pending', said.sending === SENDING.WAITING || said.sending === SENDING.REFUSED);
    element.classList.toggle('delivered', said.own && said.sending === SENDING.DELIVERED);
    const at = said.at && this.moments.at(said.at);
    setText(status, said.own ? this.texts.t(`sending.${said.sending}`, { at }) : at);
  }
}
