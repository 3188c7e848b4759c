import { stewardEnded, stewardNamed, stewardsAsOf } from "@unionhall/kernel";
import type { Agreement, Starter, Who } from "@unionhall/union";
import { agreementMade, invitationMarked, newLaw, starterAgreements, stateOf } from "@unionhall/union";
import { type Figure, Paper } from "./paper.ts";

const signature = new Uint8Array(64);

export type Inside = Exclude<Who, "operator">;

/** A circle in which everybody is whom the table names, and some more. */
export interface Cast {
  readonly paper: Paper;
  readonly agreement: Agreement;
  readonly is: Readonly<Record<Inside | "second" | "other", Figure>>;
  readonly members: readonly Figure[];
}

/** They come in and are named as in any circle, and go by the starter from then on. */
export function cast(starter: Starter, more = 0): Cast {
  const agreement = starterAgreements[starter];
  const paper = Paper.found(newLaw());
  const founder = paper.founder;
  paper.does(founder, agreementMade, { agreement: starterAgreements.team, standings: [] });
  const members = [founder];
  const comes = (as: "member" | "adviser" | "guest"): Figure => {
    const link = paper.invite(founder);
    paper.does(founder, invitationMarked, { invitation: link.invitation, as });
    const came = paper.admit(members[1] ?? founder, link)!;
    if (as === "member") members.push(came);
    return came;
  };
  const [steward, second, member, other] = [comes("member"), comes("member"), comes("member"), comes("member")];
  const [adviser, guest] = [comes("adviser"), comes("guest")];
  for (let one = 0; one < more; one++) comes("member");
  for (const each of [steward, second])
    paper.does(founder, stewardNamed, { member: each.id, ...agreed(paper, members) });
  paper.does(founder, stewardEnded, { member: founder.id, after: 0, consents: [] });
  stateOf(paper.book).agreement = agreement;
  // What was let in within a week waits when a phone is held.
  paper.day += 8;
  return { paper, agreement, members, is: { founder, steward, second, member, other, adviser, guest } };
}

interface Agreed {
  readonly after: number;
  readonly consents: readonly { readonly by: Figure["keys"]["signing"]; readonly signature: Uint8Array<ArrayBuffer> }[];
}

export function agreed({ book, founder }: Paper, by: readonly Figure[]): Agreed {
  const keys = [...by.map(({ keys: { signing } }) => signing), founder.keys.renew];
  return { after: stewardsAsOf(book), consents: keys.map((each) => ({ by: each, signature })) };
}
