/**
 * The widget's frame on a host page. The loader hands over one end of a channel; all that is ever said over it is below. On a
 * page of its own (`/widget` opened as such) there is nobody to talk to.
 */
export class Frame {
  /** @type {MessagePort | null} */
  #port = null;
  /** Whether the loader shows the frame now. */
  shown = true;

  /**
   * @param {object} on
   * @param {() => void} on.attached the loader is there
   * @param {() => void} on.shown the visitor opened the chat (again)
   * @param {() => void} on.leave the visitor wants to leave quickly
   */
  constructor(on) {
    this.on = on;
    window.addEventListener('message', (event) => {
      // Only the page that frames this one, and only the first time; who may frame it is settled by frame-ancestors.
      if (window.parent !== window && event.source === window.parent && event.data === 'tagi' && !this.#port) {
        this.#port = event.ports[0];
        this.#port.onmessage = ({ data }) => this.#heard(data);
        on.attached();
      }
    });
  }

  get attached() {
    return this.#port !== null;
  }

  /** The visitor puts the chat aside; it goes on. */
  close() {
    this.#port?.postMessage({ what: 'close' });
  }

  /** Esc was pressed; the loader counts. */
  escape() {
    this.#port?.postMessage({ what: 'escape' });
  }

  /** The visitor left quickly: hide the frame now, remove it soon. */
  left() {
    this.#port?.postMessage({ what: 'left' });
  }

  /**
   * What the loader's button says while the chat is aside, and how much is new for the tab's title.
   *
   * @param {string} label the line's words on it
   * @param {string} words what it says in their place; empty for nothing
   * @param {number} count
   */
  label(label, words, count) {
    this.#port?.postMessage({ what: 'label', label, words, count });
  }

  /** @param {unknown} what */
  #heard(what) {
    if (what === 'leave') {
      this.on.leave();
    } else if (what === 'shown' || what === 'hidden') {
      this.shown = what === 'shown';
      if (this.shown) {
        this.on.shown();
      }
    }
  }
}
