/**
 * Builds elements. Whatever a person wrote gets into a page only through here, and only as text: there is no way in this
 * module to make markup out of a string.
 */
import { whenLetGo } from './press.js';

/**
 * @typedef {Node | string | number | null | undefined | false | Child[]} Child
 *     text becomes a text node; null, undefined and false are left out
 *
 * @typedef {Record<string, unknown>} Props
 *     `class`, `for`, `aria-…`, `data-…` and other attributes by their HTML names (true = present, false/null/undefined =
 *     absent); `onclick` and the like take functions; a name that begins with a dot sets the property (`'.value'`)
 */

/**
 * An element with its attributes and children.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props | null} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (typeof value === 'function') {
      element.addEventListener(name.replace(/^on/, ''), /** @type {EventListener} */ (value));
    } else if (name.startsWith('.')) {
      /** @type {any} */ (element)[name.slice(1)] = value;
    } else {
      setAttribute(element, name, value);
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * Sets an attribute; false, null and undefined take it away.
 *
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
export function setAttribute(element, name, value) {
  if (value === false || value === null || value === undefined) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * Puts these children in the place of whatever was there; not under a finger that presses something of it, see press.js.
 *
 * @param {Element} element
 * @param {...Child} children
 */
export function fill(element, ...children) {
  whenLetGo(element, () => element.replaceChildren(...nodes(children)));
}

/**
 * Sets the text only when it differs, so that a live region is not read again and a selection stays.
 *
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/**
 * @param {Child} child
 * @returns {(Node | string)[]}
 */
function nodes(child) {
  if (Array.isArray(child)) {
    return child.flatMap(nodes);
  }
  if (child === null || child === undefined || child === false) {
    return [];
  }
  return [typeof child === 'number' ? String(child) : child];
}
