/** A schedule while it is being changed: what is saved, what it has become, and the way back. */

const STEPS_MAX = 100;

/**
 * A line's schedule, as docs/schedule.md has it.
 *
 * @typedef {{starts: string, ends: string, roles: string[]}} Hours
 * @typedef {import('../times.js').Window} Window
 * @typedef {'closed' | 'replaced' | 'added'} Kind
 * @typedef {{date: string, kind: Kind, windows: Hours[], text: Record<string, string>}} Exception
 * @typedef {'undecided' | 'as_usual' | 'closed' | 'replaced'} Rule
 * @typedef {{rule: Rule, windows: Hours[]}} OfHoliday
 *
 * @typedef {object} Document
 * @property {number} edition
 * @property {number} lastArrivalMinutes
 * @property {Window[]} windows
 * @property {Exception[]} exceptions
 * @property {Record<string, OfHoliday>} holidays
 *
 * @typedef {ReturnType<typeof makeDraft>} Draft
 */

/**
 * @param {Document} known as it was read
 * @param {() => void} changed called after each change
 */
export function makeDraft(known, changed) {
  let saved = known;
  let now = known;
  /** @type {Document[]} */
  let before = [];
  return {
    /** As it would be saved now; never changed in place. */
    document: () => now,
    /** As it was read or saved last. */
    saved: () => saved,
    differs: () => written(now) !== written(saved),
    canUndo: () => before.length > 0,
    change,
    undo: () => step(before.pop() ?? now),
    discard: () => change(saved),
    savedAs,
    begunFrom,
    takes,
  };

  /** @param {Partial<Document>} parts what is new in it */
  function change(parts) {
    before = [...before, now].slice(-STEPS_MAX);
    step({ ...now, ...parts });
  }

  /** It was saved, as this edition. @param {Document} document @param {number} edition */
  function savedAs(document, edition) {
    saved = { ...document, edition };
    before = [];
    step({ ...now, edition });
  }

  /** What is here stays, and is from now on a change of theirs. @param {Document} theirs */
  function begunFrom(theirs) {
    saved = theirs;
    before = [];
    step({ ...now, edition: theirs.edition });
  }

  /** What is here is given up for theirs. @param {Document} theirs */
  function takes(theirs) {
    saved = theirs;
    before = [];
    step(theirs);
  }

  /** @param {Document} next */
  function step(next) {
    now = { ...next, edition: saved.edition };
    changed();
  }
}

/** @param {Document} document */
function written(document) {
  return JSON.stringify({ ...document, edition: 0 });
}
