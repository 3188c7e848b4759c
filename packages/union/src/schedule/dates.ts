/** A day as calendars name it. Months and dates begin with 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/*
 * Days since 1970-01-01 and back, by whole numbers alone: years begin in March, so that the day that some years lack is a year's
 * last; 400 years are 146,097 days (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
const daysIn400Years = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const toEpoch = 719_468;

export function dayOfDate({ year, month, date }: CalendarDate): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysIn400Years + yearOfEra * 365 + leapDays + dayOfYear - toEpoch;
}

export function dateOfDay(day: number): CalendarDate {
  const since = day + toEpoch;
  const era = Math.floor(since / daysIn400Years);
  const dayOfEra = since - era * daysIn400Years;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1);
  return { year, month, date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** Months since the year 0, so that they are added to and counted like days. */
export function monthOfDay(day: number): number {
  const { year, month } = dateOfDay(day);
  return year * 12 + month - 1;
}

export function firstOfMonth(month: number): number {
  return dayOfDate({ year: Math.floor(month / 12), month: (month % 12) + 1, date: 1 });
}
