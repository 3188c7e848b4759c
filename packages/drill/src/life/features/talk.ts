import { good } from "../person.ts";
import type { Live } from "../live.ts";
import { lineIn, talk, toolAt, written } from "../scene.ts";

export const line: Live<"line"> = async (scene, by, { text, boosts = [], before }) => {
  const at = await toolAt(scene, by, "chat");
  const to = before === null ? {} : { to: lineIn(scene, by, at, before) };
  await good(scene.device(by).rooms.say(at, { text: written(scene, by, text), ...to }));
  await scene.quiet();
  for (const each of boosts) {
    const { rooms } = scene.device(each.by);
    await good(rooms.boost(at, lineIn(scene, each.by, at, text), each.boost, true));
  }
};

export const message: Live<"message"> = async (scene, by, { title, text, pinned, ...talked }) => {
  const author = scene.device(by);
  const board = await toolAt(scene, by, "board");
  const wish = { what: "message", title: scene.say(title), text: written(scene, by, text) };
  const room = await good(author.rooms.open(board, wish));
  if (pinned) await good(author.rooms.change(board, room, { pinned: true }));
  await talk(scene, { ...board, room }, [board], talked);
};
