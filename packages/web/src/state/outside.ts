import type { InvitationView, LetterboxOutside, Outcome } from "@unionhall/member";
import type { Context } from "preact";
import { createContext } from "preact";

/** What somebody can do who may be nobody here. */
export interface Outside {
  /** Finds the letterbox of an address. */
  findLetterbox(address: string): Promise<Outcome<LetterboxOutside>>;
  /** What the invitation of a link says. Reading uses nothing up. */
  findInvitation(link: string): Promise<Outcome<InvitationView>>;
}

export const OutsideContext: Context<Outside | null> = createContext<Outside | null>(null);
