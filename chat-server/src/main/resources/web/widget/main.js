/** Puts the widget together. */
import { pickLanguage } from '../shared/texts.js';
import { Announcer } from './announcer.js';
import { Frame } from './frame.js';
import { onThreeEscapes, leaveQuickly } from './leaving.js';
import { Moments } from './moments.js';
import { Page } from './page.js';
import { fitToKeyboard } from './keyboard.js';
import { Signal } from './signal.js';
import { Token } from './token.js';
import { Unread } from './unread.js';
import { Visit } from './visit.js';
import { loadWords, SAMI, wantedLanguages } from './words.js';

const query = new URLSearchParams(location.search);
const code = (/** @type {string} */ name) => {
  const value = query.get(name) || '';
  return /^[a-z0-9][a-z0-9_-]{0,39}$/.test(value) ? value : 'unknown';
};
const languages = wantedLanguages(query.get('language'), ...navigator.languages, 'fi');
const place = {
  line: code('line'),
  site: code('site'),
  language: pickLanguage(...languages),
};

/** @type {Page | undefined} */
let page;
/** @type {Unread | undefined} */
let unread;
/** @type {import('./words.js').Words | undefined} */
let words;

const announcer = new Announcer();
const signal = new Signal();
const draw = () => {
  page?.update();
  unread?.update();
};
const visit = new Visit({
  place,
  token: new Token(place.line),
  onChange: draw,
  news: {
    message: (said) => {
      announcer.say(`${said.alias}: ${said.text}`);
      unread?.came();
      signal.give();
    },
    happened: (note, values) => {
      announcer.say(words?.texts.t(note, values) || '');
      signal.give();
    },
  },
});
const leave = () => leaveQuickly(visit, frame, words?.leaving === 'stay');
const frame = new Frame({
  attached: draw,
  shown: () => {
    unread?.update();
    // A frame that was hidden a moment ago has no layout yet, and nothing in it can be focused.
    window.requestAnimationFrame(() => page?.focus());
  },
  leave,
});
onThreeEscapes(leave, () => frame.escape());
fitToKeyboard();

// Which language of the service goes with Northern Sámi is the line's to say.
const waits = languages[0] === SAMI;
if (!waits) {
  visit.connection.start();
}
loadWords(place.line, languages).then((loaded) => {
  words = loaded;
  const { texts } = words;
  place.language = texts.language;
  if (waits) {
    visit.connection.start();
  }
  const moments = new Moments(texts, visit);
  page = new Page({ texts, words, moments, visit, frame, announcer, signal, close: () => frame.close() }, leave);
  unread = new Unread(texts, visit, frame);
  draw();
});
