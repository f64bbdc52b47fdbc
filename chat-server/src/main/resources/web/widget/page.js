/** The widget's page: the header that never goes away, and below it the screen that fits the visit's phase. */
import { fill, h, setText } from '../shared/dom.js';
import { Banner } from './banner.js';
import { Conversation } from './conversation.js';
import { lobby } from './lobby.js';
import { PHASE } from './phase.js';
import { broken, closed, cooling, elsewhere, full, loading } from './plain.js';

/** @type {Record<string, (context: import('./plain.js').Context) => import('./plain.js').Screen>} */
const SCREENS = { loading, lobby, closed, full, cooling, elsewhere, broken, contact: (context) => new Conversation(context) };

export class Page {
  #name = '';
  /** @type {import('./plain.js').Screen | null} */
  #screen = null;

  /**
   * @param {import('./plain.js').Context} context
   * @param {() => void} leave
   */
  constructor(context, leave) {
    const { texts, announcer } = context;
    const { t } = texts;
    this.context = context;
    this.service = h('h1', null, t('service'));
    this.state = h('p', { class: 'state' });
    this.aside = h('button', {
      type: 'button',
      class: 'button plain aside',
      title: t('aside'),
      'aria-label': t('aside'),
      hidden: true,
      onclick: context.close,
    });
    this.main = h('main');
    this.banner = new Banner(texts, announcer);
    fill(
      document.body,
      h(
        'div',
        { class: 'app' },
        h(
          'header',
          { class: 'top' },
          this.service,
          h('button', { type: 'button', class: 'button danger small leave', onclick: leave }, t('leave')),
          this.aside,
          this.state,
        ),
        this.banner.element,
        this.main,
      ),
      announcer.element,
    );
    document.documentElement.lang = texts.lang;
    document.title = t('title');
  }

  /** Draws what the visit is now. */
  update() {
    const { texts, visit, frame } = this.context;
    setText(this.service, visit.line?.name || texts.t('service'));
    setText(this.state, this.#stateWords());
    this.state.hidden = !this.state.textContent;
    this.aside.hidden = !frame.attached;
    const name = this.#screenName();
    if (name !== this.#name) {
      const first = this.#name === '';
      this.#name = name;
      this.#screen = SCREENS[name](this.context);
      fill(this.main, this.#screen.element);
      this.#screen.update?.();
      this.main.scrollTop = 0;
      if (!first) {
        this.#screen.heading.focus({ preventScroll: true });
      }
    } else {
      this.#screen?.update?.();
    }
    this.banner.update(visit);
  }

  /** Puts the reader where the screen begins. */
  focus() {
    this.#screen?.heading.focus();
  }

  /** @returns {string} */
  #screenName() {
    const { visit } = this.context;
    if (visit.phase === PHASE.OVER) {
      return 'contact';
    }
    const takesNobody = !visit.line?.open || visit.line.closing;
    return visit.phase === PHASE.LOBBY && takesNobody && !visit.starting ? 'closed' : visit.phase;
  }

  /** @returns {string} who answers now, or with whom the visitor talks */
  #stateWords() {
    const { texts, visit } = this.context;
    const { contact, line, phase } = visit;
    if (phase === PHASE.CONTACT && contact.waiting) {
      return texts.t('state.waiting', { position: contact.view.position });
    }
    if (phase === PHASE.CONTACT && contact.talking) {
      return contact.people.map(({ alias, role }) => texts.t('author', { alias, role: texts.t(`role.${role}`) })).join(' · ');
    }
    if (phase === PHASE.OVER) {
      return texts.t('state.over');
    }
    if (phase === PHASE.LOBBY && line.closing) {
      return texts.t('state.closing');
    }
    if (phase === PHASE.LOBBY && line.open) {
      return texts.t(`answers.${!line.staffed ? 'nobody' : line.roles.length > 1 ? 'both' : line.roles[0]}`);
    }
    return phase === PHASE.LOBBY ? texts.t('state.closed') : '';
  }
}
