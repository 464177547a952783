/**
 * Days and times as Norwegians write them, in both målformer. Browsers format `nn` in English
 * («March 3, 2026»), so the names stand here; the clock is always Norway's. Spaces inside
 * «19. januar» and «kl. 10.42» never break.
 */
import type { Language } from './index.js';

const WEEKDAYS = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
} as const satisfies Record<Language, readonly string[]>;

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const SHORT_MONTHS = [
  'jan',
  'feb',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'aug',
  'sep',
  'okt',
  'nov',
  'des',
] as const;

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const DAY = 86_400_000;

/** A day in the calendar. `number` counts days since 1 January 1970; `weekday` is 0 on Sundays. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: number;
  readonly weekday: number;
}

function calendarDay(year: number, month: number, day: number): CalendarDay {
  const number = Math.floor(Date.UTC(year, month - 1, day) / DAY);
  return { year, month, day, number, weekday: (number + 4) % 7 };
}

interface Moment extends CalendarDay {
  readonly hour: string;
  readonly minute: string;
}

function inNorway(moment: string | number): Moment {
  const at = typeof moment === 'number' ? moment : Date.parse(moment);
  if (Number.isNaN(at)) throw new RangeError(`not a moment: ${moment}`);
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = calendarDay(Number(parts['year']), Number(parts['month']), Number(parts['day']));
  return { ...day, hour: parts['hour'] ?? '', minute: parts['minute'] ?? '' };
}

/**
 * The day in Norway of a day (`2027-01-19`), a moment (ISO 8601 with offset) or milliseconds since 1970.
 * @throws RangeError for anything else
 */
export function dayOf(value: string | number): CalendarDay {
  const plain = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return plain ? calendarDay(Number(plain[1]), Number(plain[2]), Number(plain[3])) : inNorway(value);
}

const month = ({ month }: CalendarDay): string => MONTHS[month - 1] ?? '';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** «19. januar» */
export const shortDate = (value: string | number): string => {
  const day = dayOf(value);
  return `${day.day}.\u00a0${month(day)}`;
};

/** «19. januar 2027» */
export const longDate = (value: string | number): string => `${shortDate(value)}\u00a0${dayOf(value).year}`;

/** «tirsdag», «tysdag» */
export const weekday = (value: string | number, language: Language): string =>
  WEEKDAYS[language][dayOf(value).weekday] ?? '';

/** «Tirsdag 19. januar 2027», as a line by itself. */
export const fullDate = (value: string | number, language: Language): string =>
  `${capital(weekday(value, language))} ${longDate(value)}`;

/** «tirsdag 19. januar», inside a sentence. */
export const weekdayDate = (value: string | number, language: Language): string =>
  `${weekday(value, language)} ${shortDate(value)}`;

/** «jan», for a column of dates. */
export const shortMonth = (value: string | number): string => SHORT_MONTHS[dayOf(value).month - 1] ?? '';

/** «10.42» */
export const clock = (moment: string | number): string => {
  const { hour, minute } = inNorway(moment);
  return `${hour}.${minute}`;
};

/** «kl. 10.42» */
export const time = (moment: string | number): string => `kl.\u00a0${clock(moment)}`;

/** «kl. 10.00–11.35» */
export const timeRange = (from: string | number, to: string | number): string => `${time(from)}–${clock(to)}`;

/** «19.–29. januar», «29. januar–3. februar», «19. desember 2026–3. januar 2027»: nothing is said twice. */
export function dateRange(from: string | number, to: string | number): string {
  const [a, b] = [dayOf(from), dayOf(to)];
  if (a.number === b.number) return shortDate(from);
  if (a.year !== b.year) return `${longDate(from)}–${longDate(to)}`;
  return a.month === b.month ? `${a.day}.–${shortDate(to)}` : `${shortDate(from)}–${shortDate(to)}`;
}

/** Whole days from one day to another in Norway; negative when `to` comes first. */
export const daysBetween = (from: string | number, to: string | number): number =>
  dayOf(to).number - dayOf(from).number;

/** The week's number in the year (ISO 8601: week 1 has the year's first Thursday). */
export function weekNumber(value: string | number): number {
  const { number, weekday } = dayOf(value);
  const thursday = number - ((weekday + 6) % 7) + 3;
  const { year } = dayOf(thursday * DAY);
  return Math.floor((thursday - calendarDay(year, 1, 1).number) / 7) + 1;
}

/** The day `days` after another, as ISO 8601 writes days. */
export function plusDays(value: string | number, days: number): string {
  const { year, month, day } = dayOf((dayOf(value).number + days) * DAY);
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Milliseconds since 1970 when clocks in Norway show `time` (`10:00`) on `day` (`2027-01-19`). */
export function momentInNorway(day: string, time: string): number {
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  const offset = (at: number): number => {
    const { number, hour, minute } = inNorway(at);
    return number * DAY + Number(hour) * 3_600_000 + Number(minute) * 60_000 - at;
  };
  return asIfUtc - offset(asIfUtc - offset(asIfUtc));
}
