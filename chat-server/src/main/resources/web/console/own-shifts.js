/** One's own shifts as the server has them, and what can be done with them. Asked for over HTTP; it has nothing to do with the socket. */
import { Fault, get, send } from '../shared/http.js';
import { newId } from '../shared/ids.js';
import { whenText } from '../shared/shift-time.js';

/**
 * @typedef {{shift: string, date: string, line: string, role: string, from: string, to: string}} When
 * @typedef {{offer: string, to: string, wanted: When[]}} Offered
 * @typedef {{when: When, how: string, closed: boolean, offered: Offered[]}} Mine
 * @typedef {{offer: string, by: string, given: When, wanted: When[]}} Offer
 * @typedef {{account: string, alias: string, roles: string[], shifts: When[]}} Colleague
 *
 * @typedef {object} All
 * @property {{line: string, names: Record<string, string>, zone: string}[]} lines
 * @property {Mine[]} mine
 * @property {{when: When, overlaps: boolean}[]} open
 * @property {Offer[]} offers
 * @property {Colleague[]} colleagues
 */

export class OwnShifts {
  /** @type {All | null} */
  all = null;
  /** Whether the last attempt to get them failed. */
  failed = false;
  /** Whether something is being asked for that must not be asked twice. */
  busy = false;
  /** What became of the last thing that was done. @type {{words: string, good: boolean} | null} */
  said = null;
  /** The calendar link; null while it is not known. @type {{made: boolean, since: string} | null} */
  link = null;
  /** The address of a link that was made just now: it cannot be had again. */
  address = '';

  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {() => void} onChange
   * @param {() => void} onSignedOut
   */
  constructor(texts, onChange, onSignedOut) {
    this.texts = texts;
    this.onChange = onChange;
    this.onSignedOut = onSignedOut;
  }

  /** How many offers of colleagues wait for an answer. */
  get offers() {
    return this.all?.offers.length ?? 0;
  }

  async load() {
    try {
      [this.all, this.link] = await Promise.all([get('/v1/me/shifts'), get('/v1/me/calendar')]);
      this.failed = false;
    } catch (fault) {
      this.#noAnswer(fault);
      this.failed = true;
    }
    this.onChange();
  }

  /** Forgets what was said and shown once. */
  forget() {
    this.said = null;
    this.address = '';
  }

  /** @param {string} line */
  zone(line) {
    return this.all?.lines.find((one) => one.line === line)?.zone;
  }

  /** When it is, and on which line where there are several. @param {When} when */
  words(when) {
    const lines = this.all?.lines ?? [];
    const name = lines.length > 1 ? lines.find((one) => one.line === when.line)?.names[this.texts.language] : '';
    return `${whenText(this.texts, when, this.zone(when.line))}${name ? `, ${name}` : ''}`;
  }

  /** @param {When} when */
  take(when) {
    return this.#act(when, 'take', {}, 'shifts.taken');
  }

  /** @param {When} when */
  giveBack(when) {
    return this.#act(when, 'give-back', {}, 'shifts.givenBack');
  }

  /** @param {When} when @param {string} to @param {When | null} wanted */
  offer(when, to, wanted) {
    return this.#act(when, 'offer', { offer: newId(), to, wantedShift: wanted?.shift ?? '', wantedDate: wanted?.date ?? '' }, 'shifts.offered');
  }

  /** @param {'withdraw' | 'accept' | 'decline'} what @param {When} when @param {string} offer */
  answer(what, when, offer) {
    return this.#act(when, what, { offer }, `shifts.${what}.done`);
  }

  makeLink() {
    return this.#do(async () => {
      const { path } = await send('POST', '/v1/me/calendar', { language: this.texts.language });
      this.address = new URL(path, location.href).href;
    }, '');
  }

  revokeLink() {
    return this.#do(async () => {
      await send('POST', '/v1/me/calendar/revoke', {});
      this.address = '';
    }, this.texts.t('shifts.link.revoked'));
  }

  /** @param {When} when @param {string} what @param {object} body @param {string} done */
  #act(when, what, body, done) {
    return this.#do(() => send('POST', `/v1/me/shifts/${when.shift}/${when.date}/${what}`, body), this.texts.t(done, { when: this.words(when) }), when);
  }

  /**
   * Does it and looks again, whatever the answer was.
   *
   * @param {() => Promise<any>} task
   * @param {string} done
   * @param {When} [when]
   */
  async #do(task, done, when) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.onChange();
    try {
      await task();
      this.said = done ? { words: done, good: true } : null;
    } catch (fault) {
      this.#noAnswer(fault);
      this.said = { words: this.#why(/** @type {Fault} */ (fault), when), good: false };
    }
    this.busy = false;
    await this.load();
  }

  /** @param {Fault} fault @param {When} [when] */
  #why({ status, code, answer }, when) {
    const { t } = this.texts;
    if (code === 'taken' && when) {
      return t('shifts.lost', { when: this.words(when), alias: answer.alias, time: this.texts.clock(answer.since, this.zone(when.line)) });
    }
    const known = `shifts.refused.${code.split(': ').at(-1)}`;
    return t(status >= 400 && status < 500 && this.texts.has(known) ? known : 'shifts.unknown');
  }

  /** @param {unknown} fault */
  #noAnswer(fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    if (fault.status === 401) {
      this.onSignedOut();
    }
  }
}
