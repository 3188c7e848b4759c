import type { At, CallView, CircleView, ItemView, Member } from "@unionhall/member";
import { callOfEvent, dayOfCall } from "@unionhall/union";
import { refused } from "../exit.ts";
import { roomAt } from "../place.ts";
import { eventMeant, scheduleOf } from "../schedule/find.ts";
import { quoted } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

/** A call that was meant, with all that stands in it. */
export interface CallMeant {
  readonly event: ItemView;
  readonly call: CallView;
  readonly items: readonly ItemView[];
}

/** The call of an event on a day; without one, the newest that was prepared for today or before, else the next. Throws `Trouble`. */
export async function callMeant(
  member: Member,
  circle: CircleView,
  { text, day, today }: { readonly text: string; readonly day: number | null; readonly today: number },
): Promise<CallMeant> {
  const event = eventMeant(await roomAt(member, await scheduleOf(member, circle, "refuse")), text);
  if (callOfEvent(event) === null) throw refused(`${quoted(event.title)} is no call.`);
  const { items } = await roomAt(member, { circle: circle.id, room: event.room });
  const found = ofDay(items, day, today);
  if (found === null)
    throw refused(
      day === null
        ? "Nobody has prepared a call of it yet."
        : `Nobody has prepared its call of ${dayText(day)}. The day is the one on which it begins by its repeating.`,
    );
  const at: At = { circle: circle.id, room: found.room };
  const room = await roomAt(member, at);
  const call = member.calls.look(at);
  if (call === null) throw refused("A newer app is needed to read that call.");
  return { event, call, items: room.items };
}

function ofDay(items: readonly ItemView[], day: number | null, today: number): ItemView | null {
  const calls = items
    .flatMap((item) => ({ item, on: item.what === "call" && item.state === "active" ? dayOfCall(item) : null }))
    .flatMap(({ item, on }) => (on === null ? [] : [{ item, on }]))
    .toSorted((a, b) => a.on - b.on);
  const meant =
    day === null ? (calls.findLast(({ on }) => on <= today) ?? calls[0]) : calls.find(({ on }) => on === day);
  return meant?.item ?? null;
}
