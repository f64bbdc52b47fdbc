/** Times and durations in the reader's own words, in the line's zone. */
import { DELAY } from '../shared/protocol.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whoever comes this long before the last arrival is told of it. */
const SOON_MS = 30 * MINUTE * 1000;

export class Moments {
  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {{line: any, now: number}} visit knows the line, with its zone, and the server's time
   */
  constructor(texts, visit) {
    this.texts = texts;
    this.visit = visit;
  }

  /** The line's zone, once it is known. @returns {string | undefined} */
  get zone() {
    return this.visit.line?.zone;
  }

  /** When the present opening ends. @param {string} instant or `unknown` @returns {string} */
  until(instant) {
    const { texts } = this;
    if (instant === 'unknown') {
      return texts.t('until.always');
    }
    const clock = this.clock(instant);
    const days = this.#daysFromNow(instant);
    if (days === 1 && this.#isMidnight(instant)) {
      return texts.t('until.midnight');
    }
    return days === 0 ? texts.t('until.today', { clock }) : texts.t('until.day', { clock, day: this.#day(instant, days) });
  }

  /** When the line opens next. @param {string} instant or `unknown` @returns {string} */
  opens(instant) {
    if (instant === 'unknown') {
      return this.texts.t('opens.unknown');
    }
    const day = this.#day(instant, this.#daysFromNow(instant));
    return this.texts.t('opens', { day, clock: this.clock(instant) });
  }

  /** Within how long an answer is promised: minutes, hours or days. @param {number} seconds @returns {string} */
  within(seconds) {
    if (seconds < 2 * HOUR) {
      return this.texts.t('within.minutes', { count: Math.max(1, Math.ceil(seconds / MINUTE)) });
    }
    return seconds < 2 * DAY
      ? this.texts.t('within.hours', { count: Math.ceil(seconds / HOUR) })
      : this.texts.t('within.days', { count: Math.ceil(seconds / DAY) });
  }

  /** How long answers have taken lately. @param {import('../shared/protocol.js').Delay} delay @returns {string} */
  delay(delay) {
    const { t } = this.texts;
    if (delay.type === DELAY.NONE_YET) {
      return t('delay.none');
    }
    const minutes = Math.round(delay.seconds / MINUTE);
    return minutes < 120
      ? t('delay.minutes', { count: Math.max(1, minutes) })
      : t('delay.hours', { count: Math.round(delay.seconds / HOUR) });
  }

  /** Until when one can still start, when that is soon; empty otherwise. @param {any} line @returns {string} */
  closingSoon(line) {
    const until = line?.open && !line.closing ? Date.parse(line.arrivalsUntil) : NaN;
    return until - this.visit.now < SOON_MS ? this.texts.t('closing.soon', { clock: this.clock(line.arrivalsUntil) }) : '';
  }

  /** When a message was stored: the time, and the day when it is not today. @param {string} instant @returns {string} */
  at(instant) {
    const clock = this.clock(instant);
    return this.#daysFromNow(instant) === 0 ? clock : `${this.texts.date(instant, this.zone)} ${clock}`;
  }

  /** @param {string} instant @returns {string} */
  clock(instant) {
    return this.texts.clock(instant, this.zone);
  }

  /** @param {string} instant @param {number} days */
  #day(instant, days) {
    const { texts } = this;
    if (days <= 1) {
      return texts.t(days === 1 ? 'day.tomorrow' : 'day.today');
    }
    const weekday = texts.t(`weekday.${texts.day(instant, this.zone).weekday}`);
    return days < 7 ? weekday : `${weekday} ${texts.date(instant, this.zone)}`;
  }

  /** @param {string} instant */
  #daysFromNow(instant) {
    return this.texts.day(instant, this.zone).number - this.texts.day(this.visit.now, this.zone).number;
  }

  /** @param {string} instant */
  #isMidnight(instant) {
    return /^(00|24).00$/.test(this.clock(instant));
  }
}
