import { readFile } from "node:fs/promises";
import { listOf, toDoFacts, toDosOf, writeFacts } from "@unionhall/union";
import { expect } from "vitest";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { everythingSent, join } from "./person.ts";

const title = "Support team";
const buffer = await readFile(new URL("../../vectors/pictures/said.jpg", import.meta.url));

journey("to-dos are added by Enter, ticked without signal, moved by keys and hand, and have pictures", async (at) => {
  const { member: bo, circle, hallway, invite } = await founder(at.hall, title, "Bo");
  const ana = await at.phone("Ana");
  await join(ana, await invite(), title);
  const { rooms } = bo;
  const tool = { circle, room: await good(rooms.open({ circle, room: hallway }, { what: "lists", title: "" })) };
  const list = { circle, room: await good(rooms.open(tool, { what: "list", title: "Winter kit" })) };
  for (const room of [tool, list]) await good(rooms.read(room));
  await good(rooms.open(list, { what: "group", title: "The van" }));
  const { id } = await until(bo, () => bo.circle(circle)?.members.find(({ name }) => name === "Ana"));
  const facts = writeFacts(toDoFacts, { assigned: [id], due: 1 });
  await good(rooms.open(list, { what: "to-do", title: "Blankets", facts }));

  const { hands, page } = ana;
  await hands.goto(`${new URL(page.url()).origin}/#/circle/${circle}/room/${tool.room}`);
  await hands.sees("Yours to do");
  await hands.sees("Blankets");
  await hands.pick("Winter kit");
  await hands.press("Add a to-do");
  for (const toDo of ["Socks", "Hats"]) {
    await page.keyboard.type(toDo);
    await page.keyboard.press("Enter");
    await hands.sees(toDo);
  }
  await hands.press("Done adding");

  ana.cable.cut();
  await page.getByLabel("Socks: it is done").tap();
  await hands.sees("1 of 3 done");
  await hands.sees("waiting for signal");
  ana.cable.restore();
  await everythingSent(ana);
  const items = () => rooms.look(list)?.items ?? [];
  await until(bo, () => toDosOf(items()).some(({ item, done }) => item.title === "Socks" && done));

  const outline = (): unknown =>
    listOf(items()).sections.map(({ open }) => open.map(({ item }) => item.title).join(" "));
  const stands = (sections: readonly string[]): Promise<boolean> =>
    until(bo, () => JSON.stringify(outline()) === JSON.stringify(sections));
  expect(outline()).toEqual(["Blankets Hats", ""]);
  const handle = page.getByRole("button", { name: /Move .?Hats/ });
  await handle.focus();
  await page.keyboard.press("ArrowDown");
  await stands(["Blankets", "Hats"]);
  const isHeld = () => expect.poll(() => handle.evaluate((element) => element === document.activeElement)).toBe(true);
  await isHeld();
  await page.keyboard.press("ArrowUp");
  await stands(["Blankets Hats", ""]);
  await isHeld();

  const [from, to] = await Promise.all([handle.boundingBox(), page.getByText("Blankets").boundingBox()]);
  await page.mouse.move(from!.x + 20, from!.y + 20);
  await page.mouse.down();
  await page.mouse.move(from!.x + 20, to!.y, { steps: 4 });
  await page.mouse.up();
  await stands(["Hats Blankets", ""]);

  await hands.pick("Blankets");
  await hands.press("Edit the to-do");
  await page.locator(".editor").waitFor();
  await page.locator('.editor input[type="file"]').setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
  await page.getByLabel("For whoever does not see it").fill("the thick ones");
  await hands.press("Put it in");
  await hands.press("Save it");
  await page.getByRole("img", { name: "the thick ones" }).waitFor();
  await bo.close();
});
