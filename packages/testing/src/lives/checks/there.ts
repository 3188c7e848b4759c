import type { Life } from "../life.ts";
import type { Standing } from "./standing.ts";

/** Everybody is at the hall, and keeps what they hear. */
export function everybodyIsThere(life: Life, { in: here }: Standing): void {
  for (const { phone, member } of here) {
    if (member.connection !== "online") life.faults.push(`${phone.name} is ${member.connection}`);
    if (!member.keeps) life.faults.push(`${phone.name} keeps nothing`);
  }
}
