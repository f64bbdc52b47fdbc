/** What stands in a schedule, in words. */
import { ROLE } from '../../shared/protocol.js';
import { shown } from '../shift-calendar.js';

/** @param {import('../../shared/texts.js').Texts} texts @param {string} iso @param {boolean} [year] @returns {string} `24.3.2027` */
export function dateWords(texts, iso, year = true) {
  return texts.date(`${iso}T12:00:00Z`, 'UTC', year);
}

/** @param {import('../../shared/texts.js').Texts} texts @param {string} iso @returns {string} `keskiviikko 24.3.2027` */
export function dayWords(texts, iso) {
  const weekday = new Intl.DateTimeFormat(texts.language === 'en' ? 'en-GB' : texts.language, { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${iso}T12:00:00Z`))} ${dateWords(texts, iso)}`;
}

/** @param {import('../../shared/texts.js').Texts} texts @param {{starts: string, ends: string}} hours @returns {string} `17.00–20.00` */
export function timeWords(texts, { starts, ends }) {
  return texts.t('week.time', { starts: shown(texts, starts), ends: shown(texts, ends) });
}

/** @param {import('../../shared/texts.js').Texts} texts @param {string[]} roles @returns {string} */
export function rolesWords({ t }, roles) {
  return roles.length === Object.values(ROLE).length ? t('roles.both') : roles.map((role) => t(`roles.${role}`)).join(', ');
}

/** The times and who answers: `17.00–20.00 kokemusasiantuntijat`. @param {import('../../shared/texts.js').Texts} texts @param {import('./draft.js').Hours} hours @returns {string} */
export function hoursWords(texts, hours) {
  return `${timeWords(texts, hours)} ${rolesWords(texts, hours.roles)}`;
}

/** From when to when it is so; empty for always. @param {import('../../shared/texts.js').Texts} texts @param {import('./draft.js').Window} window @returns {string} */
export function validWords(texts, { validFrom, validUntil }) {
  const { t } = texts;
  const from = validFrom && dateWords(texts, validFrom);
  const until = validUntil && dateWords(texts, validUntil);
  if (from && until) {
    return t('window.valid.between', { from, until });
  }
  return from ? t('window.valid.from', { from }) : until ? t('window.valid.until', { until }) : '';
}

/** @param {import('../../shared/texts.js').Texts} texts @param {import('./draft.js').Window} window @returns {string} */
export function windowWords(texts, window) {
  return [`${texts.t(`day.${window.weekday}`)} ${hoursWords(texts, window)}`, validWords(texts, window)].filter(Boolean).join(', ');
}

/** What an exception does, without its date. @param {import('../../shared/texts.js').Texts} texts @param {import('./draft.js').Exception} exception @returns {string} */
export function exceptionWords(texts, { kind, windows }) {
  return texts.t(`exception.${kind}.is`, { hours: windows.map((hours) => hoursWords(texts, hours)).join(', ') });
}

/** What a holiday does. @param {import('../../shared/texts.js').Texts} texts @param {import('./draft.js').OfHoliday} holiday @returns {string} */
export function ruleWords(texts, { rule, windows }) {
  return texts.t(`holiday.${rule}.is`, { hours: windows.map((hours) => hoursWords(texts, hours)).join(', ') });
}

/**
 * Everything in a schedule, a sentence each, so that two can be compared.
 *
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./draft.js').Document} document
 * @param {(code: string) => string} nameOf a holiday's name
 * @returns {string[]}
 */
export function sentencesOf(texts, { windows, exceptions, holidays, lastArrivalMinutes }, nameOf) {
  const { t } = texts;
  return [
    ...windows.map((window) => windowWords(texts, window)),
    ...exceptions.map((exception) => [`${dateWords(texts, exception.date)}: ${exceptionWords(texts, exception)}`, exception.text[texts.language]].filter(Boolean).join(' – ')),
    ...Object.entries(holidays).map(([code, holiday]) => `${nameOf(code)}: ${ruleWords(texts, holiday)}`),
    t('lastArrival.is', { count: lastArrivalMinutes }),
  ];
}

/**
 * A path of the document, as the server names places: `windows[2].ends`, `exceptions[0].windows[1]`, `holidays.may_day`.
 *
 * @param {string} path
 * @returns {{list: string, at: number, code: string, hours: number}} -1 and empty for what it does not say
 */
export function readPath(path) {
  const [, list = '', at = '-1', code = ''] = /^(windows|exceptions|holidays)(?:\[(\d+)\]|\.(\w+))/.exec(path) ?? [];
  return { list, at: Number(at), code, hours: Number(/\.windows\[(\d+)\]/.exec(path)?.[1] ?? '-1') };
}
