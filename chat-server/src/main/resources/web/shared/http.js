/** The HTTP API as the signed-in pages use it: JSON in, JSON out, and one kind of fault. */
import { heard } from './now.js';

/** The server said no, or could not be reached. */
export class Fault extends Error {
  /**
   * @param {number} status the HTTP status; 0 when nothing answered
   * @param {string} code the server's word for it, such as `wrong`; `unreachable` when nothing answered
   * @param {number} waitSeconds how long to wait before the next try; 0 when nothing was said
   * @param {Record<string, any>} answer all that the server said of it
   */
  constructor(status, code, waitSeconds = 0, answer = {}) {
    super(code);
    /** @readonly */
    this.status = status;
    /** @readonly */
    this.code = code;
    /** @readonly */
    this.waitSeconds = waitSeconds;
    /** @readonly */
    this.answer = answer;
  }
}

/**
 * @param {string} path
 * @returns {Promise<any>} the answer's JSON
 * @throws {Fault}
 */
export function get(path) {
  return call(path, { method: 'GET' });
}

/**
 * Asks for a change.
 *
 * @param {'POST' | 'PUT'} method
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>} the answer's JSON, or null when it has none
 * @throws {Fault}
 */
export function send(method, path, body) {
  return call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/**
 * @typedef {object} How
 * @property {AbortSignal} signal stops it; the fault is `cancelled` then
 * @property {(bytes: number) => void} onBytes told how much is here
 */

/**
 * A file's content, to be saved by the person. One that ends before its end is a fault: `cut`.
 *
 * @param {string} path
 * @param {How} how
 * @returns {Promise<Blob>}
 * @throws {Fault}
 */
export async function getFile(path, { signal, onBytes }) {
  const response = await answer(path, { method: 'GET', signal });
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
  const parts = [];
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      onBytes(bytes);
    }
  } catch {
    throw new Fault(0, signal.aborted ? 'cancelled' : 'cut');
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

/**
 * @param {string} path
 * @param {RequestInit} request
 */
async function call(path, request) {
  const response = await answer(path, request);
  return response.status === 204 ? null : response.json();
}

/**
 * @param {string} path
 * @param {RequestInit} request
 */
async function answer(path, request) {
  let response;
  try {
    response = await fetch(path, { ...request, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Fault(0, request.signal?.aborted ? 'cancelled' : 'unreachable');
  }
  heard(response.headers.get('date'));
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw new Fault(response.status, String(body.error || 'unexpected'), Number(response.headers.get('retry-after')) || 0, body);
  }
  return response;
}
