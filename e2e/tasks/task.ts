import { until } from "../journeys/headless.ts";
import type { Hand } from "./hand.ts";
import type { Lively } from "./union.ts";
import { title } from "./union.ts";
import type { Words } from "./words.ts";

/** Somebody at Home, with something to do. */
export interface Doing {
  readonly name: string;
  readonly language: "en" | "es";
  readonly hand: Hand;
  readonly say: Words;
  readonly union: Lively;
  readonly sees: (text: string) => Promise<void>;
  readonly seesNo: (text: string) => Promise<void>;
  readonly address: () => string;
  /** How light the page is on which all stands, from 0 to 255. */
  readonly light: () => Promise<number>;
}

export interface Task {
  readonly name: Readonly<Record<"en" | "es", string>>;
  readonly does: (doing: Doing) => Promise<unknown>;
  /** Puts back what the next task would stumble over; not counted. */
  readonly after?: (doing: Doing) => Promise<unknown>;
}

/** From Home into the circle, and on to what is called so there. What is new in its chat goes by the circle's name too. */
export async function goInto({ hand, union: { circle } }: Doing, place: string): Promise<void> {
  await hand.press(title, `#/circle/${circle}`);
  await hand.press(place);
}

/** By what Ana's device has of it: somebody said this in that room. */
export async function said({ union }: Doing, where: "kit" | "question" | "chat", text: string): Promise<void> {
  const { ana, rooms } = union;
  await until(ana, () => ana.rooms.look(rooms[where])?.lines.some((line) => line.text === text));
}
