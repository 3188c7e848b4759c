import { expect } from "vitest";
import type { Ended, Running, TestMachine } from "./stage.fixture.ts";

/** Two people in a circle called Everyone, the first its steward. */
export async function ashAndBo(machine: TestMachine): Promise<{ url: string; link: string; running: Running }> {
  const { url, link, running } = await machine.hall();
  expect(await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"])).toMatchObject({ code: 0 });
  const invitation = await invite(machine);
  const joining = machine.as("bo", ["join", invitation, "--name", "bo"]);
  // Any command of ash's lets in who comes by an open invitation; ash looks until bo is there.
  await looking(machine, "ash", "bo");
  expect(await joining).toMatchObject({ code: 0, out: expect.stringContaining("You are in “Everyone”") as string });
  return { url, link, running };
}

export async function invite(machine: TestMachine, ...more: readonly string[]): Promise<string> {
  const { code, out } = await machine.as("ash", ["invite", "everyone", ...more]);
  expect(code).toBe(0);
  return out.trim();
}

export async function looking(machine: TestMachine, who: string, forName: string): Promise<Ended> {
  for (let tries = 0; tries < 40; tries++) {
    const seen = await machine.as(who, ["circles", "everyone"]);
    if (seen.out.includes(`\n${forName} `)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${forName} never came`);
}
