import { expect, test } from "vitest";
import { barriers, overhang } from "./barriers.ts";
import { desk, phone, screen, stage } from "./stage.ts";

const { opened } = stage();

const proof = { name: "two-pasts.proof", mimeType: "application/octet-stream", buffer: Buffer.from("any") };

test.each([
  [
    "on a phone, light, English",
    { ...phone, colorScheme: "light", locale: "en-US" },
    "Open a proof",
    /^The proof holds/,
  ],
  [
    "on a desk, dark, Spanish",
    { ...desk, colorScheme: "dark", locale: "es-MX" },
    "Abrir una prueba",
    /^La prueba vale/,
  ],
] as const)("a proof that is opened says that it holds, %s", async (_name, how, button, words) => {
  await using at = await opened(screen("checks, nothing found"), how);
  const { page } = at;
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).press("Enter");
  await (await chosen).setFiles(proof);
  await page.getByRole("heading", { name: words }).waitFor();
  // Of another hall or circle it would say so.
  await expect
    .poll(() => page.getByRole("status").allTextContents())
    .toContainEqual(expect.stringContaining("circle_"));
  expect(await barriers(page)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(at.complaints).toEqual([]);
});
