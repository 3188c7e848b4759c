import { zoneHere } from "@unionhall/member";
import { questionFacts, writeFacts } from "@unionhall/union";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { lineIn, roomIn, talk, toolAt, written } from "../scene.ts";

export const question: Live<"question"> = async (scene, by, { title, days, minute }) => {
  const checkIns = await toolAt(scene, by, "check-ins");
  const facts = writeFacts(questionFacts, { days, at: { minute, zone: zoneHere() }, whom: null, paused: false });
  await good(scene.device(by).rooms.open(checkIns, { what: "question", title: scene.say(title), facts }));
};

export const answer: Live<"answer"> = async (scene, by, { question: asked, text, ...talked }) => {
  const checkIns = await toolAt(scene, by, "check-ins");
  const at = { ...checkIns, room: await roomIn(scene, by, checkIns, asked) };
  const { rooms } = scene.device(by);
  await good(rooms.read(at));
  await good(rooms.say(at, { text: written(scene, by, text) }));
  await scene.quiet();
  await talk(scene, { ...at, of: lineIn(scene, by, at, text) }, [checkIns], talked);
};
