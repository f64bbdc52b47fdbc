/** What is looked at now and then, and is over a moment after it began. */
import { lasting } from '../shared/lasting.js';

export class Lasting {
  over = false;

  /** @param {number} ms for how long */
  constructor(ms) {
    lasting(ms, () => (this.over = true));
  }
}
