/** A soft note and a short buzz when somebody joins or writes. Off until the visitor turns it on, and forgotten with the page. */
import { h, setText } from '../shared/dom.js';

const PITCH = 523.3;
const LOUDNESS = 0.12;
const SECONDS = 0.2;
const BUZZ_MS = 80;

export class Signal {
  /** Made in a press: browsers ask for one. @type {AudioContext | null} */
  #sound = null;

  /** The button that turns it on and off. @param {import('../shared/texts.js').Texts} texts */
  button({ t }) {
    const button = h('button', { type: 'button', class: 'button plain small' });
    const draw = () => setText(button, t(this.#sound ? 'signal.on' : 'signal.off'));
    button.onclick = () => {
      this.#sound?.close();
      this.#sound = this.#sound ? null : new AudioContext();
      this.give();
      draw();
    };
    draw();
    return button;
  }

  give() {
    const sound = this.#sound;
    if (sound) {
      const loudness = sound.createGain();
      const note = sound.createOscillator();
      loudness.gain.value = LOUDNESS;
      note.frequency.value = PITCH;
      note.connect(loudness).connect(sound.destination);
      note.start();
      note.stop(sound.currentTime + SECONDS);
      navigator.vibrate?.(BUZZ_MS);
    }
  }
}
