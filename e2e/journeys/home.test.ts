import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const title = "Bridge Street";

journey(
  "home tells what is new until it is read, also after a restart; what somebody says of themselves, the others read",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
    const bo = await at.phone("Bo");
    const { hands } = bo;
    await join(bo, await invite(), title);
    // Bo has looked at the board once, so their device keeps up with it.
    for (const pressed of ["Tools", "Board", "Back", "Back"]) await hands.press(pressed);

    const board = ash.circle(circle)!.dock.find(({ what }) => what === "board")!;
    await good(ash.say(circle, "who has the key to the van"));
    const message = { what: "message", title: "Winter kit", text: "socks and gloves" };
    await good(ash.rooms.open({ circle, room: board.room }, message));
    await hands.sees("who has the key");
    await hands.pick("Winter kit");
    await hands.sees("socks and gloves");
    await bo.page.goBack();
    await hands.sees("one new");
    await hands.press("Mark all as read");
    await hands.sees("Nothing new for you.");
    await hands.reload();
    await hands.sees("Nothing new for you.");

    await hands.goto(`${at.hall.url}/#/circle/${circle}/people`);
    await hands.press("Look at Bo");
    await hands.fill("What you can help with", "night rides");
    await hands.press("Save");
    await until(ash, () =>
      ash.circle(circle)?.members.some((each) => each.name === "Bo" && each.help === "night rides"),
    );
    await ash.close();
  },
);
