/** Somebody else saved meanwhile: who and when, what they changed, and what to do with one's own changes. */
import { fill, h } from '../../shared/dom.js';
import { get } from '../../shared/http.js';
import { loadInto } from '../loading.js';
import { sentencesOf } from './words.js';

const CHANGED = 'schedule_changed';
const ACCOUNT = 'account';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../manage.js').Line} line
 * @param {object} on
 * @param {string} on.address
 * @param {() => import('./draft.js').Document} on.saved what one began from
 * @param {(holiday: string) => string} on.nameOf
 * @param {(theirs: import('./draft.js').Document) => void} on.takeTheirs
 * @param {(theirs: import('./draft.js').Document) => void} on.keepMine
 * @param {() => void} on.signedOut
 */
export function makeStale(texts, line, { address, saved, nameOf, takeTheirs, keepMine, signedOut }) {
  const { t } = texts;
  const element = h('div', { class: 'stale', tabindex: '-1' });
  return { element, show, clear: () => fill(element) };

  function show() {
    fill(element);
    loadInto(element, texts, () => Promise.all([get(address), get('/v1/audit'), get('/v1/accounts')]), ([theirs, audit, accounts]) => notice(theirs, whoWords(audit.entries, accounts)), signedOut).then(() => {
      element.focus();
      element.scrollIntoView({ block: 'center' });
    });
  }

  /** @param {{kind: string, subject: string, actor: string, account: string, at: string}[]} entries @param {import('../accounts.js').Account[]} accounts */
  function whoWords(entries, accounts) {
    const last = entries.find(({ kind, subject }) => kind === CHANGED && subject === line.line);
    if (!last) {
      return t('stale.somebody');
    }
    const time = `${texts.date(last.at, line.zone)} ${texts.clock(last.at, line.zone)}`;
    const person = accounts.find(({ account }) => account === last.account);
    return last.actor === ACCOUNT ? t('stale.who', { name: person?.realName ?? t('shift.unknown'), time }) : t('stale.operator', { time });
  }

  /** @param {import('./draft.js').Document} theirs @param {string} who */
  function notice(theirs, who) {
    const place = h('div', null);
    const look = h('button', { type: 'button', class: 'button small', 'aria-expanded': 'false', onclick: toggle }, t('stale.look'));
    return h(
      'div',
      { class: 'notice danger', role: 'alert' },
      h('p', null, h('strong', null, who)),
      h('p', null, t('stale.text')),
      place,
      h(
        'div',
        { class: 'buttons' },
        look,
        h('button', { type: 'button', class: 'button small', onclick: () => takeTheirs(theirs) }, t('stale.takeTheirs')),
        h('button', { type: 'button', class: 'button small', onclick: () => keepMine(theirs) }, t('stale.keepMine')),
      ),
    );

    function toggle() {
      const open = look.getAttribute('aria-expanded') === 'false';
      look.setAttribute('aria-expanded', String(open));
      fill(place, open && changes(theirs));
    }
  }

  /** @param {import('./draft.js').Document} theirs */
  function changes(theirs) {
    const [before, after] = [saved(), theirs].map((document) => sentencesOf(texts, document, nameOf));
    const gone = before.filter((sentence) => !after.includes(sentence));
    const fresh = after.filter((sentence) => !before.includes(sentence));
    return h('div', { class: 'changes' }, part('stale.fresh', fresh), part('stale.gone', gone), fresh.length + gone.length === 0 && h('p', null, t('stale.same')));
  }

  /** @param {string} key @param {string[]} sentences */
  function part(key, sentences) {
    return sentences.length > 0 && [h('h3', null, t(key)), h('ul', null, sentences.map((sentence) => h('li', null, sentence)))];
  }
}
