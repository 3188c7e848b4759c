import type { Slip } from "@unionhall/kernel";
import { openSlip, signedSlip } from "@unionhall/kernel";
import type { Bytes, CircleId, LetterId, MemberId } from "@unionhall/protocol";
import { letterIdOf } from "@unionhall/protocol";
import type { Told } from "@unionhall/union";
import { readTold } from "@unionhall/union";
import { Serial } from "../circle/serial.ts";
import type { Session } from "../session/session.ts";

interface Opened {
  readonly signed: Bytes;
  readonly slip: Slip;
  readonly told: Told;
}

/** What the hall has, as far as it is here, the newest first. Null: it is nothing to this member. */
type Known = ReadonlyMap<LetterId, Opened | null>;

/** More than all of it takes; a hall that finds something new each time is asked no longer. */
const mostPages = 32;

/** What others of this person's circles have left for them alone, as the halls have it. Nothing of it is kept on the device. */
export class Slips {
  readonly #of = new Map<CircleId, Known>();
  readonly #heard = new Map<CircleId, ReadonlyMap<MemberId, Told>>();
  readonly #leaving = new Map<CircleId, Serial>();

  /** Asks the hall what there is. Everybody's device does, or the hall would know who has reason to. */
  async learn(session: Session): Promise<void> {
    const { circle, state } = session;
    if (state !== "in" || circle.me.visit !== undefined) return;
    let known: Known = this.#of.get(circle.id) ?? new Map<LetterId, Opened | null>();
    for (let pages = 0, isWhole = false; !isWhole && pages < mostPages; pages++)
      ({ known, isWhole } = await pageBeside(session, known));
    this.#of.set(circle.id, known);
    this.#heard.set(circle.id, await heard(session, known.values()));
  }

  /** In which this person's own are left: one after the other, or what was told before could come after what is told now. */
  leaving(circle: CircleId): Serial {
    const serial = this.#leaving.get(circle) ?? new Serial();
    this.#leaving.set(circle, serial);
    return serial;
  }

  /** What each member tells this one. */
  in(circle: CircleId): ReadonlyMap<MemberId, Told> {
    return this.#heard.get(circle) ?? new Map<MemberId, Told>();
  }
}

/** Asks once. What the hall has no more goes; whole where nothing is left to ask for, or nothing more comes of it. */
async function pageBeside(session: Session, before: Known): Promise<{ known: Known; isWhole: boolean }> {
  const { id, link } = session.circle;
  const { slips } = await link.ask({ type: "get-slips", circle: id, known: [...before.keys()] }, "slips");
  const known = new Map<LetterId, Opened | null>();
  let came = 0;
  for (const { letter, sealed } of slips) {
    const here = before.get(letter);
    if (here !== undefined) known.set(letter, here);
    // One that is not what it is called is none.
    if (here !== undefined || sealed === undefined || letterIdOf(sealed) !== letter) continue;
    known.set(letter, await open(session, sealed));
    came += 1;
  }
  return { known, isWhole: came === 0 || slips.every(({ letter }) => known.has(letter)) };
}

/** Null where it is not of this circle, or not for this member. */
async function open({ circle, me }: Session, sealed: Bytes): Promise<Opened | null> {
  const signed = await openSlip(circle.env, circle.id, circle.me.secrets.box, sealed);
  const slip = signed === null ? null : signedSlip.read(signed);
  const told = slip === null ? null : readTold(slip.said);
  if (signed === null || slip === null || told === null || slip.circle !== circle.id) return null;
  return slip.to === me && slip.by !== me ? { signed, slip, told } : null;
}

/** By the keys that each has now: what was left under those of a phone that was taken is nothing. Of one's the first counts, the newest. */
async function heard({ circle }: Session, all: Iterable<Opened | null>): Promise<ReadonlyMap<MemberId, Told>> {
  const told = new Map<MemberId, Told>();
  for (const opened of all) {
    const by = opened === null ? undefined : circle.book.members.get(opened.slip.by);
    if (opened === null || by === undefined || told.has(by.id)) continue;
    if (await signedSlip.isBy(circle.env, by.keys.signing, opened.signed)) told.set(by.id, opened.told);
  }
  return told;
}
