import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import type { Contents, Hallway, Thread } from "@unionhall/union";
import { newestOf, withNames } from "@unionhall/union";
import type { Worded } from "./word-index.ts";

/** Something that this device holds and that may be found: an item by its title, its text, a line. */
export interface Searched extends Worded {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly line: string | null;
  readonly by: MemberId;
  readonly time: number;
  /** The same as long as it says the same. */
  readonly of: object;
}

/** What a room holds: what is said in it, and the titles of what stands in it. */
export function searchedIn(at: Place, thread: Thread, contents: Contents): readonly Searched[] {
  return [...textOf(at, thread), ...linesOf(at, thread), ...titlesOf(at, contents)];
}

interface Place {
  readonly circle: CircleId;
  readonly room: RoomId;
  /** What somebody who is mentioned is called. */
  readonly nameOf: (member: MemberId) => string;
}

/** What the hallway holds of that: the titles of the circle's tools. */
export function searchedInHallway(at: Pick<Place, "circle" | "room">, { dock }: Hallway): readonly Searched[] {
  return titlesOf(at, dock);
}

function textOf({ circle, room, nameOf }: Place, { body }: Thread): readonly Searched[] {
  const newest = body.at(-1);
  if (newest === undefined) return [];
  const { by, time } = newest;
  const text = withNames(newest.text, nameOf);
  return [{ key: `${circle} ${room} text`, circle, room, line: null, title: "", text, by, time, of: newest }];
}

function linesOf({ circle, room, nameOf }: Place, { lines }: Thread): readonly Searched[] {
  return lines.map((line) => {
    const newest = newestOf(line);
    const text = [withNames(newest.text, nameOf), ...line.files.map(({ name }) => name)].join("\n");
    const { id, by, time } = line;
    return { key: `${circle} ${room} ${id}`, circle, room, line: id, title: "", text, by, time, of: newest };
  });
}

/** By where they stand too: anybody can say of a room in several that it stands there. */
function titlesOf({ circle, room: parent }: Pick<Place, "circle" | "room">, { items }: Contents): readonly Searched[] {
  return [...items.values()].flatMap((item) => {
    const { room, title, opened, state } = item;
    if (title === "" || state === "trashed") return [];
    const { by, time } = opened;
    const key = `${circle} ${parent} title ${room}`;
    return [{ key, circle, room, line: null, title, text: "", by, time, of: item }];
  });
}
