/** The dialog of one's own canned replies. They are kept on the server, for this person only. */
import { fill, h, setText } from '../../shared/dom.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { makeDialog } from './dialogs.js';

const LANGUAGES = /** @type {string[]} */ (Object.values(LANGUAGE));
const TITLE_MAX = 80;
const TEXT_MAX = 2_000;

/**
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeOwnReplies(commands, texts) {
  const { t } = texts;
  const { element, content } = makeDialog(texts, 'own.title');
  const rows = h('div', { class: 'own-replies' });
  const said = h('p', { role: 'status' });
  const add = h('button', { type: 'button', class: 'button small', onclick: append }, t('own.add'));
  const save = h('button', { type: 'button', class: 'button primary', onclick: store }, t('own.save'));
  /** @type {import('../../shared/guidance.js').Replies} */
  let draft = { edition: 0, replies: [] };
  fill(content, h('p', { class: 'hint' }, t('own.intro')), rows, add, said, save);
  let waits = false;
  return { element, open, draw: () => waits && element.open && commands.guidance.own && begin() };

  function open() {
    begin();
    element.showModal();
  }

  function begin() {
    const known = commands.guidance.own;
    waits = !known;
    draft = structuredClone(known ?? { edition: 0, replies: [] });
    save.hidden = add.hidden = !known;
    setText(said, known ? '' : t('own.loading'));
    draw();
    if (known && draft.replies.length === 0) {
      append();
    }
  }

  function append() {
    draft.replies.push({ title: '', texts: Object.fromEntries(LANGUAGES.map((language) => [language, ''])) });
    draw();
    rows.lastElementChild?.querySelector('input')?.focus();
  }

  function draw() {
    fill(rows, draft.replies.map(row));
  }

  /** @param {import('../../shared/guidance.js').Reply} reply @param {number} at */
  function row(reply, at) {
    const title = h('input', { id: `own-${at}`, maxlength: TITLE_MAX, autocomplete: 'off', '.value': reply.title, oninput: () => (reply.title = title.value) });
    const remove = () => {
      draft.replies.splice(at, 1);
      draw();
      add.focus();
    };
    return h(
      'fieldset',
      { class: 'own-reply' },
      h('legend', { class: 'visually-hidden' }, reply.title || t('own.new')),
      h('div', { class: 'field' }, h('label', { for: title.id }, t('own.name')), title),
      [texts.language, ...LANGUAGES.filter((one) => one !== texts.language)].map((language) => words(reply, at, language)),
      h('button', { type: 'button', class: 'button plain small', onclick: remove }, t('own.remove')),
    );
  }

  /** @param {import('../../shared/guidance.js').Reply} reply @param {number} at @param {string} language */
  function words(reply, at, language) {
    const id = `own-${at}-${language}`;
    const box = h('textarea', { id, rows: 2, maxlength: TEXT_MAX, lang: language, '.value': reply.texts[language], oninput: () => (reply.texts[language] = box.value) });
    return h('div', { class: 'field' }, h('label', { for: id }, t(`own.text.${language}`)), box);
  }

  async function store() {
    const filled = draft.replies.filter(({ title, texts: all }) => title.trim() && Object.values(all).some((one) => one.trim()));
    if (filled.length < draft.replies.length) {
      setText(said, t('own.incomplete'));
      return;
    }
    save.disabled = true;
    const why = await commands.guidance.saveOwn(draft);
    save.disabled = false;
    if (!why) {
      element.close();
      return;
    }
    setText(said, t(texts.has(`own.${why}`) ? `own.${why}` : 'own.refused'));
  }
}
