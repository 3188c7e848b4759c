import { webcrypto } from "node:crypto";
import type { Anchor, Ports } from "@unionhall/kernel";
import { invitationKeys, openNote, sealNote, webSealing } from "@unionhall/kernel";
import type { Subtle, Told } from "@unionhall/protocol";
import { book, firstHead, idOf, readHeader, webCrypto } from "@unionhall/protocol";
import type { LongCircle, TestDevice } from "@unionhall/testing";
import { asksOf, good, idle, longCircle, seededRandom, seen, tampering } from "@unionhall/testing";
import { expect, test } from "vitest";
import { readLink } from "../session/links.ts";

const subtle = webcrypto.subtle as Subtle;
const ports: Ports = { crypto: webCrypto(subtle), sealing: webSealing(subtle), random: seededRandom("hostile") };

/** Cy comes to a circle of Ash's, in a hall that bends what it tells Cy. */
async function comes(
  { made, circle, ash }: LongCircle,
  tamper: ((told: Told, to: string) => Told) | null = null,
): Promise<TestDevice> {
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await made.quiet();
  made.hall.tamper = tamper;
  const cy = await made.device("cy");
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await made.quiet();
  return cy;
}

const everyone = { state: "in", title: "Everyone", members: [{ name: "ash" }, { name: "bo" }, { name: "cy" }] };

test("where the hall has no point, everything is read", async () => {
  const long = await longCircle();
  const refusal = { reason: "no-such-thing", retryable: false, words: "" } as const;
  const cy = await comes(
    long,
    tampering("cy", (told) => (told.say.type === "blob" ? { ...told, say: { type: "refuse", refusal } } : told)),
  );
  expect(seen(cy, long.circle)).toMatchObject({ ...everyone, past: null, findings: [] });
});

test("a hall that gives out another point is seen, and everything is read", async () => {
  const long = await longCircle();
  const cy = await comes(
    long,
    tampering("cy", (told) => {
      if (told.say.type !== "chunks") return told;
      return { ...told, say: { ...told.say, chunks: told.say.chunks.map((chunk) => chunk.map((byte) => byte ^ 1)) } };
    }),
  );
  expect(seen(cy, long.circle)).toMatchObject({ ...everyone, past: null });
  expect(seen(cy, long.circle).findings).toEqual([{ type: "point-unfit", seq: 100 }]);
});

/** Cy comes by an invitation whose note names another anchor than the circle has. */
async function invitedTo(change: (anchor: Anchor) => Anchor) {
  const long = await longCircle();
  const { made, circle, ash } = long;
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await made.quiet();
  const keys = await invitationKeys(ports, readLink(link)!.secret);
  const left = asksOf(made, "ash", "put-note", circle).find(({ note }) => note === keys.note);
  const note = await openNote(ports, keys.noteKey, left!.sealed);
  const sealed = await sealNote(ports, keys.noteKey, { ...note!, anchor: change(note!.anchor) });
  made.hall.tamper = tampering("cy", (told) =>
    told.say.type === "note" ? { ...told, say: { type: "note", sealed } } : told,
  );
  const cy = await made.device("cy");
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await made.quiet();
  return { ...long, cy };
}

test("an inviter who vouches for what the point is not, is not believed", async () => {
  const lie = (anchor: Anchor): Anchor => ({ ...anchor, point: { ...anchor.point!, state: new Uint8Array(32) } });
  const { circle, cy } = await invitedTo(lie);
  expect(seen(cy, circle)).toMatchObject({ ...everyone, past: null });
  expect(seen(cy, circle).findings).toEqual([{ type: "point-unfit", seq: 100 }]);
});

test("an inviter who vouches for another place than the point's is not believed", async () => {
  const { circle, cy } = await invitedTo((anchor) => ({ ...anchor, seq: anchor.seq - 1 }));
  expect(seen(cy, circle)).toMatchObject({ ...everyone, past: null });
  expect(seen(cy, circle).findings).toMatchObject([{ type: "point-unfit" }, { type: "changed" }]);
});

