import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHallStore } from "@unionhall/hall";
import { findLetterbox } from "@unionhall/member";
import type { Bytes, Request } from "@unionhall/protocol";
import { bytesOf, stampHashOf } from "@unionhall/protocol";
import { filesIn, found, good, World } from "@unionhall/testing";
import { expect, test } from "vitest";
import { readLetterLink } from "../session/letter-link.ts";

const words = ["Kwyjibo says hello from Ward 4", "Zarzamora asks for Bojórquez"] as const;

const whatIsKept = ["letter", "day", "stamped", "sealed"] as const;

/** Two letters of one person, one with a stamp, in a hall on a disk; and what passed between them and the hall. */
async function written(dir: string) {
  const made = await World.make("letters", { store: openHallStore(join(dir, "hall.db")) });
  const ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await good(ash.member.letters.open(circle, { daily: 9, stamped: 9 }));
  const [slip] = await good(ash.member.letters.makeStamps(circle, 1));
  const { link } = await good(ash.member.letters.look(circle));
  const nonces: Bytes[] = [];
  made.hall.tamper = (told, who) => {
    if (who === "somebody" && "say" in told && told.say.type === "welcome") nonces.push(told.say.nonce);
    return told;
  };
  const box = await good(findLetterbox(made.outside("somebody"), link!));
  await good(box.write(words[0]));
  await good((await good(findLetterbox(made.outside("somebody"), slip!))).write(words[1]));
  const { letters } = await good(ash.member.letters.look(circle));
  expect(new Set(letters.map(({ text }) => text))).toEqual(new Set(words));
  const asked = made.hall.asked.filter(({ who }) => who === "somebody").map(({ ask }) => ask);
  await ash.member.close();
  await made.hall.store.close();
  return { nonces, asked, slip: readLetterLink(slip!)! };
}

test("nothing in the hall's files says who wrote a letter, by which stamp, or that two are of one person", async () => {
  const dir = await mkdtemp(join(tmpdir(), "hall-letters-"));
  try {
    const { nonces, asked, slip } = await written(dir);
    // Two to ask for the key, two to write: each on a line of its own.
    expect(nonces).toHaveLength(4);
    const put = (ask: Request): boolean => ask.type === "put-outside-letter";
    expect(new Set(asked.filter(put).flatMap(Object.keys))).toEqual(
      new Set(["type", "circle", "letterbox", "sealed", "stamp"]),
    );
    const files = [...(await filesIn(dir)).values()];
    expect(found(words, files)).toEqual([]);
    const stampHash = stampHashOf(slip.letterbox, slip.stamp!);
    for (const bytes of [...nonces, slip.stamp!, stampHash, bytesOf(slip.letterbox)])
      expect(files.some((file) => Buffer.from(file).includes(Buffer.from(bytes)))).toBe(false);
    const store = openHallStore(join(dir, "hall.db"));
    const kept = await store.outsideLetters(slip.circle, null, 100_000);
    await store.close();
    for (const letter of kept) expect(new Set(Object.keys(letter))).toEqual(new Set(whatIsKept));
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map(({ day }) => day)).size).toBe(1);
  } finally {
    await rm(dir, { recursive: true });
  }
});
