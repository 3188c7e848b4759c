import { struct, uint, uint64 } from "@unionhall/protocol";
import type { Letterbox } from "../book.ts";
import type { Consented } from "../consent.ts";
import { consented, consentProofs, stewardsStand } from "../consent.ts";
import type { Kind } from "../kind.ts";
import { letterboxCodec } from "./letterbox.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";

/** A new letterbox key, so that whoever is out cannot open letters that come later. */
export const letterboxMade: Kind<Letterbox> = {
  name: "letterbox.made",
  version: 1,
  payload: letterboxCodec,
  author: "member",
  warranted: false,
  check(_, { by, payload }) {
    if (by?.steward !== true) return "not-a-steward";
    return isLawfulBoxKey(payload.key) ? null : "keys-unlawful";
  },
  apply(book, { payload }) {
    if (book.letterbox !== null) book.olderLetterboxes.push(book.letterbox.seed);
    book.letterbox = payload;
  },
};

/** Who consents signs the number of the rules. */
export interface RulesRaised extends Consented {
  readonly rules: number;
}

/** From here on the circle goes by newer rules; a device that does not know them stops and says so. */
export const rulesRaised: Kind<RulesRaised> = {
  name: "rules.raised",
  version: 1,
  payload: struct({ rules: uint(65_535), ...consented }),
  author: "member",
  warranted: true,
  proofs: (payload, circle) => consentProofs("rules.raised", circle, payload, uint64(payload.rules)),
  check: (book, deed) => (deed.payload.rules > book.rules ? stewardsStand(book, deed) : "rules-go-forward"),
  apply(book, { payload }) {
    book.rules = payload.rules;
  },
};
