import type { Book, Walked } from "@unionhall/kernel";
import { broughtBy } from "@unionhall/kernel";
import { equal, toBytes } from "@unionhall/protocol";
import type { AgreementMade } from "@unionhall/union";
import { agreementMade, standingOf, stateOf } from "@unionhall/union";

/**
 * What binds those who walk out, as it did before, and who of them takes part otherwise than as a member. Null where
 * nothing did. No seat comes along: a caucus that nobody can ask would keep anything from being decided.
 */
export function agreedIn(old: Book, walked: Pick<Walked, "without">): AgreementMade | null {
  const bound = boundIn(old, walked);
  return bound === null ? null : { ...bound, agreement: { ...bound.agreement, caucuses: [] } };
}

/** Whether the circle that came of a walk-out, folded to the end of its founding, binds everybody as the old one did. */
export function bindsAlike(old: Book, made: Book, walked: Pick<Walked, "without">): boolean {
  const [was, is] = [agreedIn(old, walked), boundIn(made, { without: [] })];
  if (was === null || is === null) return was === is;
  return equal(toBytes(agreementMade.payload, was), toBytes(agreementMade.payload, is));
}

function boundIn(book: Book, walked: Pick<Walked, "without">): AgreementMade | null {
  const { agreement } = stateOf(book);
  if (agreement === null) return null;
  const standings = broughtBy(book, walked).flatMap(({ id: member }) => {
    const as = standingOf(book, member);
    return as === "member" ? [] : [{ member, as }];
  });
  return { agreement, standings };
}
