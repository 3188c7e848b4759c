import { expect } from "vitest";
import { journey } from "./journey.ts";
import { enter, found, invite, join, leaveChat, say } from "./person.ts";

const title = "Bridge Street";

journey(
  "home tells what is new; what was opened is read, bookmarked things wait there, and all is found by its words",
  async (at) => {
    const [ash, bo] = [await at.phone("Ash"), await at.phone("Bo")];
    await found(ash, at.hall.found, title);
    await join(bo, await invite(ash), title);
    // Bo has looked at the board once, so their device keeps up with it.
    await bo.hands.press("Tools");
    await bo.hands.press("Board");
    await bo.hands.press("Back");
    await bo.hands.press("Back");

    await say(ash, "who has the key to the Ñandú van");
    await ash.hands.press("Tools");
    await ash.hands.press("Board");
    await ash.hands.press("Write a message");
    await ash.hands.fill("Title", "Winter kit");
    await ash.page.locator("textarea, [contenteditable=true]").first().fill("socks and gloves");
    await ash.hands.press("Post it");

    await bo.hands.sees("Winter kit");
    await bo.hands.sees("who has the key");
    await bo.hands.pick("Winter kit");
    await bo.hands.sees("socks and gloves");
    await bo.page.locator("main > details > summary").click();
    await bo.hands.press("Bookmark it");
    await bo.hands.sees("Bookmarked.");
    await bo.page.goBack();
    await bo.hands.sees("one new");
    await bo.hands.press("Mark all as read");
    await bo.hands.sees("Nothing new for you.");

    await bo.hands.press("Bookmarks");
    await bo.hands.pick("Winter kit");
    await bo.hands.sees("socks and gloves");
    await bo.page.goBack();
    await bo.hands.press("Back");
    await bo.hands.press("Search");
    await bo.hands.fill("What are you looking for?", "nandu");
    await bo.hands.sees("Found once.");
    await bo.hands.pick("Ñandú");
    await bo.hands.sees("who has the key to the Ñandú van");

    // On, after a restart, and for the other device it is as it was.
    await leaveChat(bo);
    await bo.hands.reload();
    await bo.hands.sees("Nothing new for you.");
    await enter(bo, title);
    expect(await bo.hands.read(".lines .said")).toHaveLength(1);
  },
);
