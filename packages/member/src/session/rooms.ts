import type { RoomEntry } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { namedRooms } from "../decisions/asks.ts";
import { keepUpAt } from "../decisions/keep-up.ts";
import { keepAtHand, keepUpAtHand, keptViews } from "../files/keep-at-hand.ts";
import { upload } from "../files/upload.ts";
import { fileVersions } from "../files/versions.ts";
import { readNamed } from "../home/read-named.ts";
import type { FileVersionView } from "../lines.ts";
import { traitsOf } from "@unionhall/union";
import type { Outcome } from "../outcome.ts";
import { attempt, Stopped } from "../problems.ts";
import type { At, RoomActs, RoomView } from "../rooms.ts";
import { inside, inTurn, now } from "./acts.ts";
import { awayWith } from "./away-with.ts";
import { erasedAs, erasedViews, eraseItem } from "./erase-item.ts";
import { itemOf, itemView, itemViews } from "./item-views.ts";
import { isLong, openRoom, readBack } from "./open-room.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import * as acts from "./room-acts.ts";
import type { Session } from "./session.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function roomActs(run: Run, who: () => Person | null): RoomActs {
  const at = <T>({ circle }: At, act: (session: Session, person: Person) => Promise<T>): Promise<Outcome<T>> =>
    run((person) => act(inside(person, circle), person));
  return {
    look: (place) => look(who(), place),
    read: (place) => run((person) => read(person, place)),
    readNamed: () => run(readNamed),
    readBack: (place) => at(place, (session) => now(session, () => readBack(session, place.room))),
    readTo: (place) => run((person) => readTo(person, sessionOf(person, place), place.room)),
    open: (place, item) => at(place, (session) => acts.open(session, place.room, item)),
    change: (place, item, change) => at(place, (session) => acts.change(session, place.room, item, change)),
    erase: (place, item) => at(place, (session) => eraseItem(session, place.room, item)),
    write: (place, ...words) => at(place, (session) => acts.writeBody(session, place.room, ...words)),
    fileVersions: (place) => versionsOf(who(), place),
    upload: (place, ...file) => run((person) => upload(person, place, ...file)),
    keep: (place, item, report) =>
      at(place, (session, person) => keepAtHand(person, session, [place.room, item], report)),
    letGo: (place, item) => at(place, (session) => session.circle.atHand.letGo(item)),
    kept: () => [...(who()?.sessions.values() ?? [])].flatMap(keptViews),
    say: (place, line) => at(place, (session) => acts.say(session, place.room, line)),
    edit: (place, ...words) => at(place, (session) => acts.edit(session, place.room, ...words)),
    boost: (place, ...given) => at(place, (session) => acts.boost(session, place.room, ...given)),
  };
}

/** Items of a room whose own rooms are read along with it: as many as a screen shows of a list. */
const readAlong = 12;

/** Also of a circle that this member is out of, as far as it is kept here. */
async function read(person: Person, { circle, room }: At): Promise<void> {
  const session = sessionOf(person, { circle });
  await inTurn(session, async () => {
    await session.circle.seen.here(person.env.clock.now());
    await openRoom(session, room);
    await keepUpAt(session, room);
  });
  person.aside.goOn(attempt(() => keepUpAtHand(person, session, room)).then(() => undefined));
  const shown = itemViews(session, room).filter(
    ({ state, what, inside: there }) => state === "active" && there === null && traitsOf(what)?.byTitle !== true,
  );
  const newest =
    room === session.circle.hallway
      ? []
      : shown
          .toReversed()
          .toSorted((a, b) => b.made - a.made)
          .slice(0, readAlong);
  person.aside.goOn(
    readAllOf(
      session,
      newest.map((item) => item.room),
    ),
  );
}

/** Nobody waits for it: what cuts it off is no trouble of theirs. */
async function readAllOf(session: Session, rooms: readonly RoomId[]): Promise<void> {
  for (const room of rooms) {
    const outcome = await attempt(() => inTurn(session, () => openRoom(session, room)));
    if (!outcome.ok) return;
  }
}

export function sessionOf(person: Person | null, { circle }: Pick<At, "circle">): Session {
  const session = person?.sessions.get(circle);
  if (session === undefined) throw new Stopped("no-such-circle");
  return session;
}

/** This person has seen all of a room that this device has. */
export async function readTo({ mine }: Person, session: Session, room: RoomId): Promise<void> {
  const { id, seen, log, rooms, env } = session.circle;
  const isNews = placeOf(rooms.entries(room).at(-1)) > seen.upTo(room) || namedRooms(session).has(room);
  await seen.here(env.clock.now());
  await seen.read(room, log.chain.seq, isNews);
  if (isNews) mine?.reads.soon();
  await mine?.lookedAt(id, room);
}

/** Where it stands in the hall, by itself or by what brings it; 0 for nothing. */
function placeOf(item: RoomEntry | undefined): number {
  if (item === undefined) return 0;
  return item.type === "said" ? (item.brought ?? item.entry).seq : item.seq;
}

function look(person: Person | null, { circle, room: id }: At): RoomView | null {
  const session = person?.sessions.get(circle);
  if (session === undefined) return null;
  const room = session.room(id);
  const here = session.circle.rooms.isFollowed(id);
  const { boosts, lines, gone, unread, answers, occurrences } = room;
  const item = itemView(session, id);
  const wasErased = item === null ? erasedAs(session, id) : null;
  const more = here && session.state === "in" && isLong(session, id) && !room.beginningReached;
  const items = itemViews(session, id);
  const { unknown } = room.told;
  return {
    circle,
    room: id,
    item,
    here,
    // What others wrote of it is theirs to erase, and shown no more.
    body: wasErased === null ? room.body : null,
    boosts,
    lines,
    gone,
    more,
    unread,
    items,
    erased: erasedViews(session, id),
    awayWith: awayWith(session, id),
    wasErased,
    answers,
    occurrences,
    unknown,
  };
}

function versionsOf(person: Person | null, { circle, room }: At): readonly FileVersionView[] {
  const session = person?.sessions.get(circle);
  return session === undefined || itemOf(session, room) === null ? [] : fileVersions(session, room);
}
