import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import { type Environment, MemoryStore, openMember } from "@unionhall/member";
import { type CircleId, type Subtle, webCrypto } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { environment } from "../node/environment.ts";
import { sees, until } from "./bench-member.ts";
import { serve } from "./children.ts";
import { counted, Meter } from "./counted-dial.ts";

export interface DeviceTask {
  /** Somebody new in the circle, or another device of somebody who is in it. */
  readonly as: "newcomer" | "device";
  readonly link: string;
  readonly circle: CircleId;
  /** How many are in it, whoever comes not counted. */
  readonly people: number;
  readonly native: boolean;
}

/** Until the circle shows as it is: seconds, and bytes both ways. */
export interface DeviceDone {
  readonly seconds: number;
  readonly bytes: number;
}

/** A device that has never seen the circle, in a process that has compiled nothing yet. */
export function serveDevice(): void {
  serve(async (task) => begin(task as DeviceTask));
}

async function begin({ as, link, circle, people, native }: DeviceTask): Promise<DeviceDone> {
  const meter = new Meter();
  const member = await openMember(deviceOf(native, meter));
  const began = performance.now();
  if (as === "newcomer") good(await member.join({ link, name: "newcomer", language: "en" }));
  else good(await member.joinDesk(link));
  const isThere = sees(member, circle, ({ state, title, members, lines }) => {
    const all = as === "newcomer" ? people + 1 : people;
    return state === "in" && title !== "" && members.length === all && (as === "newcomer" || lines.length > 0);
  });
  await until(member, isThere);
  const done = { seconds: (performance.now() - began) / 1000, bytes: meter.all };
  await member.close();
  return done;
}

function deviceOf(native: boolean, meter: Meter): Environment {
  const env = environment(new MemoryStore(), { offline: false });
  const subtle = webcrypto.subtle as Subtle;
  return {
    ...env,
    crypto: webCrypto(subtle, { native }),
    sealing: webSealing(subtle, { native }),
    dial: counted(env.dial, meter),
  };
}
