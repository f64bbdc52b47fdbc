/** What a line gives to read while one waits: a title, a few words and a link, each in one language. */
import { fill, h, setText } from '../../shared/dom.js';
import { makeField } from '../form.js';
import { text } from '../line.js';
import { LANGUAGES } from './catalogues.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./section.js').Document} document its list is changed in place
 * @param {() => void} touch something changed
 */
export function makeReading(texts, { reading }, touch) {
  const { t } = texts;
  const rows = h('div', { class: 'rows' });
  const add = h('button', { type: 'button', class: 'button small', onclick: append }, t('page.reading.add'));
  draw();
  return h('div', null, rows, add);

  function append() {
    reading.push({ language: texts.language, title: '', text: '', link: '' });
    changed(reading.length - 1);
    rows.lastElementChild?.querySelector('input')?.focus();
  }

  /** @param {number} opened the one that stands open */
  function changed(opened) {
    touch();
    draw(opened);
  }

  /** @param {number} [opened] */
  function draw(opened = -1) {
    fill(rows, reading.map((one, at) => row(one, at, at === opened)));
  }

  /** @param {import('./section.js').Document['reading'][number]} one @param {number} at @param {boolean} open */
  function row(one, at, open) {
    const path = `reading[${at}]`;
    const title = h('span', null);
    const name = () => setText(title, `${one.title || t('page.reading.new')} (${one.language})`);
    const words = h('textarea', { rows: 3, '.value': one.text, oninput: () => (one.text = words.value) });
    name();
    return h(
      'details',
      { class: 'row help', open, oninput: name },
      h('summary', null, title),
      makeField({ label: t('page.reading.language'), path: `${path}.language`, input: choice(one) }),
      text(one, 'title', { label: t('page.reading.name'), path: `${path}.title`, lang: one.language }),
      makeField({ label: t('page.reading.text'), path: `${path}.text`, input: words, lang: one.language }),
      text(one, 'link', { label: t('page.reading.link'), hint: t('page.reading.link.hint'), path: `${path}.link` }),
      h('div', { class: 'buttons' }, move(at, -1), move(at, 1), h('button', { type: 'button', class: 'button plain small', onclick: () => remove(at) }, t('page.remove'))),
    );
  }

  /** @param {import('./section.js').Document['reading'][number]} one */
  function choice(one) {
    const select = h('select', { oninput: () => (one.language = select.value) }, LANGUAGES.map((value) => h('option', { value }, t(`page.language.${value}`))));
    select.value = one.language;
    return select;
  }

  /** @param {number} at */
  function remove(at) {
    reading.splice(at, 1);
    changed(-1);
    add.focus();
  }

  /** @param {number} at @param {number} step */
  function move(at, step) {
    const to = at + step;
    const swap = () => {
      [reading[at], reading[to]] = [reading[to], reading[at]];
      changed(to);
      /** @type {HTMLElement | null | undefined} */ (rows.children[to]?.querySelector('summary'))?.focus();
    };
    return h('button', { type: 'button', class: 'button plain small', disabled: to < 0 || to >= reading.length, onclick: swap }, t(step < 0 ? 'page.up' : 'page.down'));
  }
}
