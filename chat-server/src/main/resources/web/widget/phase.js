/** Which page of the widget the visitor is on. */
export const PHASE = Object.freeze({
  LOADING: 'loading',
  LOBBY: 'lobby',
  FULL: 'full',
  COOLING: 'cooling',
  CONTACT: 'contact',
  OVER: 'over',
  ELSEWHERE: 'elsewhere',
  BROKEN: 'broken',
});
