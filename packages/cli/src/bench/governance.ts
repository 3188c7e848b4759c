import { Child } from "./children.ts";
import type { DecidedTask, VerifyDone } from "./decided-child.ts";
import type { GovernanceDone, GovernanceTask } from "./governance-child.ts";
import { atMost, type Row, shown } from "./row.ts";

const task: GovernanceTask = { people: 1_000, decisions: 5_000, signers: 100, fallback: 100 };

/** What it costs a device that a circle has decided much: its book, and all of it looked through. */
export async function measureGovernance(): Promise<readonly Row[]> {
  return [...(await measureBook()), ...(await measureVerify())];
}

/** Read from the first entry on, and from the newest point. */
async function measureBook(): Promise<readonly Row[]> {
  await using child = new Child("governance");
  const done = await child.ask<GovernanceDone>(task);
  const what = `the book of ${shown(task.people)} members and ${shown(task.decisions)} decisions`;
  return [
    { what: `${what}, read and every signature checked, native crypto`, value: done.opened + done.folded, unit: "s" },
    { what: "  for each signature", value: (done.opened / done.signatures) * 1e6, unit: "µs" },
    { what: "    native Ed25519 and X25519 taken away", value: done.openedByFallback * 1e6, unit: "µs" },
    { what: "  folded alone, as after a restart", value: done.folded, unit: "s" },
    { what: "    for each entry", value: (done.folded / done.entries) * 1e6, unit: "µs" },
    {
      what: "  from the newest point, and what came since",
      value: done.fromPoint,
      unit: "s",
      target: atMost(done.fromPoint, 1, "s"),
    },
    { what: "  the point", value: done.point / 1000, unit: "kB" },
    { what: "    of it the law", value: done.law / 1000, unit: "kB" },
    { what: "  its entries at the hall", value: done.sealed / 1e6, unit: "MB" },
    { what: "  memory of the entries as a device has read them", value: done.log / 1e6, unit: "MB" },
    { what: "  memory of the book", value: done.book / 1e6, unit: "MB" },
  ];
}

/** At a hall, with its texts. */
async function measureVerify(): Promise<readonly Row[]> {
  await using child = new Child("decided");
  await child.ask({ type: "decide", app: "", ...task } satisfies DecidedTask);
  const { whole, texts } = await child.ask<VerifyDone>({ type: "verify" } satisfies DecidedTask);
  return [
    { what: "`hall verify` of that circle, read anew from a hall", value: whole, unit: "s" },
    { what: "  with --decisions, so much more", value: texts, unit: "s" },
    { what: "    for each decision", value: (texts / task.decisions) * 1000, unit: "ms" },
  ];
}
