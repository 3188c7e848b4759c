import type { SeatOpened } from "@unionhall/kernel";
import { longestSeatName, seatOpened } from "@unionhall/kernel";
import type { RoomId, SeatId } from "@unionhall/protocol";
import type { Agreement } from "@unionhall/union";
import { faultsOf, stateOf } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { propose } from "../decisions/propose.ts";
import type { ProposedDeed } from "../decisions.ts";
import type { At } from "../rooms.ts";
import type { SeatProposal } from "../seats.ts";
import { trimmed } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { keysNow, otherOf, roomOf, seatAt } from "./home-rooms.ts";
import { fewestSpeakers } from "./view.ts";

/** One decision about the agreement: the seat is opened, and what a caucus is asked for is in the agreement from then on. */
export async function proposeSeat(person: Person, home: Session, at: At, asked: SeatProposal): Promise<At> {
  const seat = seatAt(person, home, at);
  const other = otherOf(seat);
  const keys = keysNow(seat, roomOf(seat));
  if (keys.length < fewestSpeakers) throw new WouldNotCount("seat-needs-a-majority");
  const name = trimmed(asked.name, longestSeatName);
  refuseUnopenable(other, { seat: seat.seat, of: seat.of, name, keys });
  const opened: ProposedDeed = { type: "seat", seat: seat.seat, name, opened: { of: seat.of, keys } };
  const { rule } = asked;
  const deeds = rule === null ? [opened] : [opened, naming(other, { ...rule, seat: seat.seat })];
  return put(other, asked, deeds);
}

/** By the seat's own rule: that the circle opens it is what is decided. Nobody decides on keys with which it cannot be opened. */
function refuseUnopenable({ circle }: Session, opened: SeatOpened): void {
  const reason = objection(circle, { ...seatOpened, warranted: false }, opened);
  if (reason !== null) throw new WouldNotCount(reason);
}

/** First the agreement has it asked for nothing more, then the seat goes. */
export function proposeToClose(
  other: Session,
  seat: SeatId,
  words: { readonly title: string; readonly text: string },
): Promise<At> {
  const stands = other.circle.book.seats.get(seat);
  if (stands === undefined) throw new WouldNotCount("unknown-seat");
  const closed: ProposedDeed = { type: "seat", seat, name: stands.name, opened: null };
  const { agreement } = stateOf(other.circle.book);
  const isNamed = agreement?.caucuses.some((each) => each.seat === seat) === true;
  return put(other, words, isNamed ? [naming(other, { seat }), closed] : [closed]);
}

/** The agreement as it is, but for what it has this seat asked for. */
function naming(other: Session, { seat, ...rule }: Pick<Rule, "seat"> & Partial<Rule>): ProposedDeed {
  const { agreement } = stateOf(other.circle.book);
  if (agreement === null) throw new WouldNotCount("no-agreement");
  const others = agreement.caucuses.filter((each) => each.seat !== seat);
  const asked = Object.keys(rule).length === 0 ? [] : [{ seat, ...rule } as Rule];
  const changed = { ...agreement, caucuses: [...others, ...asked] };
  if (faultsOf(changed).length > 0) throw new WouldNotCount("malformed");
  return { type: "agreement", agreement: changed };
}

type Rule = Agreement["caucuses"][number];

async function put(
  other: Session,
  { title, text }: Pick<SeatProposal, "title" | "text">,
  deeds: readonly ProposedDeed[],
): Promise<At> {
  const room: RoomId = await propose(other, { title, text, subject: "agreement", deeds, options: [] });
  return { circle: other.circle.id, room };
}
