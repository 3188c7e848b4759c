import type { MemberId, MemberKeys } from "@unionhall/protocol";
import { bool, id, list, memberKeysCodec, struct } from "@unionhall/protocol";
import type { Book } from "../book.ts";
import type { Kind } from "../kind.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";
import { keysKnown, letIn, signingKeys, widens } from "../membership.ts";

export interface Brought {
  readonly id: MemberId;
  readonly keys: MemberKeys;
  readonly steward: boolean;
}

export interface MembersBrought {
  readonly members: readonly Brought[];
}

/** As many as go into one entry. */
export const broughtAtOnce = 40;

/**
 * Who comes along when somebody walks out: under their old names and keys, so that each can come by themselves. A part
 * of the founding, by its founder; whoever has the old book sees whether it is right.
 */
export const membersBrought: Kind<MembersBrought> = {
  name: "members.brought",
  version: 1,
  payload: struct({ members: list(struct({ id: id("member"), keys: memberKeysCodec, steward: bool }), broughtAtOnce) }),
  author: "member",
  warranted: false,
  keys: ({ members }) => members.flatMap(({ keys }) => signingKeys(keys)),
  check(book, { seq, by, payload: { members } }) {
    if (book.walked === null || seq > 1 + book.walked.parts || by?.id !== book.walked.by) return "founded-once";
    if (!members.every(({ keys }) => isLawfulBoxKey(keys.box))) return "keys-unlawful";
    return widens(book, members.length) ?? (isNew(book, members) ? null : "keys-known");
  },
  apply(book, { seq, day, payload: { members } }) {
    for (const each of members) letIn(book, { ...each, grant: { by: [], day }, seq });
  },
};

function isNew(book: Book, members: readonly Brought[]): boolean {
  const keys = members.flatMap((each) => signingKeys(each.keys));
  const ids = new Set(members.map((each) => each.id));
  return (
    new Set(keys).size === keys.length &&
    ids.size === members.length &&
    members.every((each) => !book.members.has(each.id) && !keysKnown(book, each.keys))
  );
}
