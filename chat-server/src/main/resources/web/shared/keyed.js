/**
 * A view of one thing: its element, and how it is made to match.
 *
 * @template T
 * @typedef {{element: HTMLElement, draw: (item: T) => void}} View
 */

/** The children of an element, one view for each item, kept and moved rather than made anew, so that focus and typing stay. */
export class Keyed {
  /** @type {Map<string, View<any>>} */
  #views = new Map();

  /**
   * @param {HTMLElement} parent
   * @param {(item: any, key: string) => View<any>} make
   */
  constructor(parent, make) {
    this.parent = parent;
    this.make = make;
  }

  /** @param {string} key */
  get(key) {
    return this.#views.get(key);
  }

  /**
   * @template T
   * @param {T[]} items in the order they are to stand
   * @param {(item: T) => string} keyOf
   */
  draw(items, keyOf) {
    const keys = new Set(items.map(keyOf));
    for (const [key, view] of this.#views) {
      if (!keys.has(key)) {
        view.element.remove();
        this.#views.delete(key);
      }
    }
    let next = this.parent.firstElementChild;
    for (const item of items) {
      const key = keyOf(item);
      const view = this.#views.get(key) ?? this.make(item, key);
      this.#views.set(key, view);
      if (view.element === next) {
        next = next.nextElementSibling;
      } else {
        this.parent.insertBefore(view.element, next);
      }
      view.draw(item);
    }
  }
}
