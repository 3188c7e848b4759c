import type { AgreementView, CircleView, StandingView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { Power, Standing } from "@unionhall/union";
import { may, vouchesAsked } from "@unionhall/union";
import { useMember } from "../../state/member.ts";

/** What a circle's agreement makes of its people. */
export interface Agreed {
  /** How somebody takes part; undefined of whoever is not in. */
  readonly as: (member: MemberId) => StandingView | undefined;
  /** Whether this person does something alone, or with others of their kind, without a decision. */
  readonly can: (power: Power) => boolean;
  /** How many have to vouch for whoever is invited now. */
  readonly vouches: number;
  /** As what somebody comes by an invitation that says nothing; null where there is no agreement. */
  readonly newcomers: Standing | null;
  /** Whether guests come muted: they wait until somebody lets them in, whoever vouches. */
  readonly mutes: boolean;
}

/** Looked up once for all that is drawn of a circle. Where there is no agreement, it forbids nothing. */
export function useAgreed({ id, steward }: CircleView): Agreed {
  const of = useMember().agreements.look(id);
  const people = new Map(of?.people.map((each) => [each.id, each]));
  const agreement = of?.agreement ?? null;
  const members = of?.people.filter(({ standing }) => standing === "member").length ?? 0;
  return {
    as: (member) => people.get(member),
    can: (power) =>
      agreement === null ||
      canBy(
        agreement,
        of?.people.find(({ me }) => me),
        steward,
        power,
      ),
    vouches: agreement === null ? 0 : vouchesAsked(agreement, members),
    newcomers: agreement?.newcomers ?? null,
    mutes: agreement?.guests === "muted",
  };
}

function canBy(
  agreement: NonNullable<AgreementView["agreement"]>,
  me: StandingView | undefined,
  steward: boolean,
  power: Power,
): boolean {
  if (me === undefined) return false;
  const isOver = me.roles.some(({ role, over }) => role === null && over);
  const can = may(agreement, steward && !isOver ? "steward" : me.standing, power);
  return can !== "decision" && can !== "no";
}
