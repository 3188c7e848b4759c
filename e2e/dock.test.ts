import { expect, test } from "vitest";
import { desk, screen, stage } from "./stage.ts";

const { opened } = stage();

test("a tool is dragged to its place", async () => {
  await using at = await opened(screen("circle, its tools changed"), desk);
  const { page } = at;
  const names = (): Promise<readonly string[]> => page.locator(".arranged b").allInnerTexts();
  const [first, second, ...others] = await names();
  const handle = (nth: number) => page.locator(".arranged .drag").nth(nth);
  await handle(0).hover();
  await page.mouse.down();
  const below = (await handle(1).boundingBox())!;
  await page.mouse.move(below.x + below.width / 2, below.y + below.height / 2);
  await page.mouse.up();
  await expect.poll(names).toEqual([second, first, ...others]);
});
