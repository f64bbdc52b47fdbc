/** A desktop notification that says what is to be done, and nothing else: the screen may be seen by others. */

/** @returns {string} `granted`, `denied`, `default`, or `missing` where the browser has none */
export function notificationRight() {
  return 'Notification' in window ? Notification.permission : 'missing';
}

/**
 * Shows it where the person allowed it; a press on it brings the page to the front, and does what it says.
 *
 * @param {string} words
 * @param {string} kind those of one kind take each other's place, and are shown again
 * @param {string} language
 * @param {() => void} [onPress]
 */
export function notify(words, kind, language, onPress = () => {}) {
  if (notificationRight() !== 'granted') {
    return;
  }
  const shownAgain = { tag: kind, renotify: true };
  const notification = new Notification(words, { ...shownAgain, lang: language });
  notification.onclick = () => {
    window.focus();
    notification.close();
    onPress();
  };
}
