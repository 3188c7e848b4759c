import type { CircleCard, CircleView, LineView, Member, MemberView } from "@unionhall/member";
import { refused } from "./exit.ts";
import { quoted } from "./show/plain.ts";

/** Letters an id has to be given with at least, so that a short title is not taken for one. */
const shortest = 4;

/** The one circle that was meant: by id, by the beginning of it, or by its whole title. */
export function circleMeant(member: Member, text: string): CircleView {
  const fitting = meant(
    member.circles(),
    text,
    ({ id }: CircleCard) => id,
    ({ title }) => title,
  );
  // Where somebody walked out, the circle they came to has the same title.
  const going = fitting.filter(({ walkedTo }) => walkedTo === null);
  const found = going.length > 0 ? going : fitting;
  const view = found.length === 1 ? member.circle(found[0]!.id) : null;
  if (view !== null) return view;
  if (found.length === 0) throw refused(`You are in no circle called ${quoted(text)}. \`hall circles\` lists yours.`);
  throw refused(`${found.length} circles fit ${quoted(text)}. Give an id; \`hall circles\` lists them.`);
}

const out: readonly MemberView["state"][] = ["left", "removed", "remembered"];

/** The one member of a circle that was meant, among those who are in; or, with "ever", who ever was. */
export function memberMeant(circle: CircleView, text: string, among: "in" | "ever" = "in"): MemberView {
  const fitting = meant(
    circle.members.filter(({ state }) => among === "ever" || !out.includes(state)),
    text,
    ({ id }) => id,
    ({ name }) => name,
  );
  return only(
    fitting,
    `Nobody called ${quoted(text)} is in the circle. \`hall circles CIRCLE\` lists who is.`,
    (count) => `${count} members fit ${quoted(text)}. Give an id; \`hall circles CIRCLE\` lists them.`,
  );
}

/** The one line that was meant, by id or the beginning of it, among those that this device has. */
export function lineMeant(circle: Pick<CircleView, "lines">, text: string): LineView {
  const fitting = meant(circle.lines, text, ({ id }) => id);
  return only(
    fitting,
    `This device has no line ${quoted(text)} there. \`hall read CIRCLE --ids\` and \`hall look CIRCLE PLACE --ids\` show ids.`,
    (count) => `${count} lines fit ${quoted(text)}. Give more of the id.`,
  );
}

/** The only one that fits. Refuses in these words where there is none, and where there are several. */
export function only<T>([one, ...others]: readonly T[], none: string, several: (count: number) => string): T {
  if (one === undefined) throw refused(none);
  if (others.length > 0) throw refused(several(others.length + 1));
  return one;
}

/**
 * What fits best: the whole id, else the whole name, else the beginning of an id. Nothing typed fits nothing: an empty
 * name is no name.
 */
export function meant<T>(
  all: readonly T[],
  text: string,
  id: (item: T) => string,
  name: (item: T) => string = () => "",
): readonly T[] {
  const whole = all.filter((item) => id(item) === text);
  if (whole.length > 0) return whole;
  const named = folded(text) === "" ? [] : all.filter((item) => folded(name(item)) === folded(text));
  if (named.length > 0) return named;
  return text.length < shortest ? [] : all.filter((item) => isBeginning(id(item), text));
}

function isBeginning(id: string, text: string): boolean {
  return id.startsWith(text) || id.slice(id.indexOf("_") + 1).startsWith(text);
}

function folded(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}
