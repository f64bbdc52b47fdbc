/** The right column: what is known of the selected contact, and its wrap-up. */
import { fill, h, setText } from '../../shared/dom.js';
import { Keyed } from '../../shared/keyed.js';
import { minutes } from '../../shared/moments.js';
import { makeHeavy } from './debriefing.js';
import { makeHold } from './hold.js';
import { isKept } from './over-words.js';
import { makeWrapUp } from './wrap-up.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {object} leave
 * @param {() => void} leave.saved the contact is closed
 * @param {(contact: string) => void} leave.toList to the checklist that is open
 */
export function makeDetails(desk, commands, texts, leave) {
  const { t } = texts;
  const title = h('h2', { id: 'details-title', tabindex: '-1' });
  const facts = h('dl', { class: 'known' });
  const hold = makeHold(desk, commands, texts);
  const heavy = makeHeavy(desk, commands, texts);
  const formTitle = h('h3', null, t('wrapUp.title'));
  const formHint = h('p', { class: 'hint' });
  const place = h('div', null);
  const empty = h('div', { class: 'situation' }, h('p', { class: 'hint' }, t('details.none')));
  const filled = h('div', { class: 'filled' }, facts, hold.element, heavy.element, formTitle, formHint, place);
  const element = h('section', { class: 'details', id: 'details', 'aria-labelledby': 'details-title' }, title, empty, filled);
  // The forms of all conversations are kept; the selected one is in sight.
  const forms = new Keyed(place, (talk) => makeForm(talk));
  let drawnFacts = '';

  return { element, draw, focus };

  /** @param {import('../talk.js').Talk} talk */
  function makeForm(talk) {
    const form = makeWrapUp(commands, texts, /** @type {import('../../shared/codes.js').Codes} */ (desk.codes), talk, leave);
    return {
      ...form,
      draw() {
        form.element.hidden = desk.selectedTalk !== talk || talk.over || !talk.isHolder;
        form.draw();
      },
    };
  }

  function draw() {
    const talk = desk.selectedTalk;
    empty.hidden = Boolean(talk);
    filled.hidden = !talk;
    setText(title, talk ? t('details.title', { name: talk.view.nickname || t('talk.nameless') }) : t('details.title.none'));
    if (talk) {
      drawFacts(talk);
      hold.draw(talk);
      heavy.draw(talk);
      formTitle.hidden = talk.over;
      setText(formHint, hintWords(talk));
    }
    if (desk.codes) {
      forms.draw(desk.talks.list, (one) => one.contact);
    }
  }

  /** @param {import('../talk.js').Talk} talk */
  function hintWords(talk) {
    if (talk.over) {
      return '';
    }
    if (!talk.isHolder) {
      return t('wrapUp.byHolder');
    }
    if (!desk.codes || talk.running) {
      return t(desk.codes ? 'wrapUp.early' : 'wrapUp.loading');
    }
    return t(isKept(desk, talk) ? 'wrapUp.last.kept' : 'wrapUp.last');
  }

  /** @param {import('../talk.js').Talk} talk */
  function drawFacts({ isHolder, view }) {
    const waited = (Date.parse(view.claimedAt) - Date.parse(view.arrivedAt)) / 1000;
    const rows = [
      ['details.line', desk.lines.get(view.line)?.name ?? view.line],
      ['details.topic', desk.codes?.topic(view.topic) || t('details.untold')],
      ['details.age', desk.codes?.ageBand(view.ageBand) || t('details.untold')],
      ['details.language', t(`language.${view.language}`)],
      ['details.arrived', t('details.arrived.value', { time: texts.clock(view.arrivedAt, desk.zone), waited: minutes(texts, waited) })],
      [isHolder ? 'details.claimed' : 'details.joined', texts.clock(view.claimedAt, desk.zone)],
    ];
    const name = JSON.stringify(rows);
    if (name !== drawnFacts) {
      drawnFacts = name;
      fill(facts, rows.map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value))));
    }
  }

  /** To the form's first question. */
  function focus() {
    const contact = desk.selectedTalk?.contact;
    const form = contact && /** @type {any} */ (forms.get(contact));
    if (form && !form.element.hidden) {
      form.element.scrollIntoView({ block: 'nearest' });
      form.focus();
    } else {
      title.focus();
    }
  }
}
