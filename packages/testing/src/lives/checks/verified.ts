import type { Finding, RoomFinding, VoidReason } from "@unionhall/member";
import type { Life } from "../life.ts";
import type { Standing } from "./standing.ts";

/** Read again from the first entry, everything comes to the same. */
export async function verified(life: Life, { circle, in: here }: Standing): Promise<void> {
  const where = life.called(circle);
  const heads = new Set<string>();
  for (const { phone, member, view } of here) {
    const outcome = await life.scheduler.until(member.verify(circle));
    if (!outcome.ok) {
      life.faults.push(`${where}: ${phone.name} cannot verify: ${JSON.stringify(outcome.problem)}`);
      continue;
    }
    const { head, ours, members, findings } = outcome.value;
    heads.add(`${head} ${members}`);
    if (!ours.same) life.faults.push(`${where}: ${phone.name} had another head`);
    for (const finding of findings)
      if (!isHonest(finding, findings, here))
        life.faults.push(`${where}: ${phone.name} verifies and finds ${JSON.stringify(finding)}`);
    for (const finding of view.findings)
      if (!isHonest(finding, view.findings, here))
        life.faults.push(`${where}: ${phone.name} finds ${JSON.stringify(finding)}`);
  }
  if (heads.size > 1) life.faults.push(`${where}: not all read the same: ${[...heads].join(", ")}`);
}

/** What honest people and an honest hall bring about all the same, and why. */
const honest: Readonly<Record<string, string>> = {
  "unknown-member": "two devices came back with the same words, and each told the circle of the renewal before",
  "not-a-member": "whoever goes on one device may have been speaking on another",
  "admission-suspended": "whoever waits for somebody's word may speak, and is not heard",
  "invitation-suspended": "a phone may be held or renewed while somebody is let in whom it invited",
};

type Found = RoomFinding | Finding;

function isHonest(finding: Found, all: readonly Found[], here: Standing["in"]): boolean {
  // Whoever left is taken out of the door by a steward, as long as one is there; but not by one alone, where they were
  // made a steward just then.
  if (finding.type === "unlawful-latch" || finding.type === "steward-latch")
    return !here.some(({ view }) => view.steward) || all.some((each) => isVoid(each, "unknown-member"));
  // What admitted nobody made no keys.
  if (isVoid(finding, "step-without-admission")) return all.some((each) => isVoid(each, "invitation-suspended"));
  return finding.type === "void" && finding.reason in honest;
}

function isVoid(finding: Found, reason: VoidReason): boolean {
  return finding.type === "void" && finding.reason === reason;
}
