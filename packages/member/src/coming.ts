import type { Standing } from "@unionhall/union";
import type { CircleId, Key, MemberId } from "@unionhall/protocol";

/** Someone at the door. */
export interface KnockView {
  /** Their signing key. */
  readonly key: Key;
  readonly invitation: Key;
  readonly invitedBy: string;
  readonly returning: MemberId | null;
  readonly vouches: number;
  readonly needed: number;
  /** Whether this member may vouch, admit. */
  readonly may: { readonly vouch: boolean; readonly admit: boolean };
}

export interface OpenInvitation {
  readonly key: Key;
  readonly by: MemberId;
  readonly mine: boolean;
  readonly until: number;
  /** As what somebody comes by it; null where nothing says so, and where somebody comes back. */
  readonly as: Standing | null;
  /** Whether this person may say otherwise: it is theirs, and nobody has vouched for somebody yet. */
  readonly may: { readonly mark: boolean };
}

export interface InvitationView {
  readonly title: string;
  readonly from: string;
  readonly hall: string;
  readonly circle: CircleId;
}
