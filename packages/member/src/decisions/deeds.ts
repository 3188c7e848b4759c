import { equal } from "@unionhall/protocol";
import type { Agreement, DecidedDeed } from "@unionhall/union";
import { agreementHash } from "@unionhall/union";
import type { ProposedDeed } from "../decisions.ts";

/** As the book has it. */
export function decided(deed: ProposedDeed): DecidedDeed {
  return deed.type === "agreement" ? { type: "agreement", agreement: agreementHash(deed.agreement) } : deed;
}

/** As it is shown; null where no screen has words for it, or the agreement that it names is not read here. */
export function shown(deed: DecidedDeed, drafts: readonly Agreement[]): ProposedDeed | null {
  switch (deed.type) {
    case "agreement": {
      const agreement = drafts.find((draft) => equal(agreementHash(draft), deed.agreement));
      return agreement === undefined ? null : { type: "agreement", agreement };
    }
    case "rules":
    case "seat":
      return null;
    default:
      return deed;
  }
}
