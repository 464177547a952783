import { describe, expect, it } from '@jest/globals';
import {
  clock,
  dateRange,
  daysBetween,
  fullDate,
  longDate,
  momentInNorway,
  plusDays,
  shortDate,
  time,
  timeRange,
  weekdayDate,
  weekNumber,
} from './dates.js';

const plainly = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates in Norwegian', () => {
  it('names weekdays in each målform', () => {
    expect(plainly(fullDate('2027-01-19', 'nb'))).toBe('Tirsdag 19. januar 2027');
    expect(plainly(fullDate('2027-01-19', 'nn'))).toBe('Tysdag 19. januar 2027');
    expect(plainly(weekdayDate('2027-01-23', 'nn'))).toBe('laurdag 23. januar');
  });

  it('never breaks inside a date or a time', () => {
    expect(longDate('2028-01-01')).toBe('1.\u00a0januar\u00a02028');
    expect(time('2027-01-19T09:42:00Z')).toBe('kl.\u00a010.42');
  });

  it('uses the clock of Norway, in winter and in summer', () => {
    expect(clock('2027-01-19T09:05:00Z')).toBe('10.05');
    expect(clock('2027-07-01T09:05:00Z')).toBe('11.05');
    expect(plainly(shortDate('2027-01-19T23:30:00Z'))).toBe('20. januar');
  });

  it('writes ranges with an en dash and says nothing twice', () => {
    expect(plainly(dateRange('2027-01-19', '2027-01-29'))).toBe('19.–29. januar');
    expect(plainly(dateRange('2027-01-29', '2027-02-03'))).toBe('29. januar–3. februar');
    expect(plainly(dateRange('2026-12-19', '2027-01-03'))).toBe('19. desember 2026–3. januar 2027');
    expect(plainly(dateRange('2027-01-19', '2027-01-19'))).toBe('19. januar');
    expect(plainly(timeRange('2027-01-19T09:00:00Z', '2027-01-19T10:35:00Z'))).toBe('kl. 10.00–11.35');
  });

  it('counts days across the change to summer time', () => {
    expect(daysBetween('2027-03-27T22:00:00Z', '2027-03-28T22:30:00Z')).toBe(2);
    expect(plusDays('2027-02-26', 3)).toBe('2027-03-01');
    expect(plusDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('numbers weeks as calendars do', () => {
    expect(weekNumber('2027-01-03')).toBe(53);
    expect(weekNumber('2027-01-04')).toBe(1);
    expect(weekNumber('2026-11-22')).toBe(47);
  });

  it('knows the moment when the wall clock shows a time', () => {
    const iso = (day: string, wall: string) => new Date(momentInNorway(day, wall)).toISOString();
    expect(iso('2027-01-19', '10:00')).toBe('2027-01-19T09:00:00.000Z');
    expect(iso('2027-07-01', '10:00')).toBe('2027-07-01T08:00:00.000Z');
    expect(iso('2027-03-28', '03:30')).toBe('2027-03-28T01:30:00.000Z');
  });

  it('refuses what is no date', () => {
    expect(() => longDate('i morgen')).toThrow(RangeError);
  });
});
