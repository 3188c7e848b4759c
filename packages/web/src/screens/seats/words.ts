import type { HomeSeatView, Member, SeatPerson, SeatWords } from "@unionhall/member";
import type { CircleId, SeatId } from "@unionhall/protocol";
import type { CopiedDeed } from "@unionhall/union";
import { agreementText } from "../../messages/agreement.ts";
import { decisionText } from "../../messages/decisions.ts";
import { seatText } from "../../messages/seats.ts";
import { isolate } from "../../parts/isolate.ts";
import { namesIn } from "../care/told.tsx";
import { deedInWords } from "../decisions/words.ts";

/** How it stands in the other circle, in a sentence. */
export function stateWords({ state, name }: HomeSeatView): string {
  const say = seatText();
  return state === "stands" ? say.stands(isolate(name)) : say.state[state ?? "unknown"];
}

/** A deed of the other circle as a sentence; of an agreement or rules, that they change. */
export function copiedInWords({ deed, name }: CopiedDeed): string {
  const { deeds } = decisionText();
  if (deed.type === "agreement" || deed.type === "rules") return deeds.agreement;
  if (deed.type === "seat") return deeds.seat(name === "" ? "" : isolate(name), deed.opened !== null);
  return deedInWords(deed, [{ id: deed.member, name }]);
}

/** How many say the same, of how many it takes. */
export function saidWords({ count, needed }: Pick<SeatWords, "count" | "needed">): string {
  return seatText().words(count, needed);
}

export function delegateWords(delegates: readonly SeatPerson[] | null): string {
  const say = seatText();
  if (delegates === null) return say.delegatesUnknown;
  return delegates.length === 0 ? say.noDelegates : say.delegates(namesIn(delegates));
}

/** What seats are called in a circle, to stand in its sentences; of one that it does not have yet, as a proposal would call it. */
export function seatNames(
  { seats }: Pick<Member, "seats">,
  circle: CircleId,
  proposed: ReadonlyMap<SeatId, string> = new Map(),
): (seat: SeatId) => string {
  const names = new Map([...proposed, ...seats.standing(circle).map(({ seat, name }) => [seat, name] as const)]);
  return (seat) => {
    const name = names.get(seat) ?? "";
    return name === "" ? agreementText().aCaucus : isolate(name);
  };
}
