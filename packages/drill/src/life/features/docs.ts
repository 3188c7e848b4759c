import type { At } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { folderFact, writeFacts } from "@unionhall/union";
import type { PersonName } from "../../union/people.ts";
import type { Said } from "../../union/said.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { roomIn, type Scene, talk, toolAt, written } from "../scene.ts";

export const document: Live<"document"> = async (scene, by, { title, folder, text, ...talked }) => {
  const docs = await toolAt(scene, by, "docs");
  const facts =
    folder === undefined ? new Map() : writeFacts(folderFact, { folder: await folderIn(scene, by, docs, folder) });
  const wish = { what: "document", title: scene.say(title), text: written(scene, by, text), facts };
  const room = await good(scene.device(by).rooms.open(docs, wish));
  await talk(scene, { ...docs, room }, [docs], talked);
};

export const version: Live<"version"> = async (scene, by, what) => {
  const docs = await toolAt(scene, by, "docs");
  const at = { ...docs, room: await roomIn(scene, by, docs, what.document) };
  const { rooms } = scene.device(by);
  await good(rooms.read(at));
  await good(rooms.write(at, written(scene, by, what.text)));
};

/** Whoever puts the first thing into a folder makes it. */
async function folderIn({ device, say }: Scene, by: PersonName, docs: At, folder: Said): Promise<RoomId> {
  const { rooms } = device(by);
  await good(rooms.read(docs));
  const title = say(folder);
  const there = rooms.look(docs)?.items.find((item) => item.what === "folder" && item.title === title);
  return there?.room ?? good(rooms.open(docs, { what: "folder", title }));
}
