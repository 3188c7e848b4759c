import { localeOf } from "./time.ts";

/** Where weeks begin with Sunday or Saturday (Unicode CLDR, weekData), of the countries of the app's languages; else with Monday. */
const begins: { readonly [weekday: number]: string } = {
  6: "AG AS BS BZ CA CO DM DO GT GU HK HN IE IN JM KE MT MX NI PA PE PH PK PR PY SG SV TT US VE VI ZA ZW",
  5: "EG AE",
};

interface LocaleOfWeeks {
  readonly getWeekInfo?: (() => { readonly firstDay: number }) | undefined;
}

/** The weekday with which weeks begin where this person is, 0 being Monday. Not every browser knows it. */
export function firstWeekday(language: string): number {
  return firstWeekdayIn(new Intl.Locale(localeOf(language)));
}

/** The weekdays in their order, where weeks begin with `first`. */
export function weekFrom(first: number): readonly number[] {
  return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}

export function firstWeekdayIn(locale: Intl.Locale & LocaleOfWeeks): number {
  const told = locale.getWeekInfo?.().firstDay;
  if (told !== undefined) return (told + 6) % 7;
  const region = locale.maximize().region ?? "";
  return Number(Object.keys(begins).find((weekday) => begins[Number(weekday)]!.split(" ").includes(region)) ?? 0);
}
