/** A few soft notes, made by the browser itself: no file, no network. A browser may refuse until the person has pressed something. */

/** Whether sounds are heard. */
export const SOUND = Object.freeze({ ON: 'on', OFF: 'off', BLOCKED: 'blocked' });

/** Up: somebody waits. One: a message. Down and up: somebody asks this very person for something. */
const NOTES = Object.freeze({ tag: [659.3, 880], message: [523.3], call: [784, 587.3, 784] });
/** @typedef {keyof typeof NOTES} Notes */

const NOTE_SECONDS = 0.32;
const GAP_SECONDS = 0.16;
const LOUDNESS = 0.16;

export class Sound {
  /** @type {AudioContext | null} */
  #context = null;

  /** @param {() => void} onChange the browser allowed or refused it */
  constructor(onChange) {
    this.onChange = onChange;
  }

  /** Whether the browser keeps it silent although it was turned on. */
  get blocked() {
    return this.#context?.state !== 'running';
  }

  /** Makes ready; has to happen in a press for browsers that ask for one. */
  async allow() {
    this.#context ??= this.#make();
    // Never settles in a browser that waits for a press, so nothing may depend on it.
    await this.#context.resume();
    this.onChange();
  }

  /** @param {Notes} kind */
  play(kind) {
    const context = this.#context;
    if (!context || context.state !== 'running') {
      return;
    }
    NOTES[kind].forEach((pitch, at) => {
      const start = context.currentTime + at * GAP_SECONDS;
      const loudness = context.createGain();
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
      const note = context.createOscillator();
      note.frequency.value = pitch;
      note.connect(loudness).connect(context.destination);
      note.start(start);
      note.stop(start + NOTE_SECONDS);
    });
  }

  stop() {
    this.#context?.close();
    this.#context = null;
  }

  #make() {
    const context = new AudioContext();
    context.onstatechange = () => this.onChange();
    return context;
  }
}
