import type { Kind, Law, ReadLaw } from "@unionhall/kernel";
import {
  bookBytes,
  bookDigest,
  foresee,
  memberRemoved,
  memberVouched,
  readBook,
  stewardship,
  visitToSign,
} from "@unionhall/kernel";
import type { Bytes, Key } from "@unionhall/protocol";
import { ascii, bytes, fromBytes, id, struct, toBytes, uint } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";

interface Rung {
  readonly by: Key;
  readonly signature: Bytes;
}

/** Nobody is removed as long as no bell was rung. */
class BellLaw implements Law {
  rung: number;
  heard: readonly string[] = [];

  constructor(rung = 0) {
    this.rung = rung;
  }

  judge: Law["judge"] = (_, { kind }) => (kind === "member.removed" && this.rung === 0 ? "too-soon" : null);
  letsInOwn: Law["letsInOwn"] = (book, invitation) => stewardship.letsInOwn(book, invitation);
  judgeSaid: Law["judgeSaid"] = (_, { kind }) => (kind === "line" && this.rung === 0 ? "too-soon" : null);
  kindOf: Law["kindOf"] = (name) => (name === bellRung.name ? bellRung : undefined);
  bytes: Law["bytes"] = () => toBytes(uint(), this.rung);
  counted: Law["counted"] = (_, { kind }) => {
    this.heard = [...this.heard, kind];
  };
}

const message = ascii("ding");
const bellRung: Kind<Rung> = {
  name: "bell.rung",
  version: 1,
  payload: struct({ by: id("key"), signature: bytes(64) }),
  author: "member",
  warranted: false,
  proofs: ({ by, signature }) => [{ key: by, message, signature }],
  check: ({ law }) => ((law as BellLaw).rung < 2 ? null : "too-many-of-these"),
  apply({ law }) {
    (law as BellLaw).rung += 1;
  },
};

const readBellLaw: ReadLaw = (state) => new BellLaw(fromBytes(uint(), state, "law"));

async function withBell(): Promise<{ world: KernelWorld; rung: Rung }> {
  const { world } = await KernelWorld.of("ash", "bo", "cy");
  world.law = () => new BellLaw();
  const { keys, signing } = world.founder.secrets;
  return { world, rung: { by: keys.signing, signature: await world.ports.crypto.sign(signing, message) } };
}

test("what a law knows of goes through the book's door, and decides what the agreement has a say in", async () => {
  const { world, rung } = await withBell();
  const [ash, bo, cy] = world.people;
  expect(await world.does(ash!, memberRemoved, { member: cy!.id })).toBe("too-soon");
  expect(await world.does(bo!, bellRung, { ...rung, by: bo!.secrets.keys.signing })).toBe("bad-proof");
  expect(await world.does(await world.person("dee"), bellRung, rung, { epoch: ash!.newest() })).toBe("not-a-member");
  const until = world.now + 3_600_000;
  const visit = await world.person("bo's visit");
  const { signing: member } = bo!.secrets.keys;
  const signature = await world.ports.crypto.sign(
    bo!.secrets.signing,
    visitToSign(world.circle, member, visit.secrets.keys.signing, until),
  );
  const borrowed = { epoch: bo!.newest(), content: { visit: { member, until, signature } } };
  expect(await world.does(visit, bellRung, rung, borrowed)).toBe("visits-only-talk");
  expect(await world.does(bo!, bellRung, rung)).toBeUndefined();
  expect(await world.does(bo!, memberRemoved, { member: cy!.id })).toBeUndefined();
});

test("a law hears of what counted, and of nothing else", async () => {
  const { world, rung } = await withBell();
  const [ash, bo] = world.people;
  const { invitation } = await world.invite(ash!);
  const { signing } = (await world.person("dee")).secrets.keys;
  await world.deed(bo!, memberVouched, { invitation, signing });
  await world.deed(bo!, memberVouched, { invitation: signing, signing });
  await world.deed(bo!, bellRung, rung);
  const { heard } = (await world.book()).law as BellLaw;
  expect(heard.slice(0, 4)).toEqual(["circle.founded", "invitation.made", "member.admitted", "epoch.turned"]);
  expect(heard.slice(-3)).toEqual(["invitation.made", "member.vouched", "bell.rung"]);
});

test("a law is asked of what is said in a room by who is heard, and of nothing else", async () => {
  const { world, rung } = await withBell();
  const [ash, bo] = world.people;
  await world.say(bo!, "hush");
  await world.say(await world.person("dee"), "hush", { epoch: ash!.newest() });
  expect(await world.judged()).toEqual(["too-soon", "not-a-member"]);
  await world.deed(bo!, bellRung, rung);
  expect(await world.judged()).toEqual(["said", "not-a-member"]);
});

test("a law's state is part of the book: written, read, folded on from, foreseen and digested with it", async () => {
  const { world, rung } = await withBell();
  const [ash, bo] = world.people;
  const before = bookDigest(await world.book());
  await world.deed(bo!, bellRung, rung);
  const book = await world.book(bo);
  expect(bookDigest(book)).not.toEqual(before);
  const again = readBook(bookBytes(book), readBellLaw);
  expect(again.law).toMatchObject({ rung: 1 });
  expect(bookDigest(again)).toEqual(bookDigest(book));
  const foreseen = { kind: bellRung, payload: rung, by: ash!.id, day: world.hall.day, time: world.now };
  expect(foresee(again, foreseen)).toBeNull();
  await world.deed(bo!, bellRung, rung);
  expect(foresee(await world.book(), foreseen)).toBe("too-many-of-these");
});
