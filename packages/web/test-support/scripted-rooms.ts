import type { At, CircleView, ItemView, LineView, Outcome, RoomActs, RoomView, ScheduleActs } from "@unionhall/member";
import type { BlobId, MemberId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { nothing } from "./scripted-board.ts";
import { scriptedVersions } from "./scripted-docs.ts";

/** What a scripted member lends to its rooms. */
export interface Lent {
  readonly circle: (at: At) => CircleView | null;
  readonly rooms: () => readonly RoomView[];
  readonly setRooms: (rooms: readonly RoomView[]) => void;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** Rooms that do as the real ones would, and send nothing anywhere: what is written waits. */
export function scriptedRooms(lent: Lent): RoomActs {
  const change = changing(lent);
  return { look: lookIn(lent), ...keeping(lent), ...reading(lent, change), ...making(change), ...saying(change) };
}

function lookIn(lent: Lent): (at: At) => RoomView {
  return (at) => lent.rooms().find((one) => one.room === at.room) ?? inCircle(at, lent.circle(at));
}

function changing(lent: Lent): Change {
  const look = lookIn(lent);
  return (at, how) =>
    lent.deed(() => {
      const me = lent.circle(at)?.members.find((member) => member.me);
      const others = lent.rooms().filter((one) => one.room !== at.room);
      const known = lent.rooms().flatMap(({ items }) => items);
      const room = look(at);
      if (me === undefined) return;
      const item = known.find((one) => one.room === at.room) ?? room.item;
      lent.setRooms([...others, { ...how(room, me), item }]);
    });
}

/** Of each, what was said last stands. */
export function scriptedSchedule(lent: Lent): ScheduleActs {
  const change = changing(lent);
  return {
    answer: (at, day, coming) =>
      change(at, (room, { id: by, name }) => {
        const others = room.answers.filter((one) => !one.mine || one.day !== day);
        return {
          ...room,
          answers: [...others, { by, name, mine: true, time: Date.now(), day, coming, waiting: true }],
        };
      }),
    changeOccurrence: (at, event, day, wish) =>
      change(at, (room, { id: by }) => {
        const changed = new Map(room.occurrences.get(event)).set(day, { seq: 1, by, time: Date.now(), change: wish });
        return { ...room, occurrences: new Map([[event, changed]]) };
      }),
  };
}

type Change = (at: At, how: (room: RoomView, me: Me) => RoomView) => Promise<Outcome<void>>;

/** One folder is kept here. */
function keeping({ rooms, deed }: Lent): Pick<RoomActs, "keep" | "letGo" | "kept"> {
  const folders = (): readonly RoomView[] => rooms().filter(({ item }) => item?.what === "folder");
  return {
    keep: () => deed(() => {}),
    letGo: () => deed(() => {}),
    kept: () =>
      folders().map(({ circle, room, item }) => {
        return { circle, room, in: item!.in, what: "folder", title: item!.title, bytes: 4_200_000, whole: true };
      }),
  };
}

function reading({ deed }: Lent, change: Change): Pick<RoomActs, "read" | "readNamed" | "readBack" | "readTo"> {
  return {
    read: () => deed(() => {}),
    readNamed: () => deed(() => {}),
    readBack: async (at) => {
      await change(at, (room) => ({ ...room, more: false }));
      return { ok: true, value: false };
    },
    readTo: (at) => change(at, (room) => ({ ...room, unread: 0 })),
  };
}

function making(change: Change): Pick<RoomActs, "open" | "change" | "erase" | "write"> {
  return {
    open: async (at, { what, title, text, facts = new Map() }) => {
      const room = idOf("room", crypto.getRandomValues(new Uint8Array(16)));
      const outcome = await change(at, (parent, me) => {
        return { ...parent, items: [...parent.items, newItem(parent.room, room, { what, title, facts }, me)] };
      });
      if (text !== undefined) await change({ ...at, room }, (own, me) => written(own, text, me));
      return outcome.ok ? { ok: true, value: room } : outcome;
    },
    change: (at, item, wish) =>
      change(at, (room, me) => ({ ...room, items: moved(room.items, item, wish.after).map(now(item, wish, me)) })),
    erase: (at, item) => change(at, (room) => ({ ...room, items: room.items.filter((one) => one.room !== item) })),
    write: (at, text) => change(at, (room, me) => written(room, text, me)),
  };
}

function saying(change: Change): Pick<RoomActs, "say" | "edit" | "boost" | "upload" | "fileVersions"> {
  const onLine = (at: At, id: LineView["id"], how: (line: LineView, me: Me) => LineView): Promise<Outcome<void>> =>
    change(at, (room, me) => ({ ...room, lines: room.lines.map((one) => (one.id === id ? how(one, me) : one)) }));
  return {
    say: (at, { text, to }) =>
      change(at, (room, me) => ({ ...room, lines: [...room.lines, said(room, me, text, to)] })),
    fileVersions: ({ room }) => scriptedVersions(room),
    upload: async (at, { name }) => ({ ok: true, value: `blob_${at.room} ${name}` as BlobId }),
    edit: (at, line, text) => onLine(at, line, (one) => edited(one, text)),
    boost: (at, line, boost, on) =>
      line === null
        ? change(at, (room, me) => ({ ...room, boosts: boosted(room.boosts, me, boost, on) }))
        : onLine(at, line, (one, me) => ({ ...one, boosts: boosted(one.boosts, me, boost, on) })),
  };
}

interface Me {
  readonly id: MemberId;
  readonly name: string;
}

/** What was done in the hallway, the circle tells of. */
export function withHallway(circle: CircleView | null, rooms: readonly RoomView[] = []): CircleView | null {
  const hallway = circle === null ? undefined : rooms.find(({ room }) => room === circle.hallway);
  return circle === null || hallway === undefined ? circle : { ...circle, dock: hallway.items };
}

/** What was done in its chat, the circle has: the room tells of it no longer. */
export function withChat(circle: CircleView, scene: { rooms?: readonly RoomView[] }): CircleView {
  const chat = scene.rooms?.find(({ room }) => room === circle.chat);
  if (chat === undefined) return circle;
  scene.rooms = scene.rooms!.filter((room) => room !== chat);
  const { lines, gone, more, unread } = chat;
  return { ...circle, lines, gone, more, unread };
}

/** The hallway and the chat are told of by the circle, as long as nothing was done in them. */
function inCircle(at: At, view: CircleView | null): RoomView {
  const empty = nothing(at.circle, at.room);
  if (view === null) return empty;
  if (at.room === view.hallway) return { ...empty, items: view.dock };
  const item = view.dock.find(({ room }) => room === at.room) ?? null;
  if (at.room !== view.chat) return { ...empty, item };
  const { lines, gone, more, unread } = view;
  return { ...empty, item, lines, gone, more, unread };
}

function newItem(
  parent: RoomId,
  room: RoomId,
  of: Pick<ItemView, "what" | "title" | "facts">,
  { id, name }: Me,
): ItemView {
  const said = { excerpt: "", edited: false, lines: 0, unread: 0, last: null };
  const rest = { changes: [], waiting: true, fresh: false, nudged: false, inside: said };
  return {
    ...of,
    ...rest,
    room,
    in: parent,
    state: "active",
    pinned: false,
    by: id,
    name,
    mine: true,
    made: Date.now(),
  };
}

function moved(items: readonly ItemView[], which: RoomId, after: RoomId | null | undefined): readonly ItemView[] {
  const item = items.find(({ room }) => room === which);
  if (item === undefined || after === undefined) return items;
  const others = items.filter((one) => one !== item);
  return others.toSpliced(others.findIndex(({ room }) => room === after) + 1, 0, item);
}

function now(which: RoomId, wish: Parameters<RoomActs["change"]>[2], me: Me): (item: ItemView) => ItemView {
  return (item) => (item.room === which ? changed(item, wish, me) : item);
}

function changed(item: ItemView, wish: Parameters<RoomActs["change"]>[2], { id: by, name }: Me): ItemView {
  const { after: _after, facts, ...rest } = wish;
  const { facts: _facts, ...plain } = wish;
  const names = facts === undefined ? {} : { facts: [...facts.keys()] };
  const change = { by, name, mine: true, time: Date.now(), change: { ...plain, ...names } };
  const now = facts === undefined ? rest : { ...rest, facts: new Map([...item.facts, ...facts]) };
  return { ...item, ...now, waiting: true, changes: [...item.changes, change] };
}

function written(room: RoomView, text: string, { id: by, name }: Me): RoomView {
  const before = room.body === null ? [] : [...room.body.before, room.body];
  return { ...room, body: { by, name, mine: true, time: Date.now(), text, files: [], waiting: true, before } };
}

function said({ lines }: RoomView, { id: by, name }: Me, text: string, answers?: LineView["id"]): LineView {
  const answered = lines.find(({ id }) => id === answers);
  const to = answered === undefined ? null : { id: answered.id, name: answered.name, text: answered.text };
  const rest = { files: [], before: [], boosts: [], forMe: false, state: "waiting" as const };
  return { id: `waiting ${text}`, by, name, mine: true, text, time: Date.now(), to, ...rest };
}

function edited(line: LineView, text: string): LineView {
  const { by, name, mine, time } = line;
  return { ...line, text, before: [...line.before, { by, name, mine, time, text: line.text }], state: "waiting" };
}

function boosted(boosts: LineView["boosts"], { name }: Me, boost: string, on: boolean): LineView["boosts"] {
  const others = boosts.filter((one) => one.boost !== boost);
  const names = (boosts.find((one) => one.boost === boost)?.names ?? []).filter((each) => each !== name);
  const now = on ? [...names, name] : names;
  return now.length === 0 ? others : [...others, { boost, names: now, mine: on }];
}
