/**
 * Leaving quickly: the page is empty before anything else happens, then the server is told as well as it can be, unless the
 * line leaves a conversation open, which looks like a lost connection then; and the browser's own empty page, which needs no network, takes this one's place in the tab's history.
 */
import { lasting } from '../shared/lasting.js';
import { PHASE } from './phase.js';

const FOR_THE_SERVER_MS = 400;
const THREE_WITHIN_MS = 2_000;

let left = false;

/**
 * @param {import('./visit.js').Visit} visit
 * @param {import('./frame.js').Frame} frame
 * @param {boolean} stays whether a conversation stays open; whoever only waits leaves the queue
 */
export function leaveQuickly(visit, frame, stays) {
  if (left) {
    return;
  }
  left = true;
  visit.onChange = () => {};
  document.body.replaceChildren();
  document.title = '\u2026';
  frame.left();
  const ends = (visit.phase === PHASE.CONTACT && !(stays && visit.contact.talking)) || visit.starting;
  const told = ends ? visit.end() : Promise.resolve();
  const enough = new Promise((resolve) => window.setTimeout(resolve, FOR_THE_SERVER_MS));
  Promise.race([told, enough]).then(() => {
    visit.back();
    visit.token.forgetFormer();
    visit.connection.stop();
    location.replace('about:blank');
  });
}

/**
 * @param {() => void} leave on the third Esc in two seconds
 * @param {() => void} once on each before it
 */
export function onThreeEscapes(leave, once) {
  let presses = 0;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) {
      return;
    }
    presses += 1;
    lasting(THREE_WITHIN_MS, () => (presses -= 1));
    if (presses >= 3) {
      leave();
    } else if (!event.defaultPrevented) {
      once();
    }
  });
}
