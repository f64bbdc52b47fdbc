/**
 * The page as visitors would see it with words that are not saved yet, in a frame on the managers' page. Everything that is
 * seen is the visitors' page; only the visit is made up, so that nothing in it reaches the server.
 */
import { Announcer } from '../announcer.js';
import { Moments } from '../moments.js';
import { Page } from '../page.js';
import { Signal } from '../signal.js';
import { wordsOf } from '../words.js';
import { inSight, marked, show } from './marks.js';
import { drawOutside } from './outside.js';
import { SCREENS } from './screens.js';
import { Times } from './times.js';
import { madeUp, SignalOn } from './visit.js';

/**
 * @typedef {{screen: string, situation: number}} Place
 *
 * @typedef {object} Asked
 * @property {any} shown the words, as the server tells them
 * @property {Place} place which screen
 * @property {string} sought the text that is to be in sight, if there is one; see `marks.js`
 * @property {any} line the line on a quiet day
 * @property {string[]} said what each side says
 * @property {Record<string, string>} titles what places other than the page are called
 */

const STEPS = 12;
const nothing = () => {};

/** What is in sight where, so far as anybody asked. @type {Map<string, Set<string>>} */
const known = new Map();

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin === location.origin && source === window.parent) {
    draw(data);
  }
});
begin();

/** Nothing in here waits or asks the server. */
async function begin() {
  const topics = await fetch('/v1/topics').then((answer) => answer.json(), () => ({ themes: [], ageBands: [] }));
  window.fetch = () => Promise.resolve(/** @type {any} */ ({ ok: true, json: () => Promise.resolve(topics) }));
  window.setTimeout = /** @type {any} */ ((/** @type {() => void} */ what) => (what(), 0));
  window.parent.postMessage({ ready: true }, location.origin);
}

/** @param {Asked} asked */
async function draw(asked) {
  const { sought } = asked;
  const place = (sought && (await placeOf(sought, asked))) || asked.place;
  const path = sought && (await lookAt(place, asked)).get(sought);
  await drawAt(place, asked, asked.shown);
  if (path) {
    show(path);
  }
  window.parent.postMessage({ place }, location.origin);
}

/** The first place, from where one is, at which the text is in sight. @param {string} sought @param {Asked} asked @returns {Promise<Place | null>} */
async function placeOf(sought, asked) {
  const all = Object.entries(SCREENS).flatMap(([screen, { situations }]) => situations.map((_, situation) => ({ screen, situation })));
  const here = all.filter(({ screen }) => screen === asked.place.screen);
  for (const place of [asked.place, ...here, ...all]) {
    const key = JSON.stringify([place, asked.shown.leaving, asked.shown.reading.length, asked.shown.base]);
    const seen = known.get(key) ?? new Set((await lookAt(place, asked)).keys());
    known.set(key, seen);
    if (seen.has(sought)) {
      return place;
    }
  }
  return null;
}

/** What is in sight at this place, and where. @param {Place} place @param {Asked} asked */
async function lookAt(place, asked) {
  const { names, marks } = marked(asked.shown.texts);
  await drawAt(place, asked, { ...asked.shown, texts: marks });
  return inSight(names);
}

/** While it is drawn nothing takes the keys from whoever writes beside it, or moves the page around it. @param {Place} place @param {Asked} asked @param {any} shown */
async function drawAt(place, asked, shown) {
  const { focus, scrollIntoView } = HTMLElement.prototype;
  Object.assign(HTMLElement.prototype, { focus: nothing, scrollIntoView: nothing });
  await drawn(place, asked, shown);
  Object.assign(HTMLElement.prototype, { focus, scrollIntoView });
}

/** @param {Place} place @param {Asked} asked @param {any} shown the words, or marks in their place */
async function drawn({ screen, situation: at }, { line, said, titles }, shown) {
  const spoken = wordsOf(shown);
  const times = new Times(spoken.texts, line.zone);
  const usual = { line: { ...line, until: times.day(0), nextOpening: times.day(1) }, words: spoken, times };
  const situation = SCREENS[screen].situations[at](usual);
  const words = { ...spoken, ...situation.words };
  const { texts } = words;
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: !situation.offline });
  if (situation.outside) {
    drawOutside(texts, titles);
    return;
  }
  const visit = madeUp(situation, usual, said);
  const moments = new Moments(texts, visit);
  const frame = /** @type {any} */ ({ attached: !situation.alone });
  const signal = situation.signals ? new SignalOn() : new Signal();
  new Page({ texts, words, moments, visit, frame, announcer: new Announcer(), signal, close: nothing }, nothing).update();
  situation.then?.();
  // What follows at once from a press is drawn before anybody looks.
  for (let step = 0; step < STEPS; step++) {
    await null;
  }
}
