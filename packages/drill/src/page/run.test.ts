import type { Language } from "@unionhall/member";
import { expect, test } from "vitest";
import { Run } from "./run.ts";

/** Years that are lived as soon as somebody says so, and what became of each. */
function years(): { readonly run: Run<AsyncDisposable>; readonly told: string[]; readonly lived: () => void } {
  const told: string[] = [];
  let finish = (): void => undefined;
  const run = new Run((language: Language, signal) => {
    told.push(`${language} begins`);
    return new Promise<AsyncDisposable>((resolve, reject) => {
      const cut = (): void => (told.push(`${language} is cut off`), reject(signal.reason));
      signal.addEventListener("abort", cut);
      finish = () => {
        signal.removeEventListener("abort", cut);
        resolve({ [Symbol.asyncDispose]: async () => void told.push(`${language} is gone`) });
      };
    });
  });
  return { run, told, lived: () => finish() };
}

test("in another language the year is lived anew, and what was there before is gone by then", async () => {
  const { run, told, lived } = years();
  const english = run.begin("en");
  await expect.poll(() => told).toEqual(["en begins"]);
  lived();
  await english;
  expect(run.drill).not.toBeNull();
  const spanish = run.begin("es");
  expect([run.language, run.drill]).toEqual(["es", null]);
  await expect.poll(() => told).toEqual(["en begins", "en is gone", "es begins"]);
  lived();
  await spanish;
  expect(run.drill).not.toBeNull();
});

test("a year that is being lived is cut off for another, and by the end", async () => {
  const { run, told } = years();
  void run.begin("en");
  await expect.poll(() => told).toEqual(["en begins"]);
  void run.begin("es");
  await expect.poll(() => told).toEqual(["en begins", "en is cut off", "es begins"]);
  await run.end();
  expect(told.at(-1)).toBe("es is cut off");
  expect(run.drill).toBeNull();
});
