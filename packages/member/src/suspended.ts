import type { Key, MemberId } from "@unionhall/protocol";

/** What came from a phone in the week before it was held or renewed, and does not count until somebody confirms it. */
export type Suspended = { readonly member: MemberId } | { readonly invitation: Key };

export interface SuspendedView {
  readonly what: Suspended;
  /** Who came in, or who invites. */
  readonly name: string;
  /** Whose phone it came from, straight or by others. */
  readonly from: string;
  /** Whether this member's word will do. */
  readonly mayConfirm: boolean;
}
