import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { OutsideEnvironment } from "@unionhall/member";
import { findLetterbox } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { seededRandom } from "../../world/random.ts";
import type { Deed } from "../deed.ts";
import type { Life } from "../life.ts";

/** A steward opens the letterbox, pauses it, lets it go on, or closes it. */
export const turnLetterbox: Deed = (life) => {
  const at = life.inside(({ steward }) => steward);
  if (at === undefined) return;
  const { letters } = at.member;
  const how = life.dice(6);
  if (how < 3 || !at.view.letterbox.open) {
    const takes = { daily: 1 + life.dice(5), stamped: 1 + life.dice(3) };
    return life.begin(at.phone, `${at.who} opens the letterbox`, letters.open(at.circle, takes));
  }
  if (how === 5) return life.begin(at.phone, `${at.who} closes the letterbox`, letters.close(at.circle));
  const words = how === 3 ? "pauses the letterbox" : "has the letterbox go on";
  life.begin(at.phone, `${at.who} ${words}`, letters.pause(at.circle, how === 3));
};

/** Whoever looks gives its address to somebody. */
export const lookForLetters: Deed = (life) => {
  const at = life.inside(({ letterbox }) => letterbox.open);
  if (at === undefined) return;
  const { circle } = at;
  life.begin(at.phone, `${at.who} looks for letters`, at.member.letters.look(circle), ({ link }) => {
    if (link !== null) life.addresses.push({ circle, link });
  });
};

export const makeStamps: Deed = (life) => {
  const at = life.inside(({ steward, letterbox }) => steward && letterbox.open);
  if (at === undefined) return;
  const { circle } = at;
  life.begin(at.phone, `${at.who} makes stamps`, at.member.letters.makeStamps(circle, 2), (links) =>
    life.addresses.push(...links.map((link) => ({ circle, link }))),
  );
};

export const dropLetter: Deed = (life) => {
  const at = life.inside(({ letterbox }) => letterbox.open);
  if (at === undefined) return;
  const dropping = async (): Promise<string> => {
    const looked = await at.member.letters.look(at.circle);
    const letter = looked.ok ? life.some(looked.value.letters) : undefined;
    if (letter === undefined) return "there is none";
    life.erased.add(letter.text ?? "");
    return JSON.stringify(await at.member.letters.drop(at.circle, letter.id));
  };
  life.follow(at.phone, `${at.who} drops a letter`, dropping());
};

/** Somebody who is nobody here writes. */
export const writeIn: Deed = (life) => {
  const address = life.some(life.addresses);
  if (address === undefined) return;
  const text = life.words();
  life.follow(null, `somebody outside writes ${text}`, writing(life, address, text));
};

async function writing(life: Life, { link, circle }: Life["addresses"][number], text: string): Promise<string> {
  const found = await findLetterbox(outside(life, text), link);
  if (!found.ok) return JSON.stringify(found.problem);
  const outcome = await found.value.write(text);
  if (outcome.ok) life.letters.push({ circle, text });
  return JSON.stringify(outcome);
}

function outside({ scheduler, halls, clock, seed, dice }: Life, name: string): OutsideEnvironment {
  const subtle = webcrypto.subtle as Subtle;
  return {
    crypto: scheduler.holding(name, webCrypto(subtle)),
    sealing: scheduler.holding(name, webSealing(subtle)),
    random: seededRandom(`life ${seed} outside ${name}`),
    dial: halls.dialFor(name, dice(halls.count)),
    clock,
  };
}
