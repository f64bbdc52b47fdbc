/** A face drawn in the colour of the words around it: not every machine has emoji in its letters. */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {number} bend how far down its mouth bends: 26 smiles, 14 is sad */
export function face(bend) {
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  picture.setAttribute('viewBox', '0 0 32 32');
  picture.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', `M16 2a14 14 0 1 0 .01 0M11 11v2M21 11v2M9 20Q16 ${bend} 23 20`);
  picture.append(path);
  return picture;
}
