import type { Consent, Kind, Member, StewardChange, Void } from "@unionhall/kernel";
import { consentToSign, hasVoice, stewardEnded, stewardNamed, stewards, stewardsAsOf } from "@unionhall/kernel";
import type { Bytes, SignedChange } from "@unionhall/protocol";
import { bytesOf, changeBytes, changeToSign, memberRights, stewardRights } from "@unionhall/protocol";
import type { ConsentGiven, GivenConsent, StewardsChange } from "@unionhall/union";
import { lawfulDeed, objection } from "./book-writes.ts";
import { WouldNotCount } from "./would-not-count.ts";
import type { Circle } from "./circle.ts";
import { turnKeys } from "./turn.ts";

const kinds: Readonly<Record<StewardsChange["deed"], Kind<StewardChange>>> = {
  named: stewardNamed,
  ended: stewardEnded,
};

/**
 * What stewards sign for a change, at the door and in the book. Every device makes it anew of the little its person
 * was shown, so that nobody signs what somebody else has put together.
 */
interface ToSign {
  readonly after: number;
  readonly change: Bytes;
  readonly door: Bytes;
  readonly book: Bytes;
}

/** Throws `WouldNotCount` where the change is about nobody here. */
function toSign({ id: circle, book }: Circle, { deed, member }: StewardsChange): ToSign {
  const keys = book.members.get(member)?.keys;
  if (keys === undefined) throw new WouldNotCount("unknown-member");
  const { latch: key, renew } = keys;
  const given = deed === "named" ? stewardRights : memberRights;
  const turn = book.turns.at(-1)?.turn ?? 0;
  const change = changeBytes({ v: 1, circle, turn, drop: [key], add: [{ key, renew, rights: given }] });
  const after = stewardsAsOf(book);
  const consent = consentToSign(kinds[deed].name, circle, after, bytesOf(member));
  return { after, change, door: changeToSign(change), book: consent };
}

/** This member's consent, for the others to use. */
export async function consentTo(circle: Circle, change: StewardsChange): Promise<ConsentGiven> {
  const { after, door, book } = toSign(circle, change);
  const { signing, latch } = circle.me.secrets;
  const { crypto } = circle.env;
  return { ...change, after, book: await crypto.sign(signing, book), door: await crypto.sign(latch, door) };
}

/** A consent that holds as things are, and the steward who gave it. */
export interface Standing {
  readonly by: Member;
  readonly consent: GivenConsent;
}

/** Those of the consents that hold: of who stewards and is not on hold, for the present state, both signatures good. */
export async function standingFor(
  circle: Circle,
  change: StewardsChange,
  given: readonly GivenConsent[],
): Promise<readonly Standing[]> {
  const { after, door, book } = toSign(circle, change);
  // What was signed for another state would not fit: it is not worth looking at.
  const recent = given.flatMap((consent): readonly Standing[] => {
    const by = circle.book.members.get(consent.by);
    const counts = consent.after === after && by?.steward === true && hasVoice(by, circle.next);
    return counts ? [{ by, consent }] : [];
  });
  const { crypto } = circle.env;
  const good = await Promise.all(
    recent.map(async ({ by: { keys }, consent }) => {
      const inBook = await crypto.verify(bytesOf(keys.signing), consent.book, book);
      return inBook && crypto.verify(bytesOf(keys.latch), consent.door, door);
    }),
  );
  return recent.filter((_, at) => good[at]);
}

/** How many stewards it takes to change them; a sole one changes them with their words. */
export function neededToChange({ book }: Circle): number {
  return Math.max(2, Math.floor(stewards(book).length / 2) + 1);
}

export function isSoleSteward({ book }: Circle): boolean {
  return stewards(book).length === 1;
}

/** Why the change would not count, however many of the others stand for it; or null. */
export function objectionToChange(circle: Circle, { deed, member }: StewardsChange): Void | null {
  const payload = { member, after: stewardsAsOf(circle.book), consents: [] };
  const reason = objection(circle, kinds[deed], payload);
  if (reason !== "stewards-need-a-majority") return reason;
  // Whom it is about is not asked: they can step back.
  const asked = stewards(circle.book).filter(({ id }) => id !== member).length;
  return isSoleSteward(circle) || asked >= neededToChange(circle) ? null : reason;
}

/**
 * Makes the change by this member, with the others who stand for it; `renewal` is the seed of a sole steward's
 * renewal key. Throws `WouldNotCount` where too few stand for it.
 */
export async function changeStewards(
  circle: Circle,
  change: StewardsChange,
  given: readonly GivenConsent[],
  renewal?: Bytes,
): Promise<void> {
  await turnKeys(circle, async () => {
    const others = (await standingFor(circle, change, given)).filter(({ by }) => by.keys.latch !== circle.latch.key);
    // A decision entitles to it in the book; at the door it takes most of the stewards all the same.
    const isEnough = renewal !== undefined || others.length + 1 >= neededToChange(circle);
    if (!isEnough) throw new WouldNotCount("stewards-need-a-majority");
    const { after } = toSign(circle, change);
    const consents = [...others.map(inBook), ...(await renewalConsent(circle, change, renewal))];
    const written = lawfulDeed(circle, kinds[change.deed], { member: change.member, after, consents });
    return { door: await signedByAll(circle, change, others, renewal), written: [written] };
  });
}

function inBook({ by, consent }: Standing): Consent {
  return { by: by.keys.signing, signature: consent.book };
}

async function renewalConsent(circle: Circle, change: StewardsChange, renewal?: Bytes): Promise<readonly Consent[]> {
  if (renewal === undefined) return [];
  const { book } = toSign(circle, change);
  return [{ by: circle.me.secrets.keys.renew, signature: await circle.env.crypto.sign(renewal, book) }];
}

async function signedByAll(
  circle: Circle,
  change: StewardsChange,
  others: readonly Standing[],
  renewal?: Bytes,
): Promise<SignedChange> {
  const { change: bytes, door } = toSign(circle, change);
  const { key: latch, seed } = circle.latch;
  const { crypto } = circle.env;
  const own = { latch, signature: await crypto.sign(seed, door) };
  const theirs = others.map(({ by, consent }) => ({ latch: by.keys.latch, signature: consent.door }));
  const renewals = renewal === undefined ? [] : [{ latch, signature: await crypto.sign(renewal, door) }];
  return { change: bytes, latches: [own, ...theirs], renewals };
}

/** Gives up this member's own stewardship. Throws `WouldNotCount` where nobody else stewards. */
export async function stepBack(circle: Circle): Promise<void> {
  const { latch: key, renew, signing } = circle.me.secrets.keys;
  await turnKeys(circle, () => {
    const member = circle.book.voices.get(signing)?.member;
    if (member === undefined) throw new WouldNotCount("not-a-member");
    const payload = { member, after: stewardsAsOf(circle.book), consents: [] };
    const ended = lawfulDeed(circle, stewardEnded, payload);
    const door = { drop: [key], add: [{ key, renew, rights: memberRights }] };
    // The turn is a steward's, so what ends the stewardship comes after it.
    return Promise.resolve({ door, written: [], after: [ended] });
  });
}
