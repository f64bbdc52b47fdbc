/** Files on their way: how much of one is here, a way to stop it, and what became of it. */
import { h, setText } from '../shared/dom.js';
import { getFile } from '../shared/http.js';
import { makeOutcome } from './form.js';

const MEGABYTE = 1_000_000;

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => void} signedOut
 */
export function makeDownload(texts, signedOut) {
  const { t } = texts;
  const size = new Intl.NumberFormat(texts.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const words = h('span', { class: 'hint' });
  const cancel = h('button', { type: 'button', class: 'button small' }, t('exports.cancel'));
  const running = h('div', { class: 'download', hidden: true }, h('progress', { 'aria-label': t('exports.running') }), words, cancel);
  const outcome = makeOutcome(texts);
  const element = h('div', { class: 'downloading' }, running, outcome.element);
  return { element, run, clear: outcome.clear };

  /**
   * Gets a file and saves it, one at a time; says here what became of it.
   *
   * @param {string} name of the file
   * @param {string} address
   */
  async function run(name, address) {
    if (!running.hidden) {
      return;
    }
    const stop = new AbortController();
    const aborts = () => stop.abort();
    cancel.addEventListener('click', aborts);
    outcome.clear();
    show(0);
    running.hidden = false;
    try {
      save(await getFile(address, { signal: stop.signal, onBytes: show }), name);
      outcome.done(t('exports.done', { name }));
    } catch (fault) {
      failed(fault);
    } finally {
      running.hidden = true;
      cancel.removeEventListener('click', aborts);
    }
  }

  /** @param {number} bytes */
  function show(bytes) {
    setText(words, t('exports.progress', { size: size.format(bytes / MEGABYTE) }));
  }

  /** @param {unknown} fault */
  function failed(fault) {
    const { status, code } = outcome.failed(fault);
    if (status === 401) {
      signedOut();
    } else if (texts.has(`exports.${code}`)) {
      outcome.wrong(t(`exports.${code}`));
    } else if (status >= 400 && status < 500 && status !== 403) {
      outcome.wrong(t('exports.refused'));
    }
  }
}

/** @param {Blob} file @param {string} name */
function save(file, name) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
