import type { Approach } from "@unionhall/kernel";
import { approachFor, signedApproach } from "@unionhall/kernel";
import type { Bytes, CircleId, MemberId } from "@unionhall/protocol";
import type { ApproachView } from "../alone.ts";
import { standingOf } from "../circle/standing.ts";
import { doneWith } from "../desk/keyring.ts";
import { deskKeys } from "../session/done.ts";
import { mayNotAsk } from "../session/muted.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { aloneOf, aloneWith, titleOf } from "./circles.ts";
import { declinedBy } from "./decline.ts";

/** Who wants to write to this person alone, as the halls have it. Nothing of it is kept on the device. */
export class Approaches {
  readonly #of = new Map<CircleId, ReadonlyMap<MemberId, Approach>>();

  /** Asks the hall for what was left for this member. Of one member's the last stands, however many there are. */
  async learn(session: Session, person: Person): Promise<void> {
    const { circle, state } = session;
    if (state !== "in" || circle.book.ofTwo || person.desk === null) return;
    const { env, id, link, me } = circle;
    const tag = await approachFor.tag(env, id, me.secrets.keys.box);
    const { offers } = await link.ask({ type: "get-offers", circle: id, tag }, "offers");
    const opened = await Promise.all(offers.map((sealed) => approachFor.open(env, id, me.secrets.box, sealed)));
    const read = opened.filter((signed) => signed !== null);
    const judged = await Promise.all(read.map((signed) => judge(session, signed)));
    const done = doneWith(await deskKeys(person.desk));
    const standing = judged.filter((each) => each !== null).filter(({ alone }) => !done.has(alone));
    this.#of.set(id, new Map(standing.map((approach) => [approach.by, approach])));
  }

  /** It was answered. */
  drop({ circle, by }: Approach): void {
    const others = [...(this.#of.get(circle) ?? [])].filter(([member]) => member !== by);
    this.#of.set(circle, new Map(others));
  }

  /** What somebody in the circle asks now, also where it was declined; null where they ask nothing. */
  from(person: Person, session: Session, by: MemberId): Approach | null {
    const approach = this.#of.get(session.circle.id)?.get(by);
    const member = session.circle.book.members.get(by);
    if (approach === undefined || member === undefined || person.sessions.has(approach.alone)) return null;
    return standingOf(member, session.circle.next) === "in" ? approach : null;
  }

  /** Those that wait for an answer. */
  waiting(person: Person): readonly ApproachView[] {
    return [...person.sessions.values()].flatMap((session) => {
      const { id } = session.circle;
      if (session.state !== "in") return [];
      return [...(this.#of.get(id)?.keys() ?? [])].flatMap((by): ApproachView[] => {
        const approach = this.from(person, session, by);
        const declined = declinedBy(person, id, by);
        const isSilenced = declined?.until === null || mayNotAsk(session, by);
        if (approach === null || isSilenced || oursStands(person, approach)) return [];
        const putOff = declined?.until ?? null;
        return [{ circle: id, title: titleOf(session), by, name: nameOf(session, by), putOff }];
      });
    });
  }
}

/** Where both have asked at once, the circle with the smaller id stands, and there is one. */
export function oursStands(person: Person, { circle, by, alone }: Approach): boolean {
  const ours = aloneWith(person, circle, by);
  return ours !== null && (aloneOf(ours)?.state !== "asked" || ours.circle.id < alone);
}

/** Null where it is not of this circle, not for this member, or not by the one whose it says it is. */
async function judge({ circle, me }: Session, signed: Bytes): Promise<Approach | null> {
  const approach = signedApproach.read(signed);
  const by = approach === null ? undefined : circle.book.members.get(approach.by);
  if (approach === null || by === undefined || approach.circle !== circle.id) return null;
  if (approach.to !== me || by.id === me) return null;
  return (await signedApproach.isBy(circle.env, by.keys.signing, signed)) ? approach : null;
}
