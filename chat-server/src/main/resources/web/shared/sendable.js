/**
 * The text as it can travel: without control characters and halves of characters, and without empty ends.
 *
 * @param {string} text
 * @returns {string}
 */
export function sendable(text) {
  return Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((character) => !/^(?:[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udfff])$/.test(character))
    .join('')
    .trim();
}
