import type { Book, Kind } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { id, struct, text } from "@unionhall/protocol";
import { longestRole } from "../../agreement/agreement.ts";
import { onlyForMembers } from "../standing.ts";
import { stateOf } from "../state.ts";
import { holdersOf } from "../terms.ts";

export interface RoleNamed {
  readonly member: MemberId;
  readonly role: string;
}

const payload = struct({ member: id("member"), role: text(longestRole) });

/** For as long as the agreement says. Who has it begins another term. */
export const roleGiven: Kind<RoleNamed> = {
  name: "role.given",
  version: 1,
  payload,
  author: "member",
  warranted: true,
  check(book, { payload: { member, role }, day }) {
    const { agreement } = stateOf(book);
    if (agreement === null) return "no-agreement";
    const rule = agreement.roles.find(({ name }) => name === role);
    if (rule === undefined) return "unknown-role";
    if (book.members.get(member)?.state !== "in") return "unknown-member";
    const others = holdersOf(book, role, day).filter((holder) => holder !== member);
    return onlyForMembers(book, member) ?? (others.length < rule.most ? null : "too-many-of-these");
  },
  apply(book, { payload: { member, role }, day }) {
    endRolesOf(book, member, day, role);
    stateOf(book).roles.push({ member, role, from: day, until: null });
  },
};

/** Anybody gives up what they carry; of others it is decided. */
export const roleEnded: Kind<RoleNamed> = {
  name: "role.ended",
  version: 1,
  payload,
  author: "member",
  warranted: true,
  check(book, { payload: { member, role }, day }) {
    return holdersOf(book, role, day).includes(member) ? null : "no-effect";
  },
  apply: (book, { payload: { member, role }, day }) => endRolesOf(book, member, day, role),
};

/** One of them, or all. */
export function endRolesOf(book: Book, member: MemberId, day: number, role?: string): void {
  for (const held of stateOf(book).roles) {
    if (held.member === member && (role ?? held.role) === held.role) held.until ??= day;
  }
}
