/** Before the start: who answers, when, how confidential it is; what may be told beforehand; and one press. */
import { fill, h, setText } from '../shared/dom.js';
import { ROLE } from '../shared/protocol.js';
import { aboutLeaving, aboutTrust, saferSpace } from './about.js';
import { asked } from './asked.js';
import { dangerAndHelp, helpAndDanger, notice } from './help.js';

const LOOK_AGAIN_MS = 20_000;

/** @type {Record<string, string>} */
const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English', se: 'Davvisámegiella' };

/** @param {import('./plain.js').Context} context @returns {import('./plain.js').Screen} */
export function lobby(context) {
  const { texts, moments, visit } = context;
  const { t } = texts;
  let shown = /** @type {any} */ (undefined);
  let helped = '';
  const heading = h('h2', { tabindex: '-1' }, t('lobby'));
  const facts = whoAndWhen(context);
  const today = h('div', { class: 'stack' });
  const closing = h('p', { class: 'notice attention', hidden: true });
  const unstaffed = h('p', { class: 'notice attention' }, t('lobby.unstaffed'));
  const help = h('div');
  const expert = h('p', { class: 'hint' }, t('role.expert.what'));
  const beforehand = asked(texts);
  const start = h('button', { type: 'submit', form: 'start', class: 'button primary wide' });
  const cancel = h('button', { type: 'button', class: 'button plain wide', onclick: () => visit.back() }, t('start.cancel'));
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!visit.starting) {
      visit.start(beforehand.value());
    }
  };
  const form = h('form', { id: 'start', onsubmit, novalidate: true }, beforehand.element);
  const update = () => {
    facts.update();
    const { line, starting } = visit;
    if (line !== shown) {
      shown = line;
      unstaffed.hidden = !line || line.staffed;
      today.hidden = !line?.notice;
      fill(today, notice(line));
      expert.hidden = !line?.roles.includes(ROLE.EXPERT);
      const helps = JSON.stringify([unstaffed.hidden, line?.help]);
      // What a reader opened stays open while only the queue changes.
      if (helps !== helped) {
        helped = helps;
        // Where nobody is there to answer, the others who help are in sight at once.
        fill(help, unstaffed.hidden ? dangerAndHelp(texts, line) : helpAndDanger(texts, line));
      }
    }
    const soon = moments.closingSoon(line);
    setText(closing, soon);
    closing.hidden = !soon;
    form.hidden = starting;
    setText(start, t(starting ? 'start.going' : 'start'));
    start.setAttribute('aria-disabled', String(starting));
    cancel.hidden = !starting;
  };
  update();
  // That it closes soon becomes true by itself; a page that is left takes this with it.
  const timer = window.setInterval(() => (element.isConnected ? update() : window.clearInterval(timer)), LOOK_AGAIN_MS);
  const page = h(
    'div',
    { class: 'screen' },
    heading,
    h('p', null, t('lobby.what')),
    today,
    closing,
    unstaffed,
    facts.element,
    help,
    h('div', { class: 'short hint' }, h('p', null, t('lobby.can')), h('p', null, t('lobby.limit')), saferSpace(texts)),
    facts.more,
    expert,
    form,
    aboutTrust(texts),
    aboutLeaving(context),
    languages(context),
  );
  const element = h('section', { class: 'lobby' }, page, h('div', { class: 'go' }, h('p', { class: 'hint' }, t('leaving.short')), start, cancel));
  return { element, heading, update };
}

/** @param {import('./plain.js').Context} context */
function whoAndWhen({ texts, moments, visit }) {
  const { t } = texts;
  const element = h('dl', { class: 'facts card' });
  const more = h('dl', { class: 'facts card' });
  let shown = /** @type {any} */ (null);
  const fact = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string | false} */ why = false) => {
    const explained = why && h('span', { class: 'hint' }, why);
    return h('div', null, h('dt', null, name), h('dd', null, h('strong', null, value), explained));
  };
  const update = () => {
    const { line } = visit;
    if (line === shown || !line.open) {
      return;
    }
    shown = line;
    const who = line.roles.length > 1 ? 'both' : line.roles[0];
    const isForeign = !line.languages.includes(texts.language);
    const spoken = fact(
      t('fact.languages'),
      line.languages.map((/** @type {string} */ one) => t(`language.${one}`)).join(', '),
      isForeign && t('fact.languages.other'),
    );
    fill(
      element,
      // Who is there now stands in the header.
      !line.staffed && fact(t('fact.who'), t(`who.${who}`)),
      fact(t('fact.promise'), moments.within(line.promiseSeconds), line.staffed && moments.delay(line.delay)),
      fact(t('fact.open'), moments.until(line.until)),
      // Whoever may not be answered in their own language is to know it before they start.
      isForeign && spoken,
    );
    fill(
      more,
      fact(t('fact.queue'), line.waiting === 0 ? t('queue.none') : t('queue.some', { count: line.waiting })),
      !isForeign && spoken,
    );
  };
  return { element, more, update };
}

/** @param {import('./plain.js').Context} context */
function languages({ texts, words }) {
  const change = (/** @type {string} */ language) => {
    const query = new URLSearchParams(location.search);
    query.set('language', language);
    location.replace(`${location.pathname}?${query}`);
  };
  const buttons = words.languages.map((language) => {
    const pressed = String(language === words.language);
    const onclick = () => change(language);
    const props = { type: 'button', class: 'button plain small', lang: language, 'aria-pressed': pressed, onclick };
    return h('button', props, NAMES[language]);
  });
  return h('div', { class: 'languages', role: 'group', 'aria-label': texts.t('language') }, buttons);
}
