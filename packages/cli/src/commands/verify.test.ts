import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Call } from "../command.ts";
import { saveProof } from "./verify.ts";

test("the proof of two pasts goes into a file, and over none that is there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "proof-"));
  const file = join(folder, "two-pasts.proof");
  const said: string[] = [];
  const stage = { err: (text: string) => void said.push(text), env: {} };
  const asked = (name: string): string | undefined => (name === "proof" ? file : undefined);
  const call = { stage, value: asked, on: () => false } as unknown as Call;
  try {
    await saveProof(call, null);
    expect(said).toEqual([expect.stringContaining("there is no proof to save") as string]);
    await saveProof(call, new Uint8Array([1, 2, 3]));
    expect([...(await readFile(file))]).toEqual([1, 2, 3]);
    await expect(saveProof(call, new Uint8Array([4]))).rejects.toThrow("there already");
    expect([...(await readFile(file))]).toEqual([1, 2, 3]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
