import { good, openItem, openTool, seen, type World, world } from "@unionhall/testing";
import { expect, test } from "vitest";

/** Looks between any two turns of the machine, until everything has come to rest. */
async function atEveryMoment(made: World, look: () => void): Promise<void> {
  let rests = false;
  const resting = made.quiet().then(() => (rests = true));
  while (!rests) {
    for (let turn = 0; turn < 40; turn++) {
      look();
      await Promise.resolve();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await resting;
}

test("what somebody writes quickly into a list just made, and a tool beside it, stand there at every moment, once, while they go out and come back", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const { rooms } = ash.member;
  const lists = await openTool(ash, circle, "lists");
  await good(rooms.read(lists));
  const list = await openItem(ash, lists, { what: "list", title: "Winter" });
  const reading = good(rooms.read(list));
  const [chat] = seen(ash, circle).dock.map(({ room }) => ({ circle, room }));
  for (const title of ["Socks", "Gloves"]) await good(rooms.open(list, { what: "to-do", title }));
  await good(rooms.say(chat!, { text: "there is a list" }));
  await openTool(ash, circle, "docs");
  const moments = new Set<string>();
  await atEveryMoment(made, () => {
    const { item, items } = rooms.look(list)!;
    const { lines } = rooms.look(chat!)!;
    const tools = seen(ash, circle).dock.map(({ what }) => what);
    const words = [...tools, item?.title, ...items.map(({ title }) => title), ...lines.map(({ text }) => text)];
    moments.add(words.join(", "));
  });
  await reading;
  expect([...moments]).toEqual(["chat, board, lists, docs, Winter, Socks, Gloves, there is a list"]);
});
