import type { OfferView, UndoneView, WalkerView, WalkView } from "@unionhall/member";
import { noWalk } from "../words/problems.ts";
import { titleOf } from "./circle.ts";
import { nameText } from "./name.ts";
import { plain } from "./plain.ts";
import { dayText } from "./time.ts";

/** What a walk-out would be, before anybody walks. */
export function walkPage(walk: WalkView): string {
  const place = `It goes on from place ${walk.seq}, of ${dayText(walk.day)}.`;
  return [`Walking out of ${titleOf(walk.title)}   ${walk.from}`, place, ...common(walk)].join("\n");
}

/** An offer, as whoever gets it reads it before they say yes or no. */
export function offerPage(offer: OfferView): string {
  const where = offer.elsewhere ? `another hall: ${plain(offer.hall)}` : "this hall";
  return [
    `${nameText({ name: offer.name, id: offer.by })} walked out of ${titleOf(offer.title)}, to ${where}`,
    `The new circle: ${offer.circle}`,
    ...(offer.fault === null
      ? [`It fits what this device has read, up to place ${offer.seq}.`]
      : [`Nobody says yes to this here: ${noWalk[offer.fault]}`]),
    ...common(offer),
  ].join("\n");
}

function common({ people, left, undone, entries }: Pick<WalkView, "people" | "left" | "undone" | "entries">): string[] {
  return [
    `Comes along: ${named(people)}`,
    `Stays behind: ${named(left)}`,
    `Entries that come along: ${entries}`,
    ...(undone.length === 0 ? [] : ["Done since, and not taken along:"]),
    ...undone.map((deed) => `  ${undoneWords(deed)}`),
  ];
}

function named(people: readonly WalkerView[]): string {
  return people.map(oneNamed).join(", ") || "nobody";
}

function oneNamed({ id, name, me, steward }: WalkerView): string {
  const more = [...(me ? ["you"] : []), ...(steward ? ["steward"] : [])];
  return `${nameText({ name, id })}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}

function undoneWords({ seq, kind, by, whom }: UndoneView): string {
  const [who, other] = [plain(by) || "somebody", plain(whom) || "somebody"];
  return `${seq}  ${deedWords[kind](who, other)}`;
}

const deedWords: { readonly [kind in UndoneView["kind"]]: (by: string, whom: string) => string } = {
  removed: (by, whom) => `${by} removed ${whom}`,
  left: (by) => `${by} left`,
  came: (by, whom) => `${by} let in ${whom}`,
  held: (by, whom) => `${by} asked to put ${whom} on hold`,
  named: (by, whom) => `${by} named ${whom} a steward`,
  ended: (by, whom) => `${by} ended the stewardship of ${whom}`,
};
