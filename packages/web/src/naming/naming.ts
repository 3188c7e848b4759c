import type { CircleView, MemberView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import { mentionOf, partsOf, withNames } from "@unionhall/union";

/*
 * Note: naming. A mention is kept as an id, and nobody should see one where they write. So a box shows names and keeps ids:
 * whoever was picked from the list is known by their name in it from then on, until that name is changed there.
 */

export interface Nameable {
  readonly id: MemberId;
  readonly name: string;
}

/** Whoever is in the circle, but for who writes. Whom they have muted or are kept apart from comes last. */
export function nameableIn(view: Pick<CircleView, "members"> | null): readonly Nameable[] {
  const others = view?.members.filter(({ me, name, state }) => !me && name !== "" && state === "in") ?? [];
  return others.toSorted((a, b) => Number(isAvoided(a)) - Number(isAvoided(b)));
}

function isAvoided({ muted, apart }: MemberView): boolean {
  return muted !== undefined || apart !== undefined;
}

/** Where somebody is being named: from the @ to the caret. */
export interface Naming {
  readonly from: number;
  readonly typed: string;
}

const longest = 40;
/** So many are shown to choose from: what a phone has room for above its keyboard. */
const mostShown = 4;

export function namingAt(text: string, caret: number): Naming | null {
  const from = caret === 0 ? -1 : text.lastIndexOf("@", caret - 1);
  if (from === -1 || caret - from > longest || isPartOfWord(text[from - 1])) return null;
  const typed = text.slice(from + 1, caret);
  return typed.startsWith(" ") || typed.includes("\n") ? null : { from, typed };
}

/** Whose name, or a word of it, begins so. */
export function whoFits(people: readonly Nameable[], typed: string): readonly Nameable[] {
  return people.filter(({ name }) => ` ${plain(name)}`.includes(` ${plain(typed)}`)).slice(0, mostShown);
}

/** Without capitals and accents, which nobody types on a phone. */
function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** What a box shows of a text. */
export function shownOf(written: string, people: readonly Nameable[]): string {
  return withNames(written, (id) => people.find((person) => person.id === id)?.name ?? "");
}

/** What is to be kept of what a box shows, where these were picked: of one name, in their order. */
export function writtenOf(shown: string, picked: readonly Nameable[]): string {
  const names = [...new Set(picked.map(({ name }) => name))].filter((name) => name !== "");
  names.sort((a, b) => b.length - a.length);
  const nth = new Map<string, number>();
  let [written, from] = ["", 0];
  for (let at = shown.indexOf("@"); at !== -1; at = shown.indexOf("@", at + 1)) {
    // Whoever has an @ in their name names nobody else by it.
    if (at < from) continue;
    const end = (name: string): number => at + 1 + name.length;
    const name = names.find((one) => shown.startsWith(one, at + 1) && !isPartOfWord(shown[end(one)]));
    if (name === undefined) continue;
    const alike = picked.filter((person) => person.name === name);
    const who = alike[Math.min(nth.get(name) ?? 0, alike.length - 1)]!;
    nth.set(name, (nth.get(name) ?? 0) + 1);
    written += shown.slice(from, at) + mentionOf(who.id);
    from = end(name);
  }
  return written + shown.slice(from);
}

/** Who was picked in a text, in their order. */
export function pickedIn(written: string, people: readonly Nameable[]): readonly Nameable[] {
  return partsOf(written).flatMap((part) => {
    const person = "member" in part ? people.find(({ id }) => id === part.member) : undefined;
    return person ?? [];
  });
}

/** A text in which somebody was picked at a place of what is shown of it, and where the caret is then. */
export function pick(
  written: string,
  people: readonly Nameable[],
  naming: Naming,
  who: Nameable,
): { readonly written: string; readonly caret: number } {
  const shown = shownOf(written, people);
  const before = `${shown.slice(0, naming.from)}@${who.name} `;
  const after = shown.slice(naming.from + 1 + naming.typed.length).replace(/^ /, "");
  const picked = pickedIn(written, people);
  const earlier = pickedIn(writtenOf(shown.slice(0, naming.from), picked), people).length;
  return { written: writtenOf(before + after, picked.toSpliced(earlier, 0, who)), caret: before.length };
}

function isPartOfWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
}
