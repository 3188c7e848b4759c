import type { Finding, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { viewOf } from "../life/person.ts";
import type { Said } from "../union/said.ts";

type Reason = Extract<Finding, { readonly type: "void" }>["reason"];

const whyVoid: { readonly [reason in Reason]?: Said } = {
  "not-warranted": ["void: by the agreement it is decided by all", "nulo: según el acuerdo lo deciden todas"],
  "advisers-advise": ["void: advisers decide nothing", "nulo: quien asesora no decide"],
};

/** Why deeds count for nothing on a device, the newest last. */
export function voidsOn(member: Member, circle: CircleId): readonly Reason[] {
  return viewOf(member, circle).findings.flatMap((finding) => (finding.type === "void" ? [finding.reason] : []));
}

/** The newest of them, in words. */
export function newestVoid(member: Member, circle: CircleId): Said | string {
  const reason = voidsOn(member, circle).at(-1);
  return reason === undefined ? "?" : (whyVoid[reason] ?? reason);
}
