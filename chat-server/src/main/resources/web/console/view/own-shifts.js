/** The dialog of one's own shifts: offers to answer, what is coming, what is open, the calendar. */
import { fill, h } from '../../shared/dom.js';
import { keepFocus } from '../../shared/focus.js';
import { ROLE } from '../../shared/protocol.js';
import { makeCalendar } from './calendar-link.js';
import { makeDialog } from './dialogs.js';
import { makeSwap } from './swap.js';

/**
 * @param {import('../own-shifts.js').OwnShifts} own
 * @param {import('../../shared/staff.js').Me} me
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeOwnShifts(own, me, texts) {
  const { t } = texts;
  const { element, content } = makeDialog(texts, 'shifts.title');
  const said = h('p', { class: 'told', role: 'status', tabindex: '-1' });
  const body = h('div', { class: 'own-shifts' });
  const calendar = makeCalendar(own, texts, act);
  const severalRoles = Object.values(ROLE).filter((role) => me.roles.includes(role)).length > 1;
  /** The shift whose swap is being written; its form is not drawn over. */
  let swapping = '';
  element.classList.add('wide');
  fill(content, said, body);
  element.addEventListener('close', () => {
    own.forget();
    swapping = '';
  });
  return { element, open, draw };

  function open() {
    draw();
    element.showModal();
    element.querySelector('h2')?.focus();
    own.load();
  }

  function draw() {
    const words = own.said?.words ?? '';
    if (said.textContent !== words) {
      fill(said, words);
    }
    said.className = words === '' ? 'told' : `told notice ${own.said?.good ? 'ok' : 'attention'}`;
    if (!swapping) {
      keepFocus(() => fill(body, drawn()));
    }
  }

  function drawn() {
    const { all, failed } = own;
    if (!all) {
      return failed ? broken() : h('p', { class: 'hint', role: 'status' }, t('shifts.loading'));
    }
    return [
      failed && broken(),
      all.offers.length > 0 && part('offers', all.offers.map(offer)),
      part('mine', all.mine.map(mine)),
      part('open', all.open.map(available)),
      calendar.drawn(),
    ];
  }

  function broken() {
    return h('div', { class: 'notice danger', role: 'alert' }, h('p', null, t('shifts.failed')), button('again', () => own.load(), 'shifts-again'));
  }

  /** @param {string} name @param {HTMLElement[]} rows */
  function part(name, rows) {
    return h(
      'section',
      { 'aria-labelledby': `shifts-${name}` },
      h('h3', { id: `shifts-${name}` }, t(`shifts.${name}`)),
      rows.length === 0 ? h('p', { class: 'hint' }, t(`shifts.${name}.none`)) : h('ul', { class: 'shift-rows' }, rows),
    );
  }

  /** @param {import('../own-shifts.js').Offer} one */
  function offer({ offer: id, by, given, wanted }) {
    const choose = (/** @type {'accept' | 'decline'} */ what) => button(what, () => act(() => own.answer(what, given, id)), `${what}-${id}`, what === 'accept' ? 'primary' : '');
    return row(
      given,
      [t('shifts.offer.by', { alias: by }), wanted.length > 0 && h('strong', null, t('shifts.offer.for', { when: own.words(wanted[0]) }))],
      [choose('accept'), choose('decline')],
    );
  }

  /** @param {import('../own-shifts.js').Mine} one */
  function mine({ when, how, closed, offered }) {
    const key = keyOf(when);
    const notes = [closed && h('strong', { class: 'attention' }, t('shifts.closed')), ...offered.map(({ to, wanted }) => t(wanted.length > 0 ? 'shifts.offered.to.for' : 'shifts.offered.to', { alias: to, when: wanted.length > 0 ? own.words(wanted[0]) : '' }))];
    const actions = offered.map((made) => button('withdraw', () => act(() => own.answer('withdraw', when, made.offer)), `withdraw-${key}`, '', own.words(when)));
    if (offered.length === 0) {
      actions.push(button('swap', () => swap(when), `swap-${key}`, '', own.words(when)));
    }
    if (how === 'taken') {
      actions.push(button('giveBack', () => act(() => own.giveBack(when)), `give-${key}`, '', own.words(when)));
    }
    return row(when, notes, actions);
  }

  /** @param {{when: import('../own-shifts.js').When, overlaps: boolean}} one */
  function available({ when, overlaps }) {
    return row(when, [overlaps && t('shifts.overlaps')], [button('take', () => act(() => own.take(when)), `take-${keyOf(when)}`, '', own.words(when))]);
  }

  /** @param {import('../own-shifts.js').When} when @param {import('../../shared/dom.js').Child[]} notes @param {HTMLElement[]} actions */
  function row(when, notes, actions) {
    const lines = [severalRoles && t(`role.${when.role}`), ...notes].filter((note) => note !== false && note !== '');
    return h('li', { 'data-key': keyOf(when) }, h('div', null, h('p', { class: 'number' }, own.words(when)), lines.map((note) => h('p', { class: 'hint' }, note))), h('div', { class: 'choices' }, actions));
  }

  /** @param {string} key @param {() => void} press @param {string} id @param {string} [kind] @param {string} [about] which shift, for those who do not see the row */
  function button(key, press, id, kind = '', about = '') {
    const words = t(`shifts.${key}`);
    return h('button', { type: 'button', class: `button small ${kind}`, id, 'aria-disabled': own.busy ? 'true' : null, 'aria-label': about ? `${words}: ${about}` : null, onclick: press }, words);
  }

  /** @param {import('../own-shifts.js').When} when */
  function swap(when) {
    swapping = keyOf(when);
    const place = body.querySelector(`[data-key="${swapping}"]`);
    const close = () => {
      swapping = '';
      draw();
      document.getElementById(`swap-${keyOf(when)}`)?.focus();
    };
    place?.append(makeSwap(own, when, texts, { close, offer: (to, wanted) => act(() => own.offer(when, to, wanted)) }));
    /** @type {HTMLElement | null | undefined} */ (place?.querySelector('select, .swap button'))?.focus();
  }

  /** Does it, and goes to what became of it. @param {() => Promise<void>} task */
  async function act(task) {
    swapping = '';
    await task();
    if (element.open && own.said) {
      said.focus();
    }
  }
}

/** @param {import('../own-shifts.js').When} when */
function keyOf({ shift, date }) {
  return `${shift}-${date}`;
}
