import type { MemberId } from "@unionhall/protocol";
import type { StewardsChange } from "@unionhall/union";
import { changesAsked, consentsTo } from "@unionhall/union";
import { endConsents } from "../circle/deeds.ts";
import { changeStewards, neededToChange, standingFor } from "../circle/stewards.ts";
import type { Session } from "./session.ts";

/** Days the stewards have to agree. */
const daysToAgree = 7;
/** Days for which who asked is told that it came to nothing. */
const daysToSay = 14;

/** A change of stewards that is asked of them. */
export interface Asked extends StewardsChange {
  /** Who asked. */
  readonly by: MemberId;
  /** Whose consents hold. None when the keys have turned since this member asked: then it is over. */
  readonly standing: readonly MemberId[];
  /** The last day to agree. */
  readonly until: number;
}

/** What is asked of the stewards as things are, and what this member asked in vain. */
export async function readAsked(session: Session): Promise<readonly Asked[]> {
  const all = changesAsked(session.hallway.consents).map((change) => readChange(session, change));
  return (await Promise.all(all)).filter((asked) => asked !== null);
}

async function readChange({ circle, hallway, me }: Session, { deed, member }: StewardsChange): Promise<Asked | null> {
  const about = circle.book.members.get(member);
  if (about?.state !== "in" || about.steward === (deed === "named")) return null;
  const given = consentsTo(hallway.consents, { deed, member });
  const standing = await standingFor(circle, { deed, member }, given);
  const mine = given.find(({ by, day }) => by === me && circle.next.day <= day + daysToSay);
  const first = standing[0]?.consent ?? mine;
  if (first === undefined) return null;
  return { deed, member, by: first.by, standing: standing.map(({ by }) => by.id), until: first.day + daysToAgree };
}

export function isOver({ circle }: Session, { standing, until }: Asked): boolean {
  return standing.length === 0 || until < circle.next.day;
}

/**
 * A steward's device makes a change that enough stewards stand for, where whoever agreed last could not; and ends
 * by new keys what nobody agreed to in time.
 */
export async function mindTheStewards(session: Session, me: MemberId): Promise<void> {
  const { circle, hallway, asked } = session;
  const open = asked.filter((each) => !isOver(session, each));
  const agreed = open.find(({ standing }) => standing.includes(me) && standing.length >= neededToChange(circle));
  if (agreed !== undefined) return changeStewards(circle, agreed, consentsTo(hallway.consents, agreed));
  if (asked.some((each) => each.standing.length > 0 && isOver(session, each))) await endConsents(circle);
}
