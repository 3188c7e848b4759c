import type { RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { callPath, circlePath, notePath, personPath, readRoute, roomPath } from "./route.ts";

const hall = "https://hall.example/";
const circle = idOf("circle", new Uint8Array(20).fill(7));

test("every path comes back from its address", () => {
  expect(readRoute(hall)).toEqual({ at: "home" });
  expect(readRoute(`${hall}#/`)).toEqual({ at: "home" });
  expect(readRoute(`${hall}#/me`)).toEqual({ at: "me" });
  expect(readRoute(`${hall}#/desk`)).toEqual({ at: "desk" });
  for (const at of ["hey", "calls", "away", "search", "bookmarks", "mine"])
    expect(readRoute(`${hall}#/${at}`)).toEqual({ at });
  expect(readRoute(`${hall}#/found/abc-234`)).toEqual({ at: "found", code: "abc-234" });
  expect(readRoute(`${hall}#/join/s3cret`)).toEqual({ at: "join", link: `${hall}#/join/s3cret` });
  expect(readRoute(`${hall}#/device/s3cret`)).toEqual({ at: "device", link: `${hall}#/device/s3cret` });
  expect(readRoute(`${hall}#/offer/abc`)).toEqual({ at: "offer", link: `${hall}#/offer/abc` });
  expect(readRoute(`${hall}#/moved/abc`)).toEqual({ at: "moved", link: `${hall}#/moved/abc` });
  expect(readRoute(`${hall}#/letter/addr3ss/st4mp`)).toEqual({ at: "letter", link: `${hall}#/letter/addr3ss/st4mp` });
  expect(readRoute(hall + circlePath(circle))).toEqual({ at: "circle", id: circle, part: "dock" });
  expect(readRoute(hall + circlePath(circle, "people"))).toEqual({ at: "circle", id: circle, part: "people" });
});

test.each(["#/join", "#/found/", "#/circle/circle_x", `#/circle/${circle}/kitchen`, "#/constructor", "#/visit", "#//"])(
  "%s leads nowhere or home, and breaks nothing",
  (hash) => {
    expect(["nowhere", "home"]).toContain(readRoute(hall + hash).at);
  },
);

test("a person is found in their circle, and nothing after them", () => {
  const of = idOf("member", new Uint8Array(16).fill(3));
  expect(readRoute(hall + personPath(circle, of))).toEqual({ at: "person", id: circle, of });
  for (const odd of ["", "nobody", `${of}/x`])
    expect(readRoute(`${hall}#/circle/${circle}/person/${odd}`)).toEqual({ at: "nowhere" });
});

test("a room is found by the rooms on the way to it, and nothing else is one", () => {
  const [board, message] = [1, 2].map((byte) => idOf("room", new Uint8Array(16).fill(byte))) as [RoomId, RoomId];
  for (const path of [[board], [board, message]] as const)
    expect(readRoute(`https://hall.example/${roomPath(circle, path)}`)).toEqual({ at: "room", id: circle, path });
  const notes = readRoute(`https://hall.example/${callPath(circle, [board, message], "notes")}`);
  expect(notes).toEqual({ at: "room", id: circle, path: [board, message], part: "notes" });
  const line = idOf("entry", new Uint8Array(32).fill(3));
  expect(readRoute(`https://hall.example/${notePath(circle, [board, message], line)}`)).toEqual({ ...notes, line });
  for (const odd of [
    "",
    "notes",
    `notes/${idOf("entry", new Uint8Array(32).fill(3))}`,
    "room_x",
    `${board}/`,
    `${board}/x`,
    Array.from({ length: 9 }, () => board).join("/"),
  ])
    expect(readRoute(`https://hall.example/#/circle/${circle}/room/${odd}`)).toEqual({ at: "nowhere" });
  expect(readRoute(`https://hall.example/#/circle/nobody/room/${board}`)).toEqual({ at: "nowhere" });
});
