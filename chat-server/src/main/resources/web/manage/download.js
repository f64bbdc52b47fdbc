/** A file on its way: how much of it is here, and a way to stop it. */
import { h, setText } from '../shared/dom.js';

const MEGABYTE = 1_000_000;

/** @param {import('../shared/texts.js').Texts} texts */
export function makeDownload(texts) {
  const { t } = texts;
  const size = new Intl.NumberFormat(texts.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const words = h('span', { class: 'hint' });
  const cancel = h('button', { type: 'button', class: 'button small' }, t('exports.cancel'));
  const element = h('div', { class: 'download' }, h('progress', { 'aria-label': t('exports.running') }), words, cancel);
  element.hidden = true;
  return { element, run };

  /**
   * Gets a file and saves it.
   *
   * @param {string} name
   * @param {(how: import('../shared/http.js').How) => Promise<Blob>} get
   * @throws {import('../shared/http.js').Fault}
   */
  async function run(name, get) {
    const stop = new AbortController();
    const aborts = () => stop.abort();
    cancel.addEventListener('click', aborts);
    show(0);
    element.hidden = false;
    try {
      save(await get({ signal: stop.signal, onBytes: show }), name);
    } finally {
      element.hidden = true;
      cancel.removeEventListener('click', aborts);
    }
  }

  /** @param {number} bytes */
  function show(bytes) {
    setText(words, t('exports.progress', { size: size.format(bytes / MEGABYTE) }));
  }
}

/** @param {Blob} file @param {string} name */
function save(file, name) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
