/**
 * The page as visitors would see it with words that are not saved yet, in a frame on the managers' page. Everything that is
 * seen is the visitors' page; only the visit is made up, so that nothing in it reaches the server.
 */
import { Announcer } from './announcer.js';
import { Signal } from './signal.js';
import { Contact } from './contact.js';
import { Moments } from './moments.js';
import { Page } from './page.js';
import { PHASE } from './phase.js';
import { wordsOf } from './words.js';

/** @type {Record<string, string>} */
const PHASES = { lobby: PHASE.LOBBY, closed: PHASE.LOBBY, waiting: PHASE.CONTACT, talking: PHASE.CONTACT, over: PHASE.OVER };

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin === location.origin && source === window.parent) {
    draw(data);
  }
});
window.parent.postMessage('preview', location.origin);

/** @param {{shown: any, screen: string, line: any, said: string[]}} asked */
function draw({ shown, screen, line, said }) {
  const words = wordsOf(shown);
  const { texts } = words;
  const contact = new Contact(() => {}, { message: () => {}, happened: () => {} });
  const nothing = () => {};
  const visit = /** @type {any} */ ({
    phase: PHASES[screen],
    line,
    now: Date.now(),
    contact,
    connection: { connected: true, state: { name: 'connected', attempts: 0 } },
    starting: false,
    trouble: null,
    cards: [],
    answered: true,
    overReason: 'responder_ended',
    start: nothing,
    back: nothing,
    write: nothing,
    wrote: nothing,
    end: nothing,
    rate: () => Promise.resolve(),
  });
  if (screen === 'waiting' || screen === 'talking') {
    contact.see({ type: 'waiting', since: ago(4), position: 2, promiseSeconds: line.promiseSeconds, overdue: false, after: 'arrival' });
  }
  if (screen === 'talking') {
    contact.see({ type: 'talking', alias: 'Aino', role: 'professional', since: ago(2), others: [] });
    const authors = [{ type: 'visitor' }, { type: 'responder', alias: 'Aino', role: 'professional' }];
    authors.forEach((author, at) => contact.came({ type: 'message', seq: at + 1, message: `m${at}`, author, text: said[at], at: ago(2 - at) }));
    contact.came({ type: 'delivered', seq: 1 });
  }
  const moments = new Moments(texts, visit);
  const frame = /** @type {any} */ ({ attached: true });
  new Page({ texts, words, moments, visit, frame, announcer: new Announcer(), signal: new Signal(), close: nothing }, nothing).update();
}

/** @param {number} minutes */
function ago(minutes) {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
