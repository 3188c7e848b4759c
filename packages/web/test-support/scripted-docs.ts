import type { BodyVersionView, FileVersionView, ItemView, RoomView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { fileFact, folderFact, writeFacts } from "@unionhall/union";
import type { Scene } from "./scene.ts";
import { item, nothing, roomId } from "./scripted-board.ts";
import { memberId } from "./scripted-lines.ts";
import { hills } from "./scripted-picture.ts";

const docs = roomId(89);
const folder = roomId(90);

const words = {
  en: {
    folder: "Rotas and routes",
    title: "How we drive",
    before: "Two people in each van. Whoever drives has slept.",
    seen: "Hills under a low sun, and a road that winds between them",
    after: "This is the road. Nobody drives it after dark.",
    now: "Three people in each van, and water. Whoever drives has slept and eaten.",
    long: `minutes of a call that went on and on and on, ${"with every word of it, ".repeat(5)}final.pdf`,
  },
  es: {
    folder: "Turnos y rutas",
    title: "Cómo conducimos",
    before: "Dos personas en cada furgoneta. Quien conduce ha dormido.",
    seen: "Cerros bajo un sol bajo, y un camino que serpentea entre ellos",
    after: "Este es el camino. Nadie va por él de noche.",
    now: "Tres personas en cada furgoneta, y agua. Quien conduce ha dormido y comido.",
    long: `acta de una llamada que no terminaba nunca, ${"con cada una de sus palabras, ".repeat(5)}final.pdf`,
  },
};

/** Docs of the first circle: a folder, a text that was changed, a picture, and a file with a name that is too much. */
export function withDocs(scene: Scene, language: keyof typeof words): Scene {
  const say = words[language];
  const [view, ...others] = scene.circles;
  const tool = item(docs, "docs", "Ash", 8_000, { in: view!.hallway! });
  const key = new Uint8Array(32);
  const facts = (name: string, of: RoomView["room"] | null): ItemView["facts"] =>
    new Map([
      ...writeFacts(folderFact, { folder: of }),
      ...writeFacts(fileFact, { file: { name, type: "", ref: { blob: hills.blob, key, length: hills.length } } }),
    ]);
  const items = [
    item(folder, "folder", "Bo", 7_000, {
      in: docs,
      title: say.folder,
      facts: writeFacts(folderFact, { folder: null }),
    }),
    item(roomId(91), "document", "Dee", 4_000, { in: docs, title: say.title }),
    item(roomId(92), "file", "Rosa", 300, { in: docs, title: "hills.png", facts: facts("hills.png", null) }),
    item(roomId(93), "file", "Bo", 200, { in: docs, title: `\u202e${say.long}`, facts: facts(say.long, null) }),
    item(roomId(94), "file", "Cy", 100, { in: docs, title: "rota.ods", facts: facts("rota.ods", folder) }),
  ];
  const version = (by: string, text: string, ago: number): BodyVersionView => {
    return { by: memberId(by), name: by, mine: false, time: Date.now() - ago * 60_000, text, files: [] };
  };
  const now = `${say.now}\n\n![${say.seen}](${hills.blob} "320x200")\n\n${say.after}`;
  const body = {
    ...version("Bo", now, 40),
    files: [hills],
    waiting: false,
    before: [version("Dee", say.before, 4_000)],
  };
  const rooms = items.map((each): RoomView => {
    return { ...nothing(view!.id, each.room), item: each, body: each.what === "document" ? body : null };
  });
  const own = { ...nothing(view!.id, docs), item: tool, items };
  return {
    ...scene,
    circles: [{ ...view!, dock: [...view!.dock, tool] }, ...others],
    rooms: [...(scene.rooms ?? []), own, ...rooms],
  };
}

/** A picture that was another before. */
export function scriptedVersions(room: RoomView["room"]): readonly FileVersionView[] {
  const version = (from: string, ago: number): FileVersionView => {
    return { ...hills, of: room, by: memberId(from), from, time: Date.now() - ago * 60_000 };
  };
  return [version("Rosa", 300), { ...version("Bo", 900), blob: idOf("blob", new Uint8Array(32).fill(9)) }];
}