test("an inviter who saw another head than the hall signs is shown to be another's past", async () => {
  const head = firstHead(idOf("circle", new Uint8Array(20)));
  const { circle, cy } = await invitedTo((anchor) => ({ ...anchor, head }));
  expect(seen(cy, circle)).toMatchObject({ title: "Everyone", past: { seq: 100 } });
  expect(seen(cy, circle).findings.map(({ type }) => type)).toContain("head-differs");
});

test("a hall that shows another past than the inviter saw is found in idle time", async () => {
  const long = await longCircle();
  const { made, circle } = long;
  const bend = tampering("cy", (told) => {
    if (told.say.type !== "heads" || told.say.heads.length < 50) return told;
    const [first, second, ...rest] = told.say.heads;
    return { ...told, say: { ...told.say, heads: [{ ...first!, entry: second!.entry }, second!, ...rest] } };
  });
  const cy = await comes(long, bend);
  expect(seen(cy, circle).findings).toEqual([]);
  await idle(made);
  expect(seen(cy, circle)).toMatchObject({ ...everyone, past: { seq: 100, differs: true } });
  expect(seen(cy, circle).findings).toEqual([{ type: "past-differs", seq: 100 }]);
  const again = await made.device("cy", cy.store);
  await made.quiet();
  expect(seen(again, circle).findings).toEqual([{ type: "past-differs", seq: 100 }]);
  await good(again.member.say(circle, "still here"));
});

test("a hall that leaves out part of the past book is found in idle time", async () => {
  const long = await longCircle();
  const bend = tampering("cy", (told) => {
    if (told.say.type !== "page") return told;
    const entries = told.say.entries.filter(({ seq, header: bytes }) => {
      const { circle, room } = readHeader(bytes);
      return circle !== long.circle || room !== book || seq === 1 || seq > 20;
    });
    return { ...told, say: { ...told.say, entries } };
  });
  const cy = await comes(long, bend);
  await idle(long.made);
  expect(seen(cy, long.circle)).toMatchObject({ ...everyone, findings: [{ type: "past-differs", seq: 100 }] });
});

test("a hall that withholds part of the past is waited for, and shown", async () => {
  const long = await longCircle();
  const { made, circle } = long;
  const bend = tampering("cy", (told) => {
    if (told.say.type !== "page") return told;
    const entries = told.say.entries.map(({ body, ...rest }) =>
      rest.seq === 3 || body === undefined ? rest : { ...rest, body },
    );
    return { ...told, say: { ...told.say, entries } };
  });
  const cy = await comes(long, bend);
  await idle(made);
  expect(seen(cy, circle)).toMatchObject({ past: { differs: false }, findings: [{ type: "withheld", seq: 3 }] });
  made.hall.tamper = null;
  made.hall.cutOff("cy");
  made.hall.restore("cy");
  await idle(made);
  expect(seen(cy, circle)).toMatchObject({ ...everyone, past: null, findings: [] });
});

test("where the hallway's point has something in it that was erased since, the hallway is read from its beginning", async () => {
  const long = await longCircle();
  const { made, circle } = long;
  const entry = idOf("entry", new Uint8Array(32));
  // The title: behind the founding, what binds the circle, and which room is its hallway.
  const word = { number: 1, entry, seq: 4, day: 0, proof: { type: "secret", secret: new Uint8Array(32) } } as const;
  const bend = tampering("cy", (told) =>
    told.say.type === "erasures" ? { ...told, say: { ...told.say, erasures: [word] } } : told,
  );
  const cy = await comes(long, bend);
  const hallway = asksOf(made, "cy", "read", circle).filter(({ room, after }) => room !== book && after === 0);
  expect(hallway).toHaveLength(1);
  expect(seen(cy, circle)).toMatchObject({ ...everyone, past: { seq: 100 }, findings: [] });
  await idle(made);
  expect(seen(cy, circle)).toMatchObject({ ...everyone, past: null, findings: [] });
});
