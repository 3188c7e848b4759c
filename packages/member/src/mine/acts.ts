import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import { titleOf } from "../alone/circles.ts";
import type { LineView } from "../lines.ts";
import type { MineActs, MutedView, OwnView } from "../mine.ts";
import type { Outcome } from "../outcome.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import { placedId } from "../session/waiting.ts";
import { bookmarkKey, emptyMine, isMuted, placeKey } from "./fold.ts";
import type { Mine } from "./fold.ts";
import type { MineSaid, QuietHours } from "./kinds.ts";
import { mostMuted, mostOrdered, mostOwn } from "./kinds.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function mineActs(run: Run, who: () => Person | null): MineActs {
  const say = (said: (person: Person) => MineSaid): Promise<Outcome<void>> =>
    run(async (person) => {
      if (person.mine === null) throw new Stopped("no-desk");
      await person.mine.say(said(person));
    });
  return {
    look: (at) => look(mineOf(who()), at),
    get quietHours() {
      return mineOf(who()).quiet.get("")?.hours ?? null;
    },
    bookmark: (at, line, on) => say((person) => bookmark(person, at, line, on)),
    tell: (at, how) => say((person) => ({ told: [{ ...known(person, at), how, at: null }] })),
    putOff: (at, until) => say((person) => ({ later: [{ ...known(person, at), until, at: null }] })),
    arrange: (circles) => say((person) => ({ order: [{ circles: inOrder(person, circles), at: null }] })),
    mute: (circle, member, on) => say((person) => mute(person, circle, member, on)),
    get muted() {
      return mutedBy(who());
    },
    hide: (circle, on) => say(() => ({ hidden: [{ circle, on, at: null }] })),
    begun: (circle) => say(() => ({ begun: [{ circle, on: true, at: null }] })),
    setQuiet: (hours) => say(() => ({ quiet: [{ hours: fitting(hours), at: null }] })),
    readAll: () => say(allRead),
  };
}

/** Nothing where somebody has no desk here. */
export function mineOf(person: Person | null): Mine {
  return person?.mine?.keeper.now ?? emptyMine();
}

function look(mine: Mine, { circle, room }: At): OwnView {
  const marked = [...mine.bookmarks.values()].filter((each) => {
    return each.circle === circle && each.room === room && each.made !== null;
  });
  const key = placeKey(circle, room);
  return {
    bookmarked: marked.some(({ line }) => line === null),
    lines: new Set(marked.flatMap(({ line }) => line ?? [])),
    telling: mine.told.get(key)?.how ?? "usual",
    putOff: mine.later.get(key)?.until ?? null,
  };
}

function known(person: Person, { circle, room }: At): { readonly circle: At["circle"]; readonly room: RoomId } {
  if (!person.sessions.has(circle)) throw new Stopped("no-such-circle");
  return { circle, room };
}

/** The oldest would go without a word: who has that many is told. */
function bookmark(person: Person, at: At, id: LineView["id"] | null, on: boolean): MineSaid {
  const { circle, room } = known(person, at);
  const line = id === null ? null : placedId(id);
  if (id !== null && line === null) throw new Stopped("no-such-line");
  const { bookmarks } = mineOf(person);
  const standing = [...bookmarks.values()].filter(({ made }) => made !== null);
  const isThere = (bookmarks.get(bookmarkKey(circle, room, line))?.made ?? null) !== null;
  if (on && !isThere && standing.length >= mostOwn.bookmarks) throw new Stopped("too-many-bookmarks");
  return { bookmarks: [{ circle, room, line, made: on ? person.env.clock.now() : null, at: null }] };
}

/** A mute that goes without a word would be worse than none. */
function mute(person: Person, circle: CircleId, member: MemberId, on: boolean): MineSaid {
  const session = person.sessions.get(circle);
  if (session === undefined) throw new Stopped("no-such-circle");
  if (!session.circle.book.members.has(member) || member === session.me) throw new Stopped("no-such-member");
  const mine = mineOf(person);
  const standing = [...mine.muted.values()].filter((each) => each.on);
  if (on && !isMuted(mine, member) && standing.length >= mostMuted) throw new Stopped("too-many-muted");
  return { muted: [{ member, on, at: null }] };
}

/** In each circle that is here and has them. */
function mutedBy(person: Person | null): readonly MutedView[] {
  const mine = mineOf(person);
  const sessions = [...(person?.sessions.values() ?? [])];
  return sessions.flatMap((session) => {
    const { id: circle, book } = session.circle;
    const muted = [...book.members.keys()].filter((member) => isMuted(mine, member));
    return muted.map((member) => ({ circle, title: titleOf(session), member, name: nameOf(session, member) }));
  });
}

/** These as they are put now; the others that have a place keep theirs among themselves. */
function inOrder(person: Person, circles: readonly CircleId[]): readonly CircleId[] {
  const before = mineOf(person).order.get("")?.circles ?? [];
  return [...circles, ...before.filter((each) => !circles.includes(each))].slice(0, mostOrdered);
}

function fitting(hours: QuietHours | null): QuietHours | null {
  return hours === null || hours.from === hours.to ? null : hours;
}

function allRead({ sessions }: Person): MineSaid {
  const all = [...sessions.values()].filter(({ circle }) => circle.log.chain.seq > 0);
  if (all.length === 0) return {};
  return { reads: all.map(({ circle: { id, log } }) => ({ circle: id, room: null, seq: log.chain.seq, at: null })) };
}
