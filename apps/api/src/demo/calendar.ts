import type { Clock } from '@samsvar/domain';
import type { When } from './cases/script.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long ago what goes on now began. */
const UNDER_WAY = 42 * MINUTE;
const TO_THE_FULL = 5 * MINUTE;

const IN_NORWAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A clock that is set to when something happened, so that the demonstration has a past. */
export class DemoClock implements Clock {
  private time: number;

  constructor(private readonly today: Date) {
    this.time = today.getTime();
  }

  now(): Date {
    return new Date(this.time);
  }

  travelTo(when: When): void {
    this.time = this.moment(when).getTime();
  }

  pass(minutes: number): void {
    this.time += minutes * MINUTE;
  }

  moment(when: When): Date {
    if (when === 'now')
      return new Date(Math.floor((this.today.getTime() - UNDER_WAY) / TO_THE_FULL) * TO_THE_FULL);
    if (when === 'tomorrow') return inNorway(this.isoDay(1), '12.00');
    return inNorway(this.weekday(when.day), when.at);
  }

  /** The day as ISO has it, so many days from today; a Saturday or Sunday gives way to the Friday before. */
  weekday(days: number): string {
    const day = new Date(this.isoDay(days)).getUTCDay();
    return this.isoDay(days - (day === 6 ? 1 : day === 0 ? 2 : 0));
  }

  private isoDay(days: number): string {
    return IN_NORWAY.format(this.today.getTime() + days * DAY).slice(0, 10);
  }
}

/** The moment at which clocks in Norway show this time on that day. */
function inNorway(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time.replace('.', ':')}:00Z`);
  const shown = Date.parse(`${IN_NORWAY.format(asUtc).replace(' ', 'T')}Z`);
  return new Date(asUtc - (shown - asUtc));
}
