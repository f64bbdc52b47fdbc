/** How many want something of this person: on the page's icon, and on that of the application where the console is installed as one. */

/** There is an icon for each number up to here. */
const MOST = 9;
const PLAIN = '/shared/icon.svg';

let shown = 0;

/** @param {number} count none takes the badge off */
export function drawBadge(count) {
  if (count === shown) {
    return;
  }
  shown = count;
  const address = count > MOST ? '/console/icons/many.svg' : `/console/icons/${count}.svg`;
  document.querySelector('link[rel="icon"]')?.setAttribute('href', count > 0 ? address : PLAIN);
  // Where the page is not installed the browser may refuse, and the icon says it.
  navigator.setAppBadge?.(count).catch(() => {});
}
