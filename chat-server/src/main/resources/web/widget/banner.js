/** What is wrong with the connection or the service right now, in words; nothing when all is well. */
import { fill, h, setText } from '../shared/dom.js';
import { STATE } from '../shared/connection.js';
import { lasting } from '../shared/lasting.js';
import { helpAtOnce } from './help.js';
import { PHASE } from './phase.js';

/** A loss shorter than this is mended before anybody could have read about it. */
const PATIENCE_MS = 1_500;

/** Whoever has been without a connection for this long reads where else to turn. */
const LONG_MS = 30_000;

const LOST = ['lost', 'before', 'offline'];

export class Banner {
  #timer = 0;
  /** Runs, or has run out, while there is no connection. */
  #long = 0;
  #patient = false;
  #shown = '';

  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {import('./announcer.js').Announcer} announcer
   */
  constructor(texts, announcer) {
    this.texts = texts;
    this.announcer = announcer;
    this.words = h('p');
    this.help = h('div');
    /** @readonly */
    this.element = h(
      'section',
      { class: 'banner notice attention', 'aria-label': texts.t('problem'), hidden: true },
      this.words,
      this.help,
    );
  }

  /** @param {import('./visit.js').Visit} visit */
  update(visit) {
    const problem = this.#problem(visit);
    const lost = problem === 'lost' || problem === 'before';
    if (lost && problem !== this.#shown && !this.#patient) {
      if (!this.#timer) {
        this.#timer = window.setTimeout(() => this.#runOut(visit), PATIENCE_MS);
      }
      return;
    }
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#patient = false;
    if (problem !== this.#shown) {
      this.#show(problem, visit);
    }
  }

  /** @param {import('./visit.js').Visit} visit */
  #runOut(visit) {
    this.#timer = 0;
    this.#patient = true;
    this.update(visit);
  }

  /** @param {string} problem @param {import('./visit.js').Visit} visit */
  #show(problem, visit) {
    const text = problem ? this.texts.t(`problem.${problem}`) : '';
    this.announcer.say(text || this.texts.t('problem.none'));
    this.#shown = problem;
    setText(this.words, text);
    this.element.hidden = !problem;
    if (LOST.includes(problem)) {
      this.#long ||= lasting(LONG_MS, () => this.#turnElsewhere(visit));
    } else {
      window.clearTimeout(this.#long);
      this.#long = 0;
      fill(this.help, problem && helpAtOnce(this.texts, visit.line));
    }
  }

  /** @param {import('./visit.js').Visit} visit */
  #turnElsewhere({ line }) {
    const text = this.texts.t('problem.long');
    this.announcer.say(text);
    fill(this.help, h('p', null, text), helpAtOnce(this.texts, line));
  }

  /** @param {import('./visit.js').Visit} visit @returns {string} the end of a key; empty when all is well */
  #problem({ phase, starting, trouble, connection }) {
    const contact = phase === PHASE.CONTACT;
    if (!contact && phase !== PHASE.LOBBY && phase !== PHASE.FULL) {
      return '';
    }
    if (trouble === 'storage_away' && (contact || starting)) {
      return contact ? 'away' : 'starting';
    }
    if (connection.state.name !== STATE.LOST) {
      return '';
    }
    return !contact ? 'before' : navigator.onLine === false ? 'offline' : 'lost';
  }
}
