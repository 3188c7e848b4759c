import { readFileSync } from "node:fs";
import type { Bytes } from "@unionhall/protocol";
import { kernelVersion, sha256 } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { chunkShape } from "./blob/seal-chunk.ts";
import { blobRefCodec } from "./blob/chunks.ts";
import { kindShapes } from "./book/kinds.ts";
import { originsShape } from "./book/origin.ts";
import { bookShape } from "./book/state.ts";
import { contentShape } from "./entry/content.ts";
import { boxedShape } from "./epoch/box.ts";
import { forkProofShape } from "./fork.ts";
import { signedApproach } from "./join/approach.ts";
import { noteShape } from "./join/invitation.ts";
import { signedLetterCodec } from "./join/letter.ts";
import { signedOffer } from "./join/offer.ts";
import { signedSlip } from "./join/slip.ts";
import { outsideLetterShape } from "./outside/outside-letter.ts";
import { pointShape } from "./point.ts";
import { secretsCodec } from "./secrets.ts";

const forms = {
  content: contentShape,
  blobRef: blobRefCodec.shape,
  chunk: chunkShape,
  boxed: boxedShape,
  letter: signedLetterCodec.shape,
  outsideLetter: outsideLetterShape,
  note: noteShape,
  offer: signedOffer.shape,
  approach: signedApproach.shape,
  slip: signedSlip.shape,
  forkProof: forkProofShape,
  book: bookShape,
  origins: originsShape,
  point: pointShape,
  secrets: secretsCodec.shape,
};

function hash(shape: string): string {
  const bytes: Bytes = sha256(new TextEncoder().encode(shape));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Pinned {
  /** By kernel version. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By name and version of the kind. */
  readonly kinds: Readonly<Record<string, string>>;
}

const pinned = JSON.parse(readFileSync(new URL("shapes.json", import.meta.url), "utf8")) as Pinned;

/**
 * An entry is read for as long as its circle lasts. When one of these fails: raise the version of the form or
 * kind that moved, and add what it is now to `shapes.json`; what was ever released there is never touched.
 */
test("no form moves without a new version", () => {
  const now = Object.fromEntries(Object.entries(forms).map(([name, shape]) => [name, hash(shape)]));
  expect(pinned.forms[kernelVersion]).toEqual(now);
});

test("no kind moves without a new version", () => {
  const now = kindShapes().map((line) => [line.split(" ", 2).join(" "), hash(line)]);
  expect(pinned.kinds).toMatchObject(Object.fromEntries(now) as object);
});
