import type { RoomFinding, Verification } from "./verification.ts";
import type { ReadReport } from "../circle/catch-up.ts";
import { readWhole } from "../circle/catch-up.ts";
import { Circle } from "../circle/circle.ts";
import { noteForkFrom } from "../circle/forked.ts";
import { foundAtTheDoor } from "../circle/found.ts";
import { lookAtTheDoor } from "../circle/at-the-door.ts";
import { headWords } from "../circle/head-words.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { MemoryStore } from "../store/memory-store.ts";
import { learnOrigins } from "../walk/origin.ts";
import type { Warned } from "../warnings/warning.ts";
import { warningsOf } from "../warnings/warnings-of.ts";
import type { Called } from "./findings.ts";
import { bookFindings, inRoom, roomFindings } from "./findings.ts";
import { textsOf } from "./texts.ts";

/**
 * Reads a circle again from its first entry, as a device would that has its keys and nothing else, and says
 * everything that is not as it should be. What this device keeps stays untouched.
 */
export async function verifyCircle(session: Session, report?: ReadReport): Promise<Verification> {
  await session.past.finish();
  // In turn with everything else of the circle, so that the head to compare with stands still.
  return session.circle.serial.run(() => verify(session.circle, (member) => nameOf(session, member), report));
}

async function verify(mine: Circle, called: Called, report?: ReadReport): Promise<Verification> {
  const before = { seq: mine.log.chain.seq, head: mine.log.chain.head };
  const fresh = await anew(mine, report);
  const rooms = fresh.rooms.followed;
  const found = rooms.map((room) => roomFindings(fresh, room, called));
  const { seq, head } = fresh.log.chain;
  const same = fresh.log.chain.at(before.seq) === before.head;
  await holdAgainst(mine, fresh);
  const findings = inOrder([
    ...keptFindings(mine),
    ...bookFindings(fresh, called),
    ...found.flatMap((each) => each.findings),
    ...(await latchFindings(fresh)),
  ]);
  const warned: readonly Warned[] = same ? findings : [{ type: "read-differs" }, ...findings];
  return {
    seq,
    head,
    headWords: headWords(head),
    ours: { ...before, same },
    entries: seq,
    rooms: rooms.length,
    members: [...fresh.book.members.values()].filter(({ state }) => state === "in").length,
    unreadable: found.reduce((sum, { unreadable }) => sum + unreadable, 0),
    erased: found.reduce((sum, { erased }) => sum + erased, 0),
    brought: broughtTo(fresh),
    texts: textsOf(fresh),
    findings,
    warnings: warningsOf(warned, (at) => fresh.log.dayAt(at)),
    fork: mine.noted.fork?.proof ?? null,
  };
}

/** What stands here of the circle that this one goes on from, each in the place it had. */
function broughtTo({ origins, rooms }: Circle): Verification["brought"] {
  if (origins === null) return null;
  const of = origins.reduce((sum, { places }) => sum + places.size, 0);
  const all = rooms.broughtOf.flatMap((room) => rooms.entries(room));
  return { count: all.filter((item) => item.type === "said" && item.brought !== undefined).length, of };
}

/** Where the hall signs another past now than it did to this device, that is the proof of it. */
async function holdAgainst(mine: Circle, fresh: Circle): Promise<void> {
  const now = fresh.heads.newest;
  if (now === null || mine.log.chain.at(now.statement.seq) === now.statement.head) return;
  await noteForkFrom(mine, now, (seq) => Promise.resolve(fresh.log.passed(0, seq)));
  await mine.noted.keep();
}

/** What this device keeps that it was shown, and a hall that does as halls do now does not show again. */
function keptFindings({ noted }: Circle): readonly RoomFinding[] {
  const kept = ["fork", "past-differs", "point-unfit", "went-back", "lost"] as const;
  return kept.flatMap((type) =>
    noted.all.filter((each) => each.type === type).map(({ seq }) => ({ type, seq, room: null })),
  );
}

/** The same circle with the same keys over an empty store, read as a whole. */
async function anew(mine: Circle, report?: ReadReport): Promise<Circle> {
  const env = { ...mine.env, store: new MemoryStore() };
  const fresh = await Circle.load(env, mine.id, mine.link, mine.me);
  fresh.olderBoxes = mine.olderBoxes;
  await fresh.epochs.add(mine.epochs.all());
  await readWhole(fresh, report);
  if (fresh.book.walked !== null) await learnOrigins(fresh);
  return fresh;
}

async function latchFindings(fresh: Circle): Promise<readonly RoomFinding[]> {
  fresh.door = null;
  return inRoom(null, foundAtTheDoor(await lookAtTheDoor(fresh)));
}

function inOrder(findings: readonly RoomFinding[]): readonly RoomFinding[] {
  const place = (finding: RoomFinding): number => ("seq" in finding ? finding.seq : Number.MAX_SAFE_INTEGER);
  return findings.toSorted((a, b) => place(a) - place(b));
}
