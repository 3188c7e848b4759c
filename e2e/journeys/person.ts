import type { Hands } from "./hands.ts";
import type { ScreenWords } from "./screen-words.ts";
import { english } from "./screen-words.ts";

/** Somebody at a screen: their hands, and the words they read there. */
export interface Person {
  readonly name: string;
  readonly hands: Hands;
  readonly words: ScreenWords;
}

export function person(name: string, hands: Hands, words: ScreenWords = english): Person {
  return { name, hands, words };
}

/** Opens the hall by the link it printed, puts off the words, and leaves it empty, or goes on without a word; ends in the first circle. */
export async function found(
  { name, hands, words }: Person,
  link: string,
  title: string,
  circles: "none" | "unsaid" = "none",
): Promise<void> {
  await hands.goto(link);
  await hands.fill(words.hallName, title);
  await hands.fill(words.yourName, name);
  await hands.press(words.found);
  await hands.press(words.later);
  await hands.press(circles === "none" ? words.emptyHall : words.back);
  await enter({ name, hands, words }, title);
}

/** From the list of circles into the chat of one. Its name alone is not the whole of what the list says of it. */
export async function enter(who: Person, title: string): Promise<void> {
  await who.hands.pick(title);
  await openChat(who);
}

/** From the circle's chat to the list of circles. */
export async function leaveChat({ hands, words }: Person): Promise<void> {
  await hands.press(words.back);
  await hands.press(words.home);
}

/** From wherever in a circle to its chat. */
export async function openChat({ hands, words }: Person): Promise<void> {
  await hands.press(words.tools);
  await hands.press(words.chat);
}

/** Tries a passphrase on a device that is locked. */
export async function unlock({ hands }: Person, passphrase: string): Promise<void> {
  await hands.fill("Passphrase", passphrase);
  await hands.press("Open");
}

/** Follows an invitation and gives nothing but a name. */
export async function knock({ name, hands, words }: Person, link: string, title: string): Promise<void> {
  await hands.goto(link);
  await hands.sees(words.joinTitle(title));
  await hands.fill(words.yourName, name);
  await hands.press(words.join);
}

/** Follows an invitation through an open door; whoever made it has to be online. */
export async function join(who: Person, link: string, title: string): Promise<void> {
  await knock(who, link, title);
  await openChat(who);
  await who.hands.sees(who.words.say);
}

/** A link for one person, from the circle that is open. */
export async function invite(who: Person, door: "open" | "knock" = "open"): Promise<string> {
  const { hands, words } = who;
  await hands.press(words.people);
  await hands.press(words.invite);
  if (door === "knock") await hands.press(words.theyKnock);
  await hands.press(words.makeLink);
  const link = await linkShown(hands);
  await hands.press(words.done);
  await openChat(who);
  return link;
}

export async function linkShown(hands: Hands): Promise<string> {
  const [link = ""] = await hands.read(".link-text");
  return link.trim();
}

export async function say({ hands, words }: Person, text: string): Promise<void> {
  await hands.fill(words.say, text);
  await hands.press(words.send);
  await hands.sees(text);
}

/** Waits until nothing of this person's waits for the hall any more. */
export async function everythingSent({ hands, words }: Person): Promise<void> {
  await hands.seesNo(words.waiting);
}

/** What stands in the chat that is open, in its order. */
export function linesOf({ hands }: Person): Promise<readonly string[]> {
  return hands.read(".lines .said");
}

/** A steward removes somebody from the circle that is open. */
export async function remove(who: Person, name: string): Promise<void> {
  const { hands, words } = who;
  await hands.press(words.people);
  await hands.press(words.more(name));
  await hands.press(words.remove(name));
  await hands.press(words.removeGo);
  await hands.sees(words.removed(name));
  await openChat(who);
}

/** A link for somebody of this circle who lost everything. */
export async function linkToReturn({ hands, words }: Person, name: string): Promise<string> {
  await hands.press(words.people);
  await hands.press(words.more(name));
  await hands.press(words.returning);
  await hands.press(words.returningGo);
  const link = await linkShown(hands);
  await hands.press(words.close);
  return link;
}

export async function vouch({ hands, words }: Person): Promise<void> {
  await hands.press(words.people);
  await hands.press(words.vouch);
  await hands.sees(words.vouched);
}

export async function admit({ hands, words }: Person): Promise<void> {
  await hands.press(words.people);
  await hands.press(words.admit);
  await hands.sees(words.admitted);
}

/** Shows a link for another device of this person. Leaves the screen of the circle. */
export async function openLinkForDevice({ hands, words }: Person): Promise<void> {
  await hands.press(words.back);
  await hands.press(words.me);
  await hands.press(words.linkDevice);
}

export async function linkForDevice(who: Person): Promise<string> {
  const { hands, words } = who;
  await openLinkForDevice(who);
  const link = await linkShown(hands);
  await hands.press(words.done);
  await hands.press(words.home);
  return link;
}

/** On the new device. */
export async function becomeDevice({ hands, words }: Person, link: string): Promise<void> {
  await hands.goto(link);
  await hands.press(words.thisDevice);
  await hands.sees(words.deviceDone);
}

/** Writes the words down, as long as they are not confirmed. Leaves the screen of the circle. */
export async function wordsOf({ hands, words }: Person): Promise<readonly string[]> {
  await hands.press(words.back);
  await hands.press(words.me);
  await hands.press(words.showWords);
  const shown = await hands.read(".words li");
  await hands.press(words.later);
  return shown.map((word) => word.trim());
}

/** The places that the app asks for, as it names them. */
export async function placesAsked({ hands, words }: Person): Promise<readonly number[]> {
  await hands.sees(words.check);
  const labels = await hands.read("form label");
  return labels.map((label) => Number(label.replaceAll(/\D/g, "")));
}

/** Answers with the words at those places. */
export async function answer(
  { hands, words }: Person,
  places: readonly number[],
  twelve: readonly string[],
): Promise<void> {
  for (const place of places) await hands.fill(words.word(place), twelve[place - 1] ?? "");
  await hands.press(words.check);
}

/** Writes the words down and shows it, so that the device has them no more. From the circle back to the list. */
export async function confirmWords(who: Person): Promise<readonly string[]> {
  const { hands, words } = who;
  await hands.press(words.back);
  await hands.press(words.me);
  await hands.press(words.showWords);
  const shown = await hands.read(".words li");
  const twelve = shown.map((word) => word.trim());
  await hands.press(words.askMe);
  await answer(who, await placesAsked(who), twelve);
  await hands.sees(words.confirmed);
  await hands.press(words.home);
  return twelve;
}

/** The only steward of the circle that is open makes somebody one, with the words that are on paper. */
export async function nameSteward(who: Person, name: string, twelve: readonly string[]): Promise<void> {
  const { hands, words } = who;
  await hands.press(words.people);
  await hands.press(words.more(name));
  await hands.press(words.nameSteward(name));
  await hands.fill(words.myWords, twelve.join(" "));
  await hands.press(words.nameStewardGo);
  await hands.sees(words.named(name));
  await openChat(who);
}

/** Comes back with the words, on a device that knows nobody. */
export async function recover({ hands, words }: Person, hall: string, twelve: readonly string[]): Promise<void> {
  await hands.goto(hall);
  await hands.press(words.haveWords);
  await hands.fill(words.myWords, twelve.join(" "));
  await hands.press(words.recover);
  await hands.sees(words.recovered);
  await hands.press(words.goHome);
}
