import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signedAddressesCodec } from "./addresses.ts";
import { answerCodec, pushCodec } from "./answer.ts";
import type { Bytes } from "./bytes.ts";
import { doorShape, signedChangeCodec } from "./door.ts";
import { boxCodec, recordShape } from "./epoch.ts";
import { frameShape } from "./frame.ts";
import { sha256 } from "./hash.ts";
import { signedHeadCodec } from "./head.ts";
import { bodyField, headerCodec } from "./header.ts";
import { requestCodec } from "./request.ts";
import { statementShape } from "./statement.ts";
import { protocolVersion } from "./version.ts";

const shapes = {
  header: headerCodec.shape,
  body: bodyField.shape,
  record: recordShape,
  box: boxCodec.shape,
  door: `${doorShape} ${signedChangeCodec.shape}`,
  statement: statementShape,
  signedHead: signedHeadCodec.shape,
  request: requestCodec.shape,
  answer: answerCodec.shape,
  push: pushCodec.shape,
  frame: frameShape,
  addresses: signedAddressesCodec.shape,
};

function hex(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A form that moves without a new version is two forms under one name, and a hall and a phone that
 * disagree. When this fails: raise `protocolVersion`, say in `version.ts` what changed, and add a block for the
 * new version to `shapes.json`; a block that was ever released is never touched.
 */
test("no form moves without a new version", () => {
  const pinned = JSON.parse(readFileSync(new URL("shapes.json", import.meta.url), "utf8")) as Record<string, unknown>;
  const now = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, hex(sha256(new TextEncoder().encode(shape)))]),
  );
  expect(pinned[protocolVersion]).toEqual(now);
});
