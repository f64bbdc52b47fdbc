/** The code lists while they are looked at and changed: one list at a time, what responders will see, and saving. */
import { fill, h, setText } from '../../shared/dom.js';
import { get, send } from '../../shared/http.js';
import { makeOutcome, readFaults } from '../form.js';
import { makeDraft } from '../schedule/draft.js';
import { makeTabs } from '../schedule/tabs.js';
import { makeItemForm } from './item-form.js';
import { makeList } from './list.js';
import { ADDRESS, LISTS, merged, readLists, written } from './lists.js';
import { makePreview } from './preview.js';
import { makeStale } from './stale.js';
import { makeVersions } from './versions.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {{document: import('./lists.js').Document, definitions: import('./versions.js').Made[], accounts: import('../accounts.js').Account[], zone: string}} known
 * @param {() => void} signedOut
 */
export function makeEditor(texts, { document: read, definitions, accounts, zone }, signedOut) {
  const { t } = texts;
  /** @type {any} */
  const draft = makeDraft(/** @type {any} */ (read), redraw);
  const outcome = makeOutcome(texts);
  const state = h('p', { class: 'hint state' });
  const said = h('p', { class: 'hint said', role: 'status' });
  const problems = h('ul', { class: 'code-faults' });
  const form = makeItemForm(texts, draft);
  const lists = LISTS.map((list) => makeList(texts, draft, list, { edit: form.open, said: say }));
  const preview = makePreview(texts, draft);
  const versions = makeVersions(texts, accounts, zone);
  const stale = makeStale(texts, { saved: draft.saved, who: versions.words, takeTheirs: (theirs) => settle(() => draft.takes(theirs), 'codes.taken'), keepMine: keep, signedOut });
  const tabs = makeTabs(t('codes.lists'), LISTS.map((list, at) => ({ name: list, words: t(`codes.${list}`), panel: lists[at].element })), tabMoved);
  const submit = h('button', { type: 'button', class: 'button primary', onclick: save }, t('codes.save'));
  const undo = h('button', { type: 'button', class: 'button small', onclick: () => { draft.undo(); say(t('codes.undone')); } }, t('codes.undo'));
  const discard = h('button', { type: 'button', class: 'button plain small', onclick: () => { draft.discard(); say(t('codes.discarded')); } }, t('codes.discard'));
  let saving = false;
  const element = h(
    'div',
    { class: 'codes', tabindex: '-1' },
    h('div', { class: 'code-columns' }, tabs.element, preview.element),
    stale.element,
    problems,
    h('div', { class: 'save-bar' }, submit, undo, discard, h('div', { class: 'told' }, state, said, outcome.element)),
    versions.element,
    form.element,
  );
  versions.draw(definitions);
  redraw();
  return { element, unsaved: draft.differs };

  function redraw() {
    if (!draft.differs()) {
      stale.clear();
    }
    outcome.clear();
    fill(problems);
    lists.forEach((list) => list.draw());
    preview.draw();
    setText(state, t(draft.differs() ? 'codes.changed' : 'codes.same', { definition: draft.saved().edition }));
    undo.hidden = !draft.canUndo();
    discard.hidden = !draft.differs();
    element.toggleAttribute('data-changed', draft.differs());
    drawSubmit();
  }

  function tabMoved() {
    const at = lists.findIndex(({ element: panel }) => !panel.parentElement?.hidden);
    preview.show(LISTS[Math.max(at, 0)]);
    setText(said, '');
  }

  /** It keeps the focus, so it is never taken away. */
  function drawSubmit() {
    submit.setAttribute('aria-disabled', String(saving || !draft.differs()));
  }

  async function save() {
    if (saving || !draft.differs()) {
      return;
    }
    const document = draft.document();
    saving = true;
    drawSubmit();
    outcome.clear();
    say(t('codes.saving'));
    try {
      const { definition } = await send('PUT', ADDRESS, written(document));
      stale.clear();
      draft.savedAs(document, definition);
      say('');
      outcome.done(t('codes.saved', { definition }));
      versions.draw(await get(`${ADDRESS}/definitions`));
    } catch (fault) {
      say('');
      refused(fault);
    }
    saving = false;
    drawSubmit();
  }

  /** @param {unknown} fault */
  function refused(fault) {
    const { status, code } = outcome.failed(fault);
    if (status === 401) {
      signedOut();
    } else if (status === 409) {
      outcome.wrong(t('codes.stale'));
      stale.show();
    } else if (status === 413) {
      outcome.wrong(t('codes.tooLarge'));
    } else if (status === 400) {
      outcome.wrong(t('codes.wrong'));
      fill(problems, readFaults(texts, code).map(problem));
      problems.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Where it is, what is wrong there, and the way to it. @param {{path: string, words: string}} fault */
  function problem({ path, words }) {
    const [, list = '', at = '', field = ''] = /^(\w+)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
    const item = draft.document()[list]?.[Number(at || -1)];
    const where = [texts.has(`codes.${list}`) ? t(`codes.${list}`) : '', item?.names[texts.language] || item?.code].filter(Boolean).join(', ');
    const go = () => {
      tabs.show(list);
      if (item) {
        form.open(list, item, { path: field, words });
      }
    };
    return h('li', null, h('span', { class: 'error' }, `${where}: ${words}`), ' ', h('button', { type: 'button', class: 'button small', 'aria-label': t('codes.mend.of', { what: where }), onclick: go }, t('codes.mend')));
  }

  /** One's own changes on top of theirs. @param {any} theirs */
  function keep(theirs) {
    const both = merged(draft.saved(), draft.document(), readLists(theirs));
    settle(() => {
      draft.begunFrom(readLists(theirs));
      draft.change(both);
    }, 'codes.kept');
  }

  /** @param {() => void} act @param {string} key */
  function settle(act, key) {
    stale.clear();
    act();
    say(t(key));
    (draft.differs() ? submit : element).focus();
  }

  /** @param {string} words */
  function say(words) {
    setText(said, words);
  }
}

