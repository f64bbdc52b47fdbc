/** What everybody must know before going on: the connection is gone, or the server cannot keep anything now. */
import { fill, h } from '../../shared/dom.js';
import { STATE } from '../../shared/connection.js';

/** A short loss is said in the top bar alone. */
const PATIENCE_MS = 2_500;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeBanner(desk, commands, texts) {
  const { t } = texts;
  const element = h('div', { class: 'banner', role: 'status' });
  let shown = '';
  return { element, draw };

  function draw() {
    const { words, again } = said();
    if (words !== shown) {
      shown = words;
      fill(
        element,
        words && h('p', { class: 'notice attention' }, words),
        again && h('button', { type: 'button', class: 'button', onclick: () => commands.start() }, t('connection.again')),
      );
    }
  }

  function said() {
    const { name, close, refusal } = desk.connection;
    if (name === STATE.STOPPED) {
      return { words: t('banner.stopped'), again: true };
    }
    if (name === STATE.LOST && desk.clock.now() - desk.lostSinceMs > PATIENCE_MS) {
      const since = t('banner.lost', { time: texts.clock(desk.lostSinceMs, desk.zone) });
      const why = refusal === 'storage_away' ? 'banner.storage' : close && texts.has(`banner.${close.name}`) ? `banner.${close.name}` : '';
      return { words: [since, why && t(why), t('banner.meanwhile')].filter(Boolean).join(' '), again: false };
    }
    const storageAway = desk.connected && desk.talks.list.some((talk) => talk.trouble === 'storage_away');
    return { words: storageAway ? t('banner.storage.writing') : '', again: false };
  }
}
