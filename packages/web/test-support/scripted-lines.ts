import type { CircleView, FileView, LineView } from "@unionhall/member";
import type { MemberId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";

const minute = 60_000;

export const memberId = (name: string): MemberId =>
  idOf("member", new Uint8Array(16).fill(name.codePointAt(0)! * 3 + name.length));

/** A circle's hallway and its chat. */
export function roomsOf(seed: number): { readonly hallway: RoomId; readonly chat: RoomId } {
  const room = (number: number): RoomId => idOf("room", new Uint8Array(16).fill(number));
  return { hallway: room(seed), chat: room(100 + seed) };
}

export const notes: FileView = {
  of: "2",
  name: "call-13.pdf",
  type: "application/pdf",
  length: 2_345_678,
  blob: idOf("blob", new Uint8Array(32)),
};

export function line(by: string, text: string, minutesAgo: number, at: number, waiting = false): LineView {
  const time = Date.now() - minutesAgo * minute;
  return {
    id: `${at}`,
    by: memberId(by),
    name: by,
    mine: by === "Ash",
    text,
    time,
    state: waiting ? "waiting" : "sent",
    files: [],
    before: [],
    boosts: [],
    to: null,
    forMe: false,
  };
}

/** Ten thousand lines in each circle's chat, over some months: for measuring how it scrolls, and not to be looked at. */
export function withLongChat<S extends { readonly circles: readonly CircleView[] }>(scene: S): S {
  const said = scene.circles.flatMap(({ lines }) => lines.map(({ name, text }) => ({ name, text })));
  const lines = Array.from({ length: 10_000 }, (_, at) => {
    const { name, text } = said[(at * 7) % said.length]!;
    return line(name, text === "" ? name : text, (10_000 - at) * 11, at);
  });
  return { ...scene, circles: scene.circles.map((one) => ({ ...one, lines, gone: [], unread: 0, more: false })) };
}
