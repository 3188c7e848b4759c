import { decisionsIn } from "./scripted-decisions.ts";
import type {
  At,
  BookmarkView,
  CircleView,
  HomeView,
  MemberView,
  MineActs,
  NewsView,
  Outcome,
  RoomView,
} from "@unionhall/member";
import { scheduledIn, zoneHere, zonesHere } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { comingUp, dayByDay } from "@unionhall/union";
import { reportsIn } from "./scripted-care.ts";
import type { Scene } from "./scene.ts";
import { someRecord } from "./scripted-records.ts";
import { withTwos } from "./scripted-alone.ts";

/** What a scripted member lends to what is theirs alone. */
interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** What somebody keeps for themselves in a scene. */
export interface ScriptedMine {
  bookmarks: readonly BookmarkView[];
  readonly toDos: HomeView["toDos"];
  telling: ReadonlyMap<RoomId, "usual" | "all" | "nothing">;
  later: ReadonlyMap<RoomId, number>;
  quiet: MineActs["quietHours"];
}

function nothingOfMine(): ScriptedMine {
  return { bookmarks: [], toDos: [], telling: new Map(), later: new Map(), quiet: null };
}

/** Deeds change what is shown as the real ones would. */
export function scriptedMine({ scene, deed }: Lent): MineActs {
  const own = (): ScriptedMine => (scene().mine ??= nothingOfMine());
  const onCircle = (id: CircleId, so: Partial<CircleView>): void =>
    void (scene().circles = scene().circles.map((circle) => (circle.id === id ? { ...circle, ...so } : circle)));
  const muting = scriptedMuting({ scene, deed });
  return {
    mute: muting.mute,
    get muted() {
      return muting.muted;
    },
    look: ({ room }) => ({
      bookmarked: own().bookmarks.some((each) => each.room === room && each.line === null),
      lines: new Set(own().bookmarks.flatMap(({ line }) => line ?? [])),
      telling: own().telling.get(room) ?? "usual",
      putOff: own().later.get(room) ?? null,
    }),
    get quietHours() {
      return own().quiet;
    },
    bookmark: (at, _line, on) =>
      deed(() => {
        const others = own().bookmarks.filter(({ room }) => room !== at.room);
        own().bookmarks = on ? [bookmarkAt(scene(), at), ...others] : others;
      }),
    tell: ({ room }, how) => deed(() => void (own().telling = new Map([...own().telling, [room, how]]))),
    putOff: ({ room }, until) => deed(() => void (own().later = new Map([...own().later, [room, until ?? 0]]))),
    arrange: (order) =>
      deed(() => {
        const place = ({ id }: CircleView): number => (order.includes(id) ? order.indexOf(id) : order.length);
        scene().circles = scene().circles.toSorted((a, b) => place(a) - place(b));
      }),
    hide: (id, hidden) => deed(() => onCircle(id, { hidden })),
    begun: (id) => deed(() => onCircle(id, { newHere: null })),
    setQuiet: (hours) => deed(() => void (own().quiet = hours)),
    readAll: () =>
      deed(() => {
        scene().circles = scene().circles.map((circle) => ({ ...circle, unread: 0 }));
        const read = (room: RoomView): RoomView => {
          const items = room.items.map((item) => ({ ...item, fresh: false, nudged: false }));
          return { ...room, unread: 0, items };
        };
        scene().rooms = (scene().rooms ?? []).map(read);
      }),
  };
}

function scriptedMuting({ scene, deed }: Lent): Pick<MineActs, "mute" | "muted"> {
  const heard = (of: MemberView): MemberView => {
    const { muted, ...each } = of;
    return muted === undefined ? of : each;
  };
  const said = (each: MemberView, on: boolean): MemberView => (on ? { ...each, muted: true } : heard(each));
  return {
    mute: (id, member, on) =>
      deed(() => {
        const how = (each: MemberView): MemberView => (each.id === member ? said(each, on) : each);
        scene().circles = scene().circles.map((circle) =>
          circle.id === id ? { ...circle, members: circle.members.map(how) } : circle,
        );
      }),
    get muted() {
      return scene().circles.flatMap(({ id, title, members }) =>
        members.flatMap(({ id: member, name, muted }) => (muted ? { circle: id, title, member, name } : [])),
      );
    },
  };
}

/** With the first thing that stands in a room bookmarked, the second circle out of sight, Dee muted, and circles of two. */
export function withSomeOfMine(plain: Scene): Scene {
  const scene = withTwos(plain);
  const item = scene.rooms?.flatMap(({ circle, items }) => items.map(({ room }) => ({ circle, room })))[0];
  const bookmarks = item === undefined ? [] : [bookmarkAt(scene, item)];
  const folded = <V extends { readonly name: string }>(of: V): V => (of.name === "Dee" ? { ...of, muted: true } : of);
  const circles = scene.circles.map((circle, at): CircleView => {
    const { members, lines } = circle;
    return { ...circle, hidden: at === 1, members: members.map(folded), lines: lines.map(folded) };
  });
  const rooms = scene.rooms?.map((room): RoomView => ({ ...room, lines: room.lines.map(folded) }));
  return {
    ...scene,
    circles,
    ...(rooms === undefined ? {} : { rooms }),
    records: [someRecord("Primeros auxilios: quemaduras y cortes", "Ñ. del norte")],
    mine: { ...nothingOfMine(), bookmarks, toDos: toDosIn(scene) },
  };
}

