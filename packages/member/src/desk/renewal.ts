import type { Secrets } from "@unionhall/kernel";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { ascii } from "@unionhall/protocol";
import type { Environment } from "../ports.ts";

/** The renewal seed, sealed so that only the words open it. */
export async function sealRenewal(
  env: Environment,
  recoveryBox: Bytes,
  circle: CircleId,
  secrets: Secrets,
): Promise<Bytes> {
  if (secrets.renew === undefined) throw new Error("the renewal seed is sealed already");
  return env.sealing.box(recoveryBox, ascii("unionhall 1 renewal"), ascii(circle), secrets.renew);
}

/** Null when it was not sealed to these words. */
export async function openRenewal(
  env: Environment,
  recovery: Secrets,
  circle: CircleId,
  sealed: Bytes,
): Promise<Bytes | null> {
  return env.sealing.unbox(recovery.box, ascii("unionhall 1 renewal"), ascii(circle), sealed);
}
