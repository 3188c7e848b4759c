import { expect, test } from "vitest";
import { phone, screen, stage } from "./stage.ts";

const { opened } = stage();

test("the name and icon of the home screen are the member's choice, in their language", async () => {
  await using at = await opened(screen("me"), { ...phone, locale: "es-MX" });
  const { page } = at;
  const manifest = (): Promise<string> =>
    page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]")!;
      const { name, icons } = (await (await fetch(link.href)).json()) as { name: string; icons: { src: string }[] };
      const found = await Promise.all(icons.map(({ src }) => fetch(src)));
      return `${name} ${found.every(({ ok }) => ok)}`;
    });
  await expect.poll(manifest).toBe("Papel true");
  await page.getByText("Jardín").click();
  await expect.poll(() => page.title()).toMatch(/ · Jardín$/);
  await expect.poll(manifest).toBe("Jardín true");
  await page.reload();
  await page.waitForSelector("h1");
  await expect.poll(manifest).toBe("Jardín true");
});
