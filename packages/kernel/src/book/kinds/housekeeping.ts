import { bytes, struct, uint } from "@unionhall/protocol";
import type { Letterbox } from "../book.ts";
import type { Kind } from "../kind.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";

/** A new letterbox key, so that whoever is out cannot open letters that come later. */
export const letterboxMade: Kind<Letterbox> = {
  name: "letterbox.made",
  version: 1,
  payload: struct({ key: bytes(1216), seed: bytes(32) }),
  author: "member",
  warranted: false,
  check(_, { by, payload }) {
    if (by?.steward !== true) return "not-a-steward";
    return isLawfulBoxKey(payload.key) ? null : "keys-unlawful";
  },
  apply(book, { payload }) {
    book.letterboxes.push(payload);
  },
};

/** From here on the circle goes by newer rules; a device that does not know them stops and says so. */
export const rulesRaised: Kind<{ readonly rules: number }> = {
  name: "rules.raised",
  version: 1,
  payload: struct({ rules: uint(65_535) }),
  author: "member",
  warranted: true,
  check: (book, { payload }) => (payload.rules > book.rules ? null : "rules-go-forward"),
  apply(book, { payload }) {
    book.rules = payload.rules;
  },
};
