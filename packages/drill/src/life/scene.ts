import { type At, type Language, type LineView, type Member, wallTime, zoneHere } from "@unionhall/member";
import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import { mentionOf } from "@unionhall/union";
import type { Talked } from "../union/circle.ts";
import { everyone, type PersonName, you } from "../union/people.ts";
import type { Said } from "../union/said.ts";
import { good, viewOf } from "./person.ts";

/** What a deed needs: the circle that it is done in, others by their titles, whose device is whose, time for entries to arrive, the language, and today. */
export interface Scene {
  readonly circle: CircleId;
  readonly called: (title: Said) => CircleId;
  readonly device: (who: PersonName) => Member;
  readonly quiet: () => Promise<void>;
  /** Waits for what devices do by themselves. */
  readonly until: (isSo: () => boolean) => Promise<void>;
  readonly say: (said: Said) => string;
  readonly language: Language;
  /** Lets so many ms go by, where a year is lived; today goes by itself. */
  readonly pass: (ms: number) => void;
  /** In ms since 1970; the plan counts from it. */
  readonly today: number;
}

/** Days since 1970, in so many from today, where this machine is. */
export function dayIn({ today }: Scene, days: number): number {
  return wallTime(today, zoneHere()).day + days;
}

export function memberIn({ circle, device }: Scene, by: PersonName, who: PersonName): MemberId {
  const found = viewOf(device(by), circle).members.find(({ name }) => name === who);
  if (found === undefined) throw new Error(`nobody there is called ${who}`);
  return found.id;
}

/** As its author writes it: whom it names, it mentions. */
export function written(scene: Scene, by: PersonName, said: Said): string {
  const named = everyone.filter((name) => scene.say(said).includes(`@${name}`));
  return named.reduce(
    (text, name) => text.replaceAll(`@${name}`, mentionOf(memberIn(scene, by, name))),
    scene.say(said),
  );
}

/** Where a tool's things stand; who needs one that the circle has not opens it. */
export async function toolAt({ circle, device, quiet }: Scene, by: PersonName, what: string): Promise<At> {
  const member = device(by);
  const { dock, hallway } = viewOf(member, circle);
  const there = dock.find((item) => item.what === what);
  if (there === undefined && hallway === null) throw new Error("this device does not know the circle's tools");
  const room = there?.room ?? (await good(member.rooms.open({ circle, room: hallway! }, { what, title: "" })));
  await quiet();
  await good(member.rooms.read({ circle, room }));
  return { circle, room };
}

/** The room of something, by its title, where it stands. */
export async function roomIn({ device, say }: Scene, by: PersonName, at: At, title: Said): Promise<RoomId> {
  const member = device(by);
  await good(member.rooms.read(at));
  const item = member.rooms.look(at)?.items.find((each) => each.title === say(title));
  if (item === undefined) throw new Error(`nothing there is called ${say(title)}`);
  return item.room;
}

/** A line that reads so. */
export function lineIn({ device, say }: Scene, by: PersonName, at: At, said: Said): LineView["id"] {
  const line = device(by)
    .rooms.look(at)
    ?.lines.findLast(({ text }) => text === say(said));
  if (line === undefined) throw new Error(`nobody said ${say(said)}`);
  return line.id;
}

/** What was just made is talked about: `of` is the line that this is about, or null where it is the room's own item. */
export async function talk(
  scene: Scene,
  { circle, room, of = null }: At & { of?: LineView["id"] | null },
  way: readonly At[],
  talked: Talked,
): Promise<void> {
  const { device, quiet } = scene;
  const at = { circle, room };
  const read = async (who: PersonName): Promise<Member> => {
    for (const each of [...way, at]) await good(device(who).rooms.read(each));
    return device(who);
  };
  await quiet();
  for (const { by, text, boosts = [] } of talked.comments ?? []) {
    const member = await read(by);
    await good(member.rooms.say(at, { text: written(scene, by, text), ...(of === null ? {} : { to: of }) }));
    await quiet();
    for (const each of boosts)
      await good((await read(each.by)).rooms.boost(at, lineIn(scene, each.by, at, text), each.boost, true));
    await quiet();
  }
  for (const { by, boost } of talked.boosts ?? []) await good((await read(by)).rooms.boost(at, of, boost, true));
  if (talked.bookmarked) await good((await read(you)).mine.bookmark(at, of, true));
}
