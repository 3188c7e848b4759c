import { readId } from "@unionhall/protocol";
import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { followScreens } from "./screens.ts";

/** `dock` is the circle's own page, where its tools are. */
export type CirclePart = "dock" | "chat" | "people" | "checks" | "walk" | "letters" | "care" | "agreement";

/** Where the person is. Secrets stand after the #, which no browser sends to a hall. */
export type Route =
  | { readonly at: "home" | Own | "recover" | "words" | "founding" | "new" | "me" | "desk" | "nowhere" }
  | { readonly at: "found"; readonly code: string }
  | { readonly at: "join" | "device" | "visit" | "offer" | "letter" | "moved"; readonly link: string }
  | { readonly at: "circle"; readonly id: CircleId; readonly part: CirclePart }
  | { readonly at: "person"; readonly id: CircleId; readonly of: MemberId }
  /** `line`: of the notes of a call, the one that is meant. */
  | {
      readonly at: "room";
      readonly id: CircleId;
      readonly path: RoomPath;
      readonly part?: CallPart;
      readonly line?: EntryId;
    };

/** What is looked at of a call, each at an address of its own. */
export type CallPart = (typeof callParts)[number];

/** What is somebody's alone, a step further in than home. */
type Own = "hey" | "calls" | "away" | "search" | "bookmarks" | "mine";

/** From a tool of the circle to what is looked at in it: each stands in the one before. */
export type RoomPath = readonly [RoomId, ...RoomId[]];

const parts: readonly string[] = [
  "dock",
  "chat",
  "people",
  "checks",
  "walk",
  "letters",
  "care",
  "agreement",
] satisfies CirclePart[];

export const callParts = ["now", "notes", "agenda", "talk", "people"] as const;

/** Reads an address such as `https://hall.example/#/join/…`. Never throws. */
export function readRoute(href: string): Route {
  const hash = href.includes("#") ? href.slice(href.indexOf("#") + 1) : "";
  const [, first = "", second = "", third = "dock", ...rest] = hash.split("/");
  switch (first) {
    case "":
      return { at: "home" };
    case "recover":
    case "words":
    case "founding":
    case "new":
    case "me":
    case "desk":
    case "hey":
    case "calls":
    case "away":
    case "search":
    case "bookmarks":
    case "mine":
      return { at: first };
    case "found":
      return second === "" ? { at: "nowhere" } : { at: "found", code: second };
    case "join":
    case "device":
    case "visit":
    case "offer":
    case "letter":
    case "moved":
      return second === "" ? { at: "nowhere" } : { at: first, link: href };
    case "circle": {
      const id = readId("circle", second);
      if (third === "room") return readRoom(id, rest);
      if (third === "person") return readPerson(id, rest);
      return id === null || !parts.includes(third)
        ? { at: "nowhere" }
        : { at: "circle", id, part: third as CirclePart };
    }
    default:
      return { at: "nowhere" };
  }
}

/** Nothing stands deeper than any app shows it. */
const deepest = 8;

function readRoom(id: CircleId | null, all: readonly string[]): Route {
  const line = all.at(-2) === "notes" ? readId("entry", all.at(-1)!) : null;
  if (line !== null) {
    const notes = readRoom(id, all.slice(0, -1));
    return notes.at === "room" ? { ...notes, line } : notes;
  }
  const part = callParts.find((each) => each === all.at(-1));
  const parts = part === undefined ? all : all.slice(0, -1);
  const [first, ...others] = parts.map((each) => readId("room", each));
  const path = [first, ...others].filter((room) => room !== null && room !== undefined);
  if (id === null || first == null || path.length < parts.length || parts.length > deepest) return { at: "nowhere" };
  const whole = { at: "room", id, path: [first, ...path.slice(1)] } as const;
  return part === undefined ? whole : { ...whole, part };
}

function readPerson(id: CircleId | null, [person = "", ...rest]: readonly string[]): Route {
  const of = readId("member", person);
  return id === null || of === null || rest.length > 0 ? { at: "nowhere" } : { at: "person", id, of };
}

export function personPath(id: CircleId, of: MemberId): string {
  return `#/circle/${id}/person/${of}`;
}

export function roomPath(id: CircleId, path: readonly RoomId[]): string {
  return `#/circle/${id}/room/${path.join("/")}`;
}

export function callPath(id: CircleId, path: readonly RoomId[], part: CallPart): string {
  return `${roomPath(id, path)}/${part}`;
}

/** The address of a line of a call's notes, by which it is found later. */
export function notePath(id: CircleId, path: readonly RoomId[], line: string): string {
  return `${callPath(id, path, "notes")}/${line}`;
}

export function circlePath(id: CircleId, part: CirclePart = "dock"): string {
  return part === "dock" ? `#/circle/${id}` : `#/circle/${id}/${part}`;
}

/** Where one comes to a circle: to its page, or, of one of two, to the talk. */
export function mainPath({ id, alone }: { readonly id: CircleId; readonly alone: unknown }): string {
  return circlePath(id, alone === null ? "dock" : "chat");
}

const here: Signal<Route> = signal({ at: "home" });
export const route: ReadonlySignal<Route> = here;

function read(): void {
  here.value = readRoute(location.href);
}

export function followAddress(): void {
  followScreens();
  addEventListener("hashchange", read);
  read();
}

/** Opens what a pasted link is for, and leaves the address and so the browser's history as they are. */
export function openLink(link: string): boolean {
  const { at } = readRoute(link);
  const leads = ["found", "join", "device", "visit", "offer", "letter", "moved"].includes(at);
  if (leads) here.value = readRoute(link);
  return leads;
}

/** Leaves no way back to the screen that was left: its link is spent, or held a secret. */
export function goInstead(path: string): void {
  location.replace(path);
  // The address may have been this one already, under a link that was pasted.
  read();
}
