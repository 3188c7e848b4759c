import { listOf, toDoFacts, toDosOf, writeFacts } from "@unionhall/union";
import { expect } from "vitest";
import { good, openHeadless, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { everythingSent, found, invite } from "./person.ts";

const title = "Support team";

journey("to-dos are added by Enter, ticked without signal, and moved by keys and by hand", async (at) => {
  const ana = await at.phone("Ana");
  await found(ana, at.hall.found, title);
  const bo = await openHeadless();
  const circle = await good(bo.join({ link: await invite(ana), name: "Bo", language: "en" }));
  const view = await until(bo, () => {
    const now = bo.circle(circle);
    return now?.state === "in" && now.hallway !== null ? now : null;
  });
  const { rooms } = bo;
  const hallway = { circle, room: view.hallway! };
  const tool = { circle, room: await good(rooms.open(hallway, { what: "lists", title: "" })) };
  const list = { circle, room: await good(rooms.open(tool, { what: "list", title: "Winter kit" })) };
  for (const room of [tool, list]) await good(rooms.read(room));
  await good(rooms.open(list, { what: "group", title: "The van" }));
  const me = view.members.find(({ name }) => name === "Ana")!.id;
  const facts = writeFacts(toDoFacts, { assigned: [me], due: 1 });
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
  await bo.close();
});
