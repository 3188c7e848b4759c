import { expect, test } from "vitest";
import type { Job } from "@unionhall/count/ballots";
import { Thread } from "./threads.ts";

const job: Job = { kind: "credentials", credentials: [], from: 0 };

function threadThat(code: string): Thread {
  return new Thread(new URL(`data:text/javascript,import { parentPort } from "node:worker_threads"; ${code}`));
}

test("a thread that ends while it works, or before it is asked again, never reads as one that is done", async () => {
  await using gone = threadThat("parentPort.on('message', () => process.exit(0))");
  await expect(gone.ask(job)).rejects.toThrow("ended before its work was done");
  await expect(gone.ask(job)).rejects.toThrow("ended before its work was done");
  await using broken = threadThat("parentPort.on('message', () => { throw new Error('broken') })");
  await expect(broken.ask(job)).rejects.toThrow("broken");
  await using well = threadThat("parentPort.on('message', () => parentPort.postMessage({ faults: [] }))");
  expect(await well.ask(job)).toEqual({ faults: [] });
});
