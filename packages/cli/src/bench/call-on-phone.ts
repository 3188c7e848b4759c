import type { Member } from "@unionhall/member";
import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { good } from "../at-home.ts";
import { CallHall } from "./call-hall.ts";
import { yearOfCalls } from "./call-year.ts";
import { serveHeld } from "./held.ts";

/** Opens such a hall; `app`: what it hands to browsers. */
export interface OpenCall {
  readonly type: "open";
  readonly app: string;
  readonly people: number;
  /** In ms since 1970. Its time is over when the clock of this machine says so: nothing is said in the future. */
  readonly begins: number;
  readonly items: readonly { readonly title: string; readonly minutes: number }[];
  /** How many weeks long it is held again, each time by so many who come and write so much. */
  readonly weeks: number;
}

export type CallTask =
  | OpenCall
  /** One of those without a device says something in the call, so many ms after it began. */
  | { readonly type: "write"; readonly light: number; readonly at: number; readonly written: Written };

/** Where it is, and by what a browser becomes another device of somebody who is in the circle. */
export interface CallOpened {
  readonly url: string;
  readonly link: string;
  readonly circle: CircleId;
  /** The rooms that lead to the call, and the call's. */
  readonly path: readonly RoomId[];
  readonly agenda: readonly RoomId[];
  /** Of those without a device here. */
  readonly members: readonly MemberId[];
  /** The place of the newest entry. */
  readonly placed: number;
}

export interface CallWritten {
  readonly entry: EntryId;
  readonly placed: number;
}

/** A call of many for a browser to listen to. Stays until nobody wants anything any more. */
export function serveCallOnPhone(): void {
  serveHeld<CallTask, CallHall>(
    async (dir, task, stay) => {
      if (task.type !== "open") throw new Error("there is no call yet");
      await using hall = await CallHall.open(dir, { ...task, devices: 2 });
      if (task.weeks > 0) await yearOfCalls(hall, task);
      await stay(hall);
    },
    (held, task) => (task.type === "open" ? opened(held, task) : written(held, task)),
  );
}

async function opened(held: CallHall, { people }: OpenCall): Promise<CallOpened> {
  const [, listener] = held.devices as [Member, Member];
  const { circle, path, agenda, placed } = held;
  const members = Array.from({ length: people - 2 }, (_, light) => held.member(light));
  return { url: held.hall.url, link: good(await listener.linkDevice()).link, circle, path, agenda, members, placed };
}

async function written(
  held: CallHall,
  { light, at, written: said }: CallTask & { type: "write" },
): Promise<CallWritten> {
  held.at(at);
  const entry = await held.write(light, said);
  await held.flush();
  return { entry, placed: held.placed };
}
