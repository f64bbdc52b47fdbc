import { UNKNOWN } from '../../shared/codes.js';

/**
 * Whether one may be on duty already although nobody comes yet: the window opens in a moment.
 *
 * @param {import('../../shared/protocol.js').ResponderPushDesk} duty
 */
export function isEarly({ allowed, nextWindow }) {
  return allowed && nextWindow !== UNKNOWN;
}
