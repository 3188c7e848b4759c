import type { At, CircleView, ItemView, Member, RoomView } from "@unionhall/member";
import { troubleOf } from "./words/problems.ts";
import { refused } from "./exit.ts";
import { meant, only } from "./select.ts";
import { quoted } from "./show/plain.ts";

/** An item that was meant, its own room, and the room that it stands in. */
export interface Place {
  readonly item: ItemView;
  readonly at: At;
  readonly in: At;
}

/** `board/Winter kit`: a tool, and what stands in it. Each by its title, by what it is, or by its id or the beginning of that. */
export async function placeMeant(
  member: Member,
  { id: circle, dock, hallway }: CircleView,
  text: string,
): Promise<Place> {
  if (hallway === null) throw refused("This device knows nothing of that circle yet.");
  let items = dock;
  let place: Place | null = null;
  for (const part of text.split("/")) {
    const item = itemMeant(items, part);
    place = { item, at: { circle, room: item.room }, in: { circle, room: item.in } };
    items = (await roomAt(member, place.at)).items;
  }
  if (place === null) throw new Error("a text has a first part");
  return { ...place, item: member.rooms.look(place.at)?.item ?? place.item };
}

/** Reads the room; without the hall, what this device has of it. */
export async function roomAt(member: Member, at: At): Promise<RoomView> {
  const outcome = await member.rooms.read(at);
  if (!outcome.ok && outcome.problem.type !== "offline") throw troubleOf(outcome.problem);
  // What stands in it is read along, where there is a hall to read it from.
  if (outcome.ok && member.connection === "online") await member.settled();
  const view = member.rooms.look(at);
  if (view === null) throw new Error("the circle was there a moment ago");
  return view;
}

/** What is in nobody's way comes first; what is in the trash is found by name where nothing else is. */
export function itemMeant(items: readonly ItemView[], text: string): ItemView {
  const fitting = meant(
    items,
    text,
    ({ room }) => room,
    ({ title, what }) => (title === "" ? what : title),
  );
  const active = fitting.filter(({ state }) => state === "active");
  return only(
    active.length > 0 ? active : fitting,
    `Nothing here is called ${quoted(text)}. \`hall look CIRCLE\` lists a circle's tools, \`hall look CIRCLE TOOL\` what is in one.`,
    (count) => `${count} fit ${quoted(text)}. Give an id; \`hall look\` shows them.`,
  );
}
