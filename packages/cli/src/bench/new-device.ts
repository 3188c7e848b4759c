import type { CircleId } from "@unionhall/protocol";
import { Child } from "./children.ts";
import type { CrowdTask } from "./crowd-load.ts";
import type { DeviceDone, DeviceTask } from "./device-load.ts";
import { atMost, type Row, shown } from "./row.ts";
import { TempHall } from "./temp-hall.ts";

const people = 100;
const lines = 10_000;

/** From a link to the first screen of a circle of many people and years of talk, on a device that has nothing. */
export async function measureNewDevice(): Promise<readonly Row[]> {
  await using hall = await TempHall.open();
  await using crowd = new Child("crowd");
  const { port, code } = hall;
  const { circle } = await crowd.ask<{ circle: CircleId }>({ type: "gather", people, lines, port, code });
  const rows: Row[] = [];
  let here = people;
  for (const native of [true, false]) {
    const device = await comes(crowd, { as: "device", circle, people: here, native });
    const newcomer = await comes(crowd, { as: "newcomer", circle, people: here, native });
    here += 1;
    const crypto = native ? "native crypto" : "native Ed25519 and X25519 taken away";
    const there = `a circle of ${people} people and ${shown(lines)} lines, ${crypto}`;
    rows.push(...rowsOf(`first screen of ${there}: another device`, device), ...rowsOf("  a newcomer", newcomer));
  }
  return rows;
}

async function comes(crowd: Child, task: Omit<DeviceTask, "link">): Promise<DeviceDone> {
  const type = task.as === "newcomer" ? "invite" : "link-device";
  const { link } = await crowd.ask<{ link: string }>({ type } satisfies CrowdTask);
  await using device = new Child("device");
  return await device.ask<DeviceDone>({ ...task, link } satisfies DeviceTask);
}

function rowsOf(what: string, { seconds, bytes }: DeviceDone): readonly Row[] {
  const kB = bytes / 1000;
  return [
    { what, value: seconds, unit: "s", target: atMost(seconds, 2, "s") },
    { what: "    fetched and sent", value: kB, unit: "kB", target: atMost(kB, 300, "kB") },
  ];
}