/** One that is late, one for today, one for no day. */
function toDosIn(scene: Scene): HomeView["toDos"] {
  const today = Math.floor(Date.now() / 86_400_000);
  const places = placesIn(scene).filter(({ what }) => what !== "chat");
  return places
    .slice(0, 3)
    .map((place, at) => ({ ...place, what: "to-do", due: [today - 2, today, null][at] ?? null }));
}

function bookmarkAt(scene: Scene, at: At): BookmarkView {
  const place = placesIn(scene).find(({ room }) => room === at.room);
  const body = scene.rooms?.find(({ room }) => room === at.room)?.body;
  const nowhere = { ...at, face: at.circle, title: "", what: "message", name: "", path: [at.room] };
  return { ...(place ?? nowhere), line: null, excerpt: body?.text ?? "", by: body?.name ?? "", made: Date.now() };
}

/** Home as it would come of what a scene shows. */
export function scriptedHome(scene: Scene): HomeView {
  const all = placesIn(scene).toSorted((a, b) => b.time - a.time);
  const isLater = ({ room }: NewsView): boolean => (scene.mine?.later.get(room) ?? 0) > Date.now();
  const isNew = ({ fresh, unread, named }: NewsView): boolean => fresh || named || unread > 0;
  const asked = scene.circles.map(
    ({ id: circle, title, alone, knocks, suspended, asked: agree, letterbox, warnings }) => ({
      circle,
      title,
      face: alone?.member ?? circle,
      knocks: knocks.length,
      toConfirm: suspended.filter(({ mayConfirm }) => mayConfirm).length,
      toAgree: agree.filter(({ may }) => may.agree).length,
      letters: letterbox.lettered,
      reports: reportsIn(scene, circle),
      accountability: 0,
      warnings: warnings.filter(({ level }) => level !== "know").length,
    }),
  );
  return {
    named: all.filter(({ named }) => named),
    asked: asked.filter(
      (each) => each.letters || each.knocks + each.toConfirm + each.toAgree + each.reports + each.warnings > 0,
    ),
    approaches: scene.approaches ?? [],
    hey: all.filter((news) => isNew(news) && !isLater(news)),
    moreHey: false,
    before: all.filter((news) => !isNew(news)),
    toDos: scene.mine?.toDos ?? [],
    decisions: decisionsIn(scene),
    week: weekIn(scene),
    later: all.filter(isLater),
    bookmarks: scene.mine?.bookmarks ?? [],
  };
}

/** The scene's events, as they come to whoever looks today; then what is due. */
function weekIn(scene: Scene): HomeView["week"] {
  const today = Math.floor(Date.now() / 86_400_000);
  const span = { from: today, to: today + 6 };
  const places = placesIn(scene);
  const scheduled = (scene.rooms ?? []).flatMap(scheduledIn);
  const coming = comingUp(scheduled, span, Date.now(), { zone: zoneHere(), zones: zonesHere });
  return dayByDay(coming, scene.mine?.toDos ?? [], span).flatMap((each): HomeView["week"] => {
    if (each.type === "to-do") return [{ ...each.toDo, day: each.day, occurrence: null }];
    const place = places.find(({ room }) => room === each.occurrence.event.room);
    return place === undefined ? [] : [{ ...place, day: each.day, occurrence: each.occurrence }];
  });
}

export function placesIn(scene: Scene): readonly NewsView[] {
  const putOff = null;
  const chats = scene.circles.flatMap(({ id: circle, title, alone, unread, lastLine, dock, state }): NewsView[] => {
    const chat = dock.find(({ what }) => what === "chat")?.room ?? null;
    if (lastLine === null || state !== "in") return [];
    const room = chat ?? (`room_${circle}` as RoomId);
    const face = alone?.member ?? circle;
    const of = { circle, face, room, title, what: "chat", name: "", path: [room], fresh: false, named: false, putOff };
    return [{ ...of, unread, last: { ...lastLine, of: "line" }, time: lastLine.time }];
  });
  const items = (scene.rooms ?? []).flatMap((parent) =>
    parent.items.map((item): NewsView => {
      const { room, what, title: name, fresh, nudged: named, inside, made: time } = item;
      const { circle } = parent;
      const title = scene.circles.find(({ id }) => id === circle)?.title ?? "";
      const text = inside?.excerpt ?? "";
      const first = { name: item.name, mine: item.mine, text, files: [], of: "text" as const };
      const last = inside === null || inside.last === null ? first : { ...inside.last, of: "line" as const };
      const unread = inside?.unread ?? 0;
      return {
        circle,
        face: circle,
        room,
        title,
        what,
        name,
        path: [parent.room, room],
        fresh,
        unread,
        named,
        last,
        time,
        putOff,
      };
    }),
  );
  return [...chats, ...items];
}
