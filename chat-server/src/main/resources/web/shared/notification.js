/** A desktop notification that says what is to be done, and nothing else: the screen may be seen by others. */

/** A browser may have notifications, and the right to show them, and still show none of a page's; it says so only when asked to. */
let shows = true;

/** @returns {string} `granted`, `denied`, `default`, or `missing` where the browser shows none */
export function notificationRight() {
  return shows && 'Notification' in window ? Notification.permission : 'missing';
}

/**
 * Shows it where the person allowed it; a press on it brings the page to the front, and does what it says.
 *
 * @param {string} words
 * @param {string} kind those of one kind take each other's place, and are shown again
 * @param {string} language
 * @param {() => void} [onPress]
 * @returns {boolean} whether it is shown
 */
export function notify(words, kind, language, onPress = () => {}) {
  const notification = notificationRight() === 'granted' && made(words, kind, language);
  if (notification) {
    notification.onclick = () => {
      window.focus();
      notification.close();
      onPress();
    };
  }
  return Boolean(notification);
}

/** @param {string} words @param {string} kind @param {string} lang @returns {Notification | null} null on most phones: there only a service worker may */
function made(words, kind, lang) {
  try {
    const shownAgain = { tag: kind, renotify: true };
    return new Notification(words, { ...shownAgain, lang });
  } catch {
    shows = false;
    return null;
  }
}
