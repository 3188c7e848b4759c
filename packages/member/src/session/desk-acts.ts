import type { Bytes } from "@unionhall/protocol";
import { makeInvitation } from "../circle/deeds.ts";
import { Stopped } from "../problems.ts";
import { makeWords, readWords } from "../words/words.ts";
import { nextReminder } from "./found.ts";
import { writeLink } from "./links.ts";
import type { Person } from "./person.ts";

/** A link for another device is good for ten minutes. */
export const linkDays: number = 10 / (24 * 60);

/** A link for another device of this person. Whoever opens it first is this person: it is for their own eyes. */
export async function linkDevice(person: Person): Promise<{ link: string }> {
  const { desk } = person;
  if (desk === null) throw new Stopped("no-desk");
  const secret = person.env.random(16);
  const ask = { secret, vouches: 0, days: linkDays, title: "", from: "" };
  await desk.circle.serial.run(() => makeInvitation(desk.circle, ask));
  return { link: writeLink(desk.circle.link.address, "device", secret) };
}

/** The words as long as they are to be confirmed. Made when they are asked for: it takes a list of two thousand, and few starts do. */
export async function pendingWords({ device: { words } }: Person): Promise<readonly string[] | null> {
  return words === null ? null : makeWords(words.entropy, words.language);
}

/** Three places to ask for, the same until they are answered. */
export function askedPlaces(person: Person): readonly number[] {
  const entropy = person.device.words?.entropy;
  if (entropy === undefined) return [];
  const places = [...entropy].map((byte) => byte % 12);
  return [...new Set([...places, 1, 5, 9])].slice(0, 3).sort((a, b) => a - b);
}

export async function confirmWords(person: Person, answers: readonly string[]): Promise<void> {
  const words = await pendingWords(person);
  if (words === null) throw new Stopped("words-already-confirmed");
  const plain = (word: string): string => word.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
  const asked = askedPlaces(person).map((place) => plain(words[place] ?? ""));
  const fits = asked.length === answers.length && asked.every((word, at) => word === plain(answers[at] ?? ""));
  if (!fits) throw new Stopped("words-differ");
  await person.device.setWords(null);
}

export async function remindLater(person: Person): Promise<void> {
  const { words } = person.device;
  if (words === null) return;
  await person.device.setWords({ ...words, remindAt: nextReminder(words.since, person.env.clock.now()) });
}

/** The entropy that typed words stand for. Throws `Stopped` with what is wrong with them. */
export async function entropyOf(text: string): Promise<Bytes> {
  const read = await readWords(text);
  if (read.ok) return read.entropy;
  const { reason } = read;
  const place = "position" in read && read.position !== undefined ? { position: read.position } : {};
  const near = "suggestion" in read && read.suggestion !== undefined ? { suggestion: read.suggestion } : {};
  throw new Stopped({ type: "bad-words", reason, ...place, ...near });
}
