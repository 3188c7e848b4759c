import type { Bytes, CircleId, MemberId } from "@unionhall/protocol";
import { equal, sha256 } from "@unionhall/protocol";
import type { Draw, Sitting } from "@unionhall/union";
import type { OutcomeWords } from "../accountability.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { keptOf } from "./kept.ts";
import type { OwnSitting } from "./kinds.ts";

/** An accountability circle as somebody who is in it knows it. */
export interface Known {
  readonly salt: Bytes;
  readonly parties: readonly MemberId[];
  readonly without: readonly MemberId[];
  readonly sits: readonly MemberId[];
  /** As many as sit, once they are drawn: so it is not told beside them. */
  readonly many: number;
  readonly into: CircleId | null;
  /** What lets this person in; null for who opened it. */
  readonly secret: Bytes | null;
  readonly token: Bytes | null;
  /** What each in it says, this person as well. */
  readonly said: ReadonlyMap<MemberId, Pick<Sitting, "outcome" | "yes" | "over" | "told">>;
  readonly own: OwnSitting | null;
}

/** Null where this person is not in it, or nobody has told them yet. */
export function knownOf(person: Person, session: Session, draw: Draw): Known | null {
  const { me, circle } = session;
  if (me === null) return null;
  const kept = keptOf(person, session, draw);
  const heard = person.slips.in(circle.id);
  const of = (by: MemberId): Sitting | undefined => heard.get(by)?.sittings.find((each) => each.draw === draw.id);
  const own = kept?.own ?? null;
  const asked = own ?? of(draw.by)?.asked ?? null;
  if (asked === null || ![draw.by, ...asked.parties, ...asked.sits].includes(me)) return null;
  const said = new Map<MemberId, Pick<Sitting, "outcome" | "yes" | "over" | "told">>();
  for (const each of new Set([...asked.parties, ...asked.sits])) {
    const theirs = each === me ? kept : of(each);
    if (theirs !== undefined) said.set(each, theirs);
  }
  const { salt, parties, without, sits, into, token } = asked;
  const many = own?.many ?? sits.length;
  return {
    salt,
    parties,
    without,
    sits,
    many,
    into,
    token,
    said,
    own,
    secret: "secret" in asked ? asked.secret : null,
  };
}

/** What a party says yes to: these words and no others. */
export function hashOfWords(words: string): Bytes {
  return sha256(new TextEncoder().encode(words));
}

/** How those who sit would have it told, and which parties have agreed. */
export function wordsOf(session: Session, { sits, parties, said }: Known): readonly OutcomeWords[] {
  const named = (id: MemberId): OutcomeWords["by"] => ({ id, name: nameOf(session, id) });
  return sits.flatMap((by) => {
    const words = said.get(by)?.outcome ?? "";
    if (words === "") return [];
    const hash = hashOfWords(words);
    const agrees = (each: MemberId): boolean => {
      const yes = said.get(each)?.yes ?? null;
      return yes !== null && equal(yes, hash);
    };
    const waits = parties.filter((each) => !agrees(each));
    const mayAgree = session.me !== null && waits.includes(session.me);
    return [{ by: named(by), words, yes: parties.filter(agrees).map(named), waits: waits.map(named), mayAgree }];
  });
}
