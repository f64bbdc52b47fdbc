/**
 * Several of many: type a few letters, press Enter for the first that fits; or go through the list. What is picked is said
 * again under the list, where it stays in sight and moves nothing that the person may be about to press.
 */
import { h, setAttribute, setText } from '../../shared/dom.js';

/**
 * @typedef {object} Pick
 * @property {string} code
 * @property {HTMLInputElement} box
 * @property {HTMLElement} row
 * @property {string} name
 * @property {string} folded the name as it is searched
 *
 * @param {object} list
 * @param {string} list.id
 * @param {string} list.legend
 * @param {string} list.needed the word for "must be said"; empty when it need not
 * @param {string} list.missing what to say when nothing was picked and something must be
 * @param {string} list.search the label of the search field
 * @param {(count: number) => string} list.found says how many fit
 * @param {{code: string, name: string}[]} list.entries
 * @param {(code: string) => boolean} list.isPicked
 * @param {(code: string, picked: boolean) => void} list.onPick
 * @param {(name: string) => string} list.remove the label of the button that takes one off
 * @param {(code: string) => HTMLElement} [list.more] what else is asked about one that is picked
 */
export function makePickList({ id, legend, needed, missing, search, found, entries, isPicked, onPick, remove, more }) {
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true }, missing);
  const status = h('p', { class: 'visually-hidden', role: 'status' });
  const field = h('input', { type: 'search', id: `${id}-search`, 'aria-label': search, placeholder: search, autocomplete: 'off', spellcheck: 'false' });
  const picks = entries.map((entry) => makePick(entry));
  const list = h('ul', { class: 'picks' }, picks.map((pick) => pick.row));
  const picked = h('ul', { class: 'picked' }, picks.filter((pick) => pick.box.checked).map(makePicked));
  const element = h(
    'fieldset',
    { class: 'pick-list', 'aria-labelledby': `${id}-legend` },
    h('legend', { id: `${id}-legend` }, legend, needed && h('span', { class: 'needed' }, needed)),
    error,
    field,
    status,
    list,
    picked,
  );
  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    const first = picks.find((pick) => !pick.row.hidden && fits(pick));
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (field.value.trim() && first) {
        setPicked(first, !first.box.checked);
        field.value = '';
        filter();
        // The list has grown again and moved what was picked.
        picked.scrollIntoView({ block: 'nearest' });
      }
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.box.focus();
    }
  });
  list.addEventListener('keydown', move);
  return { element, complain, focus: () => field.focus() };

  /** @param {{code: string, name: string}} entry @returns {Pick} */
  function makePick({ code, name }) {
    const box = h('input', { type: 'checkbox', '.checked': isPicked(code) });
    const row = h('li', null, h('label', { class: 'option' }, box, h('span', null, name)));
    const pick = { code, box, row, name, folded: fold(name) };
    box.addEventListener('change', () => setPicked(pick, box.checked));
    return pick;
  }

  /** @param {Pick} pick @param {boolean} on */
  function setPicked(pick, on) {
    const { code, box } = pick;
    box.checked = on;
    complain(false);
    onPick(code, on);
    if (on) {
      picked.append(makePicked(pick));
      picked.scrollIntoView({ block: 'nearest' });
    } else {
      picked.querySelector(`[data-code="${code}"]`)?.remove();
    }
  }

  /** @param {Pick} pick */
  function makePicked(pick) {
    const off = () => {
      setPicked(pick, false);
      field.focus();
    };
    return h(
      'li',
      { 'data-code': pick.code },
      h('span', null, pick.name),
      more?.(pick.code),
      h('button', { type: 'button', class: 'button plain small', 'aria-label': remove(pick.name), onclick: off }, '×'),
    );
  }

  function filter() {
    picks.forEach((pick) => (pick.row.hidden = !fits(pick)));
    list.scrollTop = 0;
    setText(status, field.value.trim() ? found(picks.filter(fits).length) : '');
  }

  /** @param {Pick} pick */
  function fits({ folded }) {
    return fold(field.value).split(/\s+/).every((word) => folded.includes(word));
  }

  /** @param {KeyboardEvent} event */
  function move(event) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const boxes = picks.filter((pick) => !pick.row.hidden).map((pick) => pick.box);
    const at = boxes.indexOf(/** @type {HTMLInputElement} */ (event.target));
    if (step && at >= 0) {
      event.preventDefault();
      (boxes[at + step] ?? (step < 0 ? field : boxes[at])).focus();
    }
  }

  /** @param {boolean} wrong */
  function complain(wrong) {
    error.hidden = !wrong;
    setAttribute(field, 'aria-invalid', wrong ? 'true' : null);
    setAttribute(field, 'aria-describedby', wrong ? error.id : null);
  }
}

/** @param {string} words @returns {string} without case and accents, so that `ahdistus` is found by `AHDIST` */
function fold(words) {
  return words.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().trim();
}
