import type { Member } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import { callHere, callOver, noteWritten, write } from "@unionhall/union";
import { good } from "../at-home.ts";
import type { CallHall } from "./call-hall.ts";

/** In each call. */
const [came, lines] = [30, 20] as const;

/** The call is held, and then again each week for so many more, as a circle does that meets for a year. */
export async function yearOfCalls(
  held: CallHall,
  { begins, weeks }: { readonly begins: number; readonly weeks: number },
): Promise<void> {
  const [first] = held.devices as [Member];
  const [, event] = held.path as [RoomId, RoomId];
  await hold(held, held.call.room, held.agenda[0] ?? null);
  for (let week = 1; week <= weeks; week++) {
    held.at(week * 7 * msInDay);
    const day = Math.floor(begins / msInDay) + week * 7;
    const room = good(await first.calls.prepare({ circle: held.circle, room: event }, day));
    const item = good(await first.rooms.open({ circle: held.circle, room }, { what: "agenda", title: `Item ${week}` }));
    await held.does(first, () => Promise.resolve({ ok: true }));
    await hold(held, room, item);
  }
}

async function hold(held: CallHall, room: RoomId, item: RoomId | null): Promise<void> {
  for (let light = 0; light < came; light++) await held.write(light, write(callHere, { here: true }), room);
  for (let line = 0; line < lines; line++) {
    const text = `What ${line} of them said about it, as it was noted`;
    const mark = { type: line % 5 === 0 ? "decision" : "none" } as const;
    await held.write(line, write(noteWritten, { at: item, text, mark }), room);
  }
  await held.write(0, write(callOver, { over: true, came }), room);
  await held.flush();
}
