/**
 * The resume token of this tab's contact: the only thing the widget ever leaves in the browser, in the session storage, and
 * only while the contact is open. Where the browser refuses storage, the contact lives as long as the page.
 */
export class Token {
  /** @type {string | null} */
  value = null;

  /** @param {string} line which line's contact */
  constructor(line) {
    this.key = `tagi.${line}`;
    try {
      this.value = sessionStorage.getItem(this.key);
    } catch {
      // Storage is refused.
    }
  }

  /** @param {string} value */
  keep(value) {
    this.value = value;
    try {
      sessionStorage.setItem(this.key, value);
    } catch {
      // Storage is refused.
    }
  }

  forget() {
    this.value = null;
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // Storage is refused.
    }
  }
}
