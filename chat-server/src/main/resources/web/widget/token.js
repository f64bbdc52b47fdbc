/**
 * The resume token of this tab's contact: the only thing the widget ever leaves in the browser, in the session storage, and
 * only while the contact is open. That of a conversation that was cut off stays as the former one until the next begins, so
 * that this page can be told when it may. Where the browser refuses storage, both live as long as the page.
 */
const NONE = 'none';

export class Token {
  /** @type {string | null} */
  value = null;
  /** The token of the conversation that was cut off, or `none`. */
  former = NONE;

  /** @param {string} line which line's contact */
  constructor(line) {
    this.key = `tagi.${line}`;
    this.formerKey = `${this.key}.former`;
    try {
      this.value = sessionStorage.getItem(this.key);
      this.former = sessionStorage.getItem(this.formerKey) ?? NONE;
    } catch {
      // Storage is refused.
    }
  }

  /** @param {string} value */
  keep(value) {
    this.value = value;
    this.#store(this.key, value);
    this.forgetFormer();
  }

  /** What is kept is of a conversation that was cut off. */
  cutOff() {
    if (this.value) {
      this.former = this.value;
      this.#store(this.formerKey, this.former);
      this.forget();
    }
  }

  forget() {
    this.value = null;
    this.#remove(this.key);
  }

  forgetFormer() {
    this.former = NONE;
    this.#remove(this.formerKey);
  }

  /** @param {string} key @param {string} value */
  #store(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Storage is refused.
    }
  }

  /** @param {string} key */
  #remove(key) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Storage is refused.
    }
  }
}
