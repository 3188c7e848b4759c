import { Child } from "./children.ts";
import type { MonthDone, MonthTask } from "./month-load.ts";
import type { Row } from "./row.ts";
import { TempHall } from "./temp-hall.ts";

const days = 30;
const [circles, lines, looks] = [12, 1_000, 24];

/** What a month of talk costs somebody with prepaid data: a day of it, thirty times. */
export async function measureMonth(): Promise<readonly Row[]> {
  await using hall = await TempHall.open();
  await using load = new Child("month-load");
  const { port, code } = hall;
  const { connected, lookingIn } = await load.ask<MonthDone>({ port, code, circles, lines, looks } satisfies MonthTask);
  const what = `a month in ${circles} circles, ${lines} lines a day in all`;
  const inAMonth = (bytes: number): number => (bytes * days) / 1e6;
  return [
    { what: `${what}, connected all day`, value: inAMonth(connected), unit: "MB" },
    { what: `  looking in ${looks} times a day`, value: inAMonth(lookingIn), unit: "MB" },
  ];
}
