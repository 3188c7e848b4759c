import type { Slip } from "@unionhall/kernel";
import { isSlipBy, openSlip, readSlip } from "@unionhall/kernel";
import type { Bytes, CircleId, LetterId, MemberId } from "@unionhall/protocol";
import { letterIdOf } from "@unionhall/protocol";
import type { Told } from "@unionhall/union";
import { readTold } from "@unionhall/union";
import type { Session } from "../session/session.ts";

interface Heard {
  readonly slip: Slip;
  readonly told: Told;
}

/** What others of this person's circles have left for them alone, as the halls have it. Nothing of it is kept on the device. */
export class Slips {
  /** Null: it is nothing to this member. */
  readonly #of = new Map<CircleId, ReadonlyMap<LetterId, Heard | null>>();
  /** What was heard of each last: an older slip says nothing any more, whoever brings it. */
  readonly #newest = new Map<string, number>();

  /** Asks the hall what there is. Everybody's device does, or the hall would know who has reason to. */
  async learn(session: Session): Promise<void> {
    const { circle, state } = session;
    if (state !== "in" || circle.me.visit !== undefined) return;
    const { id, link } = circle;
    const before = this.#of.get(id) ?? new Map<LetterId, Heard | null>();
    const { slips } = await link.ask({ type: "get-slips", circle: id, known: [...before.keys()] }, "slips");
    const now = new Map<LetterId, Heard | null>();
    for (const { letter, sealed } of slips) {
      const known = before.get(letter);
      if (known !== undefined) now.set(letter, known);
      // One that is not what it is called is none.
      else if (sealed !== undefined && letterIdOf(sealed) === letter) now.set(letter, await hear(session, sealed));
    }
    for (const heard of now.values()) if (heard !== null) this.#note(heard.slip);
    this.#of.set(id, now);
  }

  /** What each member tells this one. */
  in(circle: CircleId): ReadonlyMap<MemberId, Told> {
    const heard = [...(this.#of.get(circle)?.values() ?? [])].filter((each) => each !== null);
    const newest = heard.filter(({ slip }) => slip.number === this.#newest.get(keyOf(slip)));
    return new Map(newest.map(({ slip, told }) => [slip.by, told]));
  }

  #note(slip: Slip): void {
    const key = keyOf(slip);
    this.#newest.set(key, Math.max(slip.number, this.#newest.get(key) ?? 0));
  }
}

function keyOf({ circle, by }: Slip): string {
  return `${circle} ${by}`;
}

/** Null where it is not of this circle, not for this member, or not by the one whose it says it is. */
async function hear({ circle, me }: Session, sealed: Bytes): Promise<Heard | null> {
  const signed = await openSlip(circle.env, circle.id, circle.me.secrets.box, sealed);
  const slip = signed === null ? null : readSlip(signed);
  const by = slip === null ? undefined : circle.book.members.get(slip.by);
  if (signed === null || slip === null || by === undefined || slip.circle !== circle.id) return null;
  if (slip.to !== me || by.id === me) return null;
  const told = readTold(slip.said);
  return told !== null && (await isSlipBy(circle.env, by.keys.signing, signed)) ? { slip, told } : null;
}
