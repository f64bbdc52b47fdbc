/**
 * Several of many: type a few letters, press Enter for the first that fits; or go through the list. What is picked is said
 * again under the list, where it stays in sight and moves nothing that the person may be about to press.
 */
import { fill, h, setAttribute, setText } from '../dom.js';
import { fold } from '../search.js';

const NO_FIT = 4;

/**
 * @typedef {object} Choice
 * @property {string} code
 * @property {string} name
 * @property {string[]} names in every language: it is found by each
 * @property {number} first its place among those that stand first; -1 for the rest
 * @property {string} note why it stands first, when that is special
 *
 * @typedef {object} Pick
 * @property {string} code
 * @property {HTMLInputElement} box
 * @property {HTMLElement} row
 * @property {string} name
 * @property {string} own the name as it is searched
 * @property {string[]} others the names in every language as they are searched
 *
 * @param {object} list
 * @param {string} list.id
 * @param {string} list.legend
 * @param {string} list.needed the word for "must be said"; empty when it need not
 * @param {string} list.missing what to say when nothing was picked and something must be
 * @param {string} list.search the label of the search field
 * @param {string} list.firstTitle over those that stand first
 * @param {(count: number) => string} list.found says how many fit
 * @param {Choice[]} list.entries
 * @param {(code: string) => boolean} list.isPicked
 * @param {(code: string, picked: boolean) => void} list.onPick
 * @param {() => void} list.onNext Enter was pressed in the empty field
 * @param {(name: string) => string} list.remove the label of the button that takes one off
 * @param {(code: string) => HTMLElement} [list.more] what else is asked about one that is picked
 */
export function makePickList({ id, legend, needed, missing, search, firstTitle, found, entries, isPicked, onPick, onNext, remove, more }) {
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true }, missing);
  const status = h('p', { class: 'visually-hidden', role: 'status' });
  const field = h('input', { type: 'search', id: `${id}-search`, 'aria-label': search, placeholder: search, autocomplete: 'off', spellcheck: 'false' });
  const firsts = entries.filter(({ first }) => first >= 0).sort((one, other) => one.first - other.first);
  const picks = [...firsts, ...entries.filter(({ first }) => first < 0)].map(makePick);
  const title = h('li', { class: 'picks-title', hidden: firsts.length === 0 }, firstTitle);
  const list = h('ul', { class: 'picks' });
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
  filter();
  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    const [first] = fitting();
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (!field.value.trim()) {
        onNext();
      } else if (first) {
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
  return { element, complain, pick, focus: () => field.focus() };

  /** Picks it for the person, who may take it off. @param {string} code */
  function pick(code) {
    const found = picks.find((one) => one.code === code);
    if (found && !found.box.checked) {
      setPicked(found, true);
    }
  }

  /** @param {Choice} entry @returns {Pick} */
  function makePick({ code, name, names, first, note }) {
    const box = h('input', { type: 'checkbox', '.checked': isPicked(code) });
    const row = h('li', { 'data-first': first >= 0 }, h('label', { class: 'option' }, box, h('span', null, name, note && h('span', { class: 'hint' }, ` – ${note}`))));
    const pick = { code, box, row, name, own: fold(name), others: names.map(fold) };
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
    const shown = fitting();
    const searching = field.value.trim() !== '';
    fill(list, !searching && title, shown.map((pick) => pick.row));
    // One stop for the tabulator; within the list the arrows go.
    shown.forEach(({ box }, at) => (box.tabIndex = at === 0 ? 0 : -1));
    list.scrollTop = 0;
    setText(status, searching ? found(shown.length) : '');
  }

  /** Those that fit what is typed: by how they begin, by how their words do, by any part, by their names in other languages. */
  function fitting() {
    const words = fold(field.value).split(/\s+/);
    const ranked = picks.map((pick) => ({ pick, rank: rankOf(pick, words) }));
    return ranked.filter(({ rank }) => rank < NO_FIT).sort((one, other) => one.rank - other.rank).map(({ pick }) => pick);
  }

  /** @param {KeyboardEvent} event */
  function move(event) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const boxes = fitting().map((pick) => pick.box);
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

/** How well it fits: 0 best. @param {Pick} pick @param {string[]} words */
function rankOf({ own, others }, words) {
  const fits = [
    () => own.startsWith(words.join(' ')),
    () => words.every((word) => own.split(/[\s(/,-]+/).some((part) => part.startsWith(word))),
    () => words.every((word) => own.includes(word)),
    () => others.some((name) => words.every((word) => name.includes(word))),
  ];
  const rank = fits.findIndex((fit) => fit());
  return rank < 0 ? NO_FIT : rank;
}
