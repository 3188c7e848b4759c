import { equal } from "@unionhall/protocol";
import type { Agreement, DecidedDeed } from "@unionhall/union";
import { agreementHash } from "@unionhall/union";
import type { ProposedDeed } from "../decisions.ts";

/** As the book has it. */
export function decided(deed: ProposedDeed): DecidedDeed {
  switch (deed.deed) {
    case "agreement":
      return { type: "agreement", agreement: agreementHash(deed.agreement) };
    case "steward":
      return { type: "steward", member: deed.member, on: deed.on };
    case "role":
      return { type: "role", member: deed.member, role: deed.role, on: deed.on };
    case "standing":
      return { type: "standing", member: deed.member, as: deed.as };
    case "removal":
      return { type: "removal", member: deed.member };
  }
}

/** As it is shown; null where no screen has words for it, or the agreement that it names is not read here. */
export function shown(deed: DecidedDeed, drafts: readonly Agreement[]): ProposedDeed | null {
  switch (deed.type) {
    case "agreement": {
      const agreement = drafts.find((draft) => equal(agreementHash(draft), deed.agreement));
      return agreement === undefined ? null : { deed: "agreement", agreement };
    }
    case "steward":
      return { deed: "steward", member: deed.member, on: deed.on };
    case "role":
      return { deed: "role", member: deed.member, role: deed.role, on: deed.on };
    case "standing":
      return { deed: "standing", member: deed.member, as: deed.as };
    case "removal":
      return { deed: "removal", member: deed.member };
    case "rules":
    case "seat":
      return null;
  }
}
