import type { FoundView, NewsView, SearchActs } from "@unionhall/member";
import type { Scene } from "./scene.ts";
import { placesIn } from "./scripted-mine.ts";

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Looks through the lines and titles of a scene. */
export function scriptedSearch(scene: () => Scene): SearchActs {
  return {
    prepare: async () => ({ ok: true, value: undefined }),
    find: async (words) => {
      const circles = scene().circles.map(({ id: circle, title }) => {
        const found = foundIn(scene()).filter(
          (each) => each.circle === circle && plain(textOf(each)).includes(plain(words)),
        );
        return { circle, title, found, count: found.length };
      });
      const some = circles.filter(({ count }) => count > 0);
      return { ok: true, value: { circles: some, count: some.reduce((sum, { count }) => sum + count, 0) } };
    },
  };
}

const textOf = ({ name, excerpt }: FoundView): string => `${name} ${excerpt}`;

function foundIn(scene: Scene): readonly FoundView[] {
  const lines = scene.circles.flatMap(({ id: circle, title, lines: said }) =>
    said.map(({ id: line, text: excerpt, name: by, time }): FoundView => {
      return {
        circle,
        face: circle,
        title,
        room: `room_${circle}` as FoundView["room"],
        what: "chat",
        name: "",
        path: [],
        line,
        excerpt,
        by,
        time,
      };
    }),
  );
  const items = placesIn(scene).filter(({ what }) => what !== "chat");
  return [...items.map(asFound), ...lines];
}

function asFound({ circle, face, room, title, what, name, path, last, time }: NewsView): FoundView {
  return {
    circle,
    face,
    room,
    title,
    what,
    name,
    path,
    line: null,
    excerpt: last?.text ?? "",
    by: last?.name ?? "",
    time,
  };
}
