import { day, type Deed, hour, minute, second } from "../deed.ts";
import type { Life } from "../life.ts";

function pass(life: Life, ms: number, words: string): void {
  life.journal.push(`   ${words} pass`);
  life.pass(ms);
}

export const seconds: Deed = (life) => {
  const count = 1 + life.dice(40);
  pass(life, count * second, `${count} seconds`);
};

export const minutes: Deed = (life) => {
  const count = 1 + life.dice(10);
  pass(life, count * minute, `${count} minutes`);
};

export const hours: Deed = (life) => {
  const count = 1 + life.dice(12);
  pass(life, count * hour, `${count} hours`);
};

/** So that points are made, and talk is let go of. */
export const weeks: Deed = (life) => pass(life, 15 * day, "two weeks");

export const days: Deed = (life) => pass(life, day, "a day and a night");
