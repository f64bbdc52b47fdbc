/**
 * What can be put into a conversation: cards of the directory, the line's canned replies, one's own. Opened by `/` in an empty
 * box; a few letters and Enter take the first that fits.
 */
import { fill, h, setAttribute, setText } from '../../shared/dom.js';
import { cardText } from '../../shared/card.js';
import { doubt } from '../../shared/guidance.js';
import { fits, fold } from '../../shared/search.js';
import { UNKNOWN } from '../../shared/codes.js';

const SHOWN_MAX = 30;

/**
 * @typedef {object} Choice
 * @property {'card' | 'reply' | 'own'} kind
 * @property {string} title
 * @property {string} more
 * @property {string} mark why it may not be right any more
 * @property {string} text what is put into the conversation
 * @property {string} searched
 * @property {boolean} suits whether it is for this visitor's age and language
 */

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {object} on
 * @param {(text: string) => void} on.insert a reply was taken: it goes into the box
 * @param {(text: string) => void} on.give a card was taken: it is given at once
 * @param {() => void} on.close
 * @param {() => void} on.own the person wants to change their own replies
 */
export function makePalette(desk, commands, texts, contact, on) {
  const { t } = texts;
  const id = `palette-${contact}`;
  const field = h('input', {
    type: 'search',
    id: `${id}-search`,
    role: 'combobox',
    'aria-label': t('palette.search'),
    'aria-controls': `${id}-list`,
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    placeholder: t('palette.search'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const status = h('p', { class: 'visually-hidden', role: 'status' });
  const list = h('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': t('palette.title') });
  const none = h('p', { class: 'hint', hidden: true }, t('palette.none'));
  const own = h('button', { type: 'button', class: 'button plain small', onclick: on.own }, t('own.change'));
  const shut = h('button', { type: 'button', class: 'button plain small', onclick: () => close(true) }, t('dialog.close'));
  const element = h('section', { class: 'palette', 'aria-label': t('palette.title'), hidden: true }, field, status, list, none, h('div', { class: 'choices' }, own, shut));
  /** @type {Choice[]} */
  let shown = [];
  let at = 0;
  let drawn = '';

  field.addEventListener('input', () => {
    at = 0;
    draw(true);
  });
  element.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.target === field && step && shown.length > 0) {
      event.preventDefault();
      at = (at + step + shown.length) % shown.length;
      mark();
    } else if (event.target === field && event.key === 'Enter') {
      event.preventDefault();
      if (shown[at]) {
        take(shown[at]);
      }
    }
  });
  return { element, open, close, draw: () => draw(false), get isOpen() { return !element.hidden; } };

  function open() {
    element.hidden = false;
    field.value = '';
    at = 0;
    draw(true);
    field.focus();
  }

  /** @param {boolean} back whether the person goes back to the box */
  function close(back) {
    if (!element.hidden) {
      element.hidden = true;
      if (back) {
        on.close();
      }
    }
  }

  /** @param {boolean} searching */
  function draw(searching) {
    const talk = desk.talks.get(contact);
    // Asked for before it is opened, so that it is there when it is.
    const all = talk ? choices(talk) : [];
    if (element.hidden) {
      return;
    }
    const ranked = all.map((choice) => ({ choice, rank: fits(choice.searched, field.value) })).filter(({ rank }) => rank >= 0);
    ranked.sort((one, other) => Number(other.choice.suits) - Number(one.choice.suits) || one.rank - other.rank);
    shown = ranked.slice(0, SHOWN_MAX).map(({ choice }) => choice);
    const name = JSON.stringify(shown);
    if (name !== drawn) {
      drawn = name;
      fill(list, shown.map(row));
    }
    none.hidden = shown.length > 0;
    list.hidden = shown.length === 0;
    mark();
    if (searching && field.value.trim()) {
      setText(status, t('wrapUp.found', { count: shown.length }));
    }
  }

  /** @param {Choice} choice @param {number} place */
  function row(choice, place) {
    const press = () => take(choice);
    return h(
      'li',
      { role: 'option', id: `${id}-${place}`, 'data-kind': choice.kind, onclick: press },
      h('span', { class: 'kind' }, t(`palette.kind.${choice.kind}`)),
      h('span', { class: 'what' }, h('strong', null, choice.title), choice.mark && h('span', { class: 'mark' }, choice.mark), h('span', { class: 'hint' }, choice.more)),
    );
  }

  function mark() {
    at = Math.min(at, Math.max(0, shown.length - 1));
    [...list.children].forEach((option, place) => setAttribute(option, 'aria-selected', String(place === at)));
    setAttribute(field, 'aria-activedescendant', shown.length > 0 ? `${id}-${at}` : null);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Choice} choice */
  function take(choice) {
    close(false);
    if (choice.kind === 'card') {
      on.give(choice.text);
    } else {
      on.insert(choice.text);
    }
  }

  /** @param {import('../talk.js').Talk} talk @returns {Choice[]} */
  function choices(talk) {
    const { language, line } = talk.view;
    const { guidance } = commands;
    return [
      ...guidance.referrals(line).map((referral) => card(referral, talk)),
      ...guidance.replies(line).map((one) => reply(one, 'reply', language)),
      ...(guidance.own?.replies ?? []).map((one) => reply(one, 'own', language)),
    ];
  }

  /** @param {import('../../shared/guidance.js').Referral} referral @param {import('../talk.js').Talk} talk @returns {Choice} */
  function card(referral, { view }) {
    const { ages, languages, names, number, purposes, region } = referral;
    const why = doubt(referral, desk.clock.now());
    return {
      kind: 'card',
      title: names[texts.language],
      more: [number, purposes[texts.language], region, languages.map((one) => t(`language.${one}`)).join(', ')].filter(Boolean).join(' · '),
      mark: why && t(`referral.${why}`),
      text: cardText(referral, view.language),
      searched: fold([...Object.values(names), ...Object.values(purposes), number, region].join(' ')),
      suits: languages.includes(view.language) && (ages.length === 0 || view.ageBand === UNKNOWN || ages.includes(view.ageBand)),
    };
  }

  /** In the visitor's language, or in one that there is. @param {import('../../shared/guidance.js').Reply} one @param {'reply' | 'own'} kind @param {string} language @returns {Choice} */
  function reply({ title, texts: words }, kind, language) {
    const text = words[language] || Object.values(words).find(Boolean) || '';
    return { kind, title, more: text, mark: words[language] ? '' : t('palette.otherLanguage'), text, searched: fold(`${title} ${Object.values(words).join(' ')}`), suits: Boolean(words[language]) };
  }
}
