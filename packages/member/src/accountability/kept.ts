import type { CircleId, MemberId } from "@unionhall/protocol";
import { hexOf } from "@unionhall/protocol";
import type { Draw, Sitting, SittingAsked, Written } from "@unionhall/union";
import { readAs, reportStands, stateOf } from "@unionhall/union";
import { passingRoom } from "../desk/kinds.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { DeskSitting } from "./kinds.ts";
import { deskSitting } from "./kinds.ts";

export function sittingsIn(said: readonly Written[]): ReadonlyMap<string, DeskSitting> {
  const all = said.flatMap((each) => readAs(deskSitting, each) ?? []);
  return new Map(all.map((each) => [keyOf(each), each]));
}

function keyOf({ circle, names }: Pick<DeskSitting, "circle" | "names">): string {
  return `${circle} ${hexOf(names)}`;
}

/** What this person's desk has of those asked for in a circle, with what waits on this device. For as long as a report stands. */
export function keptSittings({ desk, env }: Person, circle: CircleId): ReadonlyMap<string, DeskSitting> {
  if (desk === null) return new Map();
  const { rooms, outbox } = desk.circle;
  const placed = rooms.entries(passingRoom).flatMap((item) => (item.type === "said" ? [item.entry] : []));
  const all = sittingsIn([...placed, ...outbox.items.filter(({ room }) => room === passingRoom)]);
  const standing = [...all].filter(([, each]) => each.circle === circle && each.time + reportStands > env.clock.now());
  return new Map(standing);
}

/** What there is of a draw's in the desk; undefined where this person has said nothing to it. */
export function keptOf(person: Person, { circle }: Session, { sealed }: Draw): DeskSitting | undefined {
  if (sealed === null) return undefined;
  return keptSittings(person, circle.id).get(keyOf({ circle: circle.id, names: sealed.names }));
}

/** What this person tells the others of each that they are in. */
export function sittingsToTell(person: Person, { circle }: Session): readonly ToldSitting[] {
  const { circleDraws } = stateOf(circle.book);
  // What is over goes last: a slip holds few.
  const all = [...keptSittings(person, circle.id).values()].toSorted((a, b) => Number(a.over) - Number(b.over));
  return all.flatMap((kept) => {
    const draw = circleDraws.find(({ sealed }) => sealed !== null && hexOf(sealed.names) === hexOf(kept.names));
    if (draw === undefined) return [];
    const { outcome, yes, over, told, own } = kept;
    return kept.to.map((to) => ({ to, said: { draw: draw.id, asked: askedFor(own, to), outcome, yes, over, told } }));
  });
}

interface ToldSitting {
  readonly to: MemberId;
  readonly said: Sitting;
}

function askedFor(own: DeskSitting["own"], to: MemberId): SittingAsked | null {
  const way = own?.ways.find(({ member }) => member === to);
  if (own === null || own.into === null || way === undefined) return null;
  const { salt, parties, without, sits, into, token } = own;
  return { salt, parties, without, sits, into, secret: way.secret, token: parties.includes(to) ? token : null };
}
