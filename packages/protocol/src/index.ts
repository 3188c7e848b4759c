/**
 * What hall and members agree on, and nothing a hall must not see: ids, canonical bytes, the outer
 * entry, the door and its rules, epoch records, heads, the wire's messages and its refusals.
 * It knows no plaintext and no platform; every form in it has a version.
 */
export * from "./addresses.ts";
export * from "./answer.ts";
export * from "./base32.ts";
export * from "./blob.ts";
export * from "./bytes.ts";
export * from "./canonical.ts";
export * from "./caps.ts";
export * from "./codec.ts";
export * from "./collections.ts";
export { isLawfulKey } from "./crypto/gate.ts";
export { Recent } from "./crypto/recent.ts";
export * from "./crypto/subtle.ts";
export * from "./day.ts";
export * from "./door-rules.ts";
export * from "./door.ts";
export * from "./epoch.ts";
export * from "./erasure.ts";
export * from "./frame.ts";
export * from "./hash.ts";
export * from "./head.ts";
export * from "./header.ts";
export * from "./ids.ts";
export * from "./mark.ts";
export * from "./blob-request.ts";
export * from "./outside-request.ts";
export * from "./wake-request.ts";
export * from "./outside.ts";
export * from "./refusal.ts";
export * from "./refusal-words.ts";
export * from "./request.ts";
export * from "./restore.ts";
export * from "./slip.ts";
export * from "./statement.ts";
export * from "./to-sign.ts";
export * from "./version.ts";
export * from "./crypto/crypto.ts";
