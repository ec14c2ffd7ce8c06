/** A moment as a calendar and a clock show it. `month` counts from 1; `weekday` from 0, Sunday. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

const DAY = 86_400_000;
/** Serial 0 of a workbook that counts from 1904, and of all others once the day that never was (60) has passed. */
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Lotus and Excel count 29 February 1900; serials before it are one day nearer to their epoch. */
const LEAP_DAY_THAT_NEVER_WAS = 60;
const LAST_SERIAL = 2_958_465;

/**
 * The moment a serial stands for.
 * @param precision the milliseconds of the smallest unit shown; the moment is rounded to it, as Excel does.
 * @returns `undefined` before the epoch and after the year 9999, which Excel shows as ####.
 */
export function momentOf(serial: number, isDate1904: boolean, precision = 1000): Moment | undefined {
  const rounded = Math.round((serial * DAY) / precision) * precision;
  const days = Math.floor(rounded / DAY);
  if (!(days >= 0 && days <= LAST_SERIAL)) return undefined;
  const isBeforeLeapDay = !isDate1904 && days < LEAP_DAY_THAT_NEVER_WAS;
  const epoch = isDate1904 ? EPOCH_1904 : EPOCH_1900 + (isBeforeLeapDay ? DAY : 0);
  const date = new Date(epoch + rounded);
  const isLeapDay = !isDate1904 && days === LEAP_DAY_THAT_NEVER_WAS;
  const isZero = !isDate1904 && days === 0;
  return {
    year: isZero ? 1900 : date.getUTCFullYear(),
    month: isZero ? 1 : isLeapDay ? 2 : date.getUTCMonth() + 1,
    day: isZero ? 0 : isLeapDay ? 29 : date.getUTCDate(),
    weekday: (days + (isDate1904 ? 5 : 6)) % 7,
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** The serial of an ISO 8601 date, time or both, as cells of type `d` hold it; `undefined` for anything else. */
export function serialOfIso(text: string, isDate1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const time = Number(match[4] ?? 0) / 24 + Number(match[5] ?? 0) / 1440 + Number(match[6] ?? 0) / 86_400;
  if (match[1] === undefined) return time;
  const moment = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const days = (moment - (isDate1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return (!isDate1904 && days <= LEAP_DAY_THAT_NEVER_WAS ? days - 1 : days) + time;
}
