import type { Standing } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { entryId } from "@unionhall/protocol";
import type { SentFile } from "@unionhall/union";
import { fileOf, lineSaid, readAs } from "@unionhall/union";
import type { FileView, GoneView, LineView } from "../api.ts";
import type { Circle } from "../circle/circle.ts";
import type { Found } from "../circle/found.ts";
import { erasedBy, wishOn } from "../circle/gone.ts";
import { heldBack } from "../circle/held-back.ts";
import type { Waiting } from "../circle/outbox.ts";
import { isSteward } from "./is-steward.ts";
import { nameOf } from "./name-of.ts";
import { RoomFold } from "./room-fold.ts";
import type { Session } from "./session.ts";
import type { Told } from "./told.ts";
import { countUpTo, nothingTold, placeOf, tell } from "./told.ts";

/** Who is called what, and who looks: lines are shown anew where one of them has changed. */
interface Seen {
  readonly told: Told;
  readonly names: number;
  readonly me: MemberId | null;
}

/** A circle's chat as it is shown. A line is read and shown once, however many there are and whatever comes after it. */
export class Talk {
  readonly #session: Session;
  readonly #told = new RoomFold(nothingTold, tell);
  #seen: Seen = { told: this.#told.state, names: 0, me: null };
  #lines: LineView[] = [];
  /** For each line, how many up to there are not this member's. */
  #others: number[] = [];
  /** The lines as they were last given out: whoever has them keeps them as they are. */
  #given: readonly LineView[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** The lines in order, and what waits to be sent. */
  get lines(): readonly LineView[] {
    const [lines, waiting, wished] = [this.#shown(), this.#waiting(), this.#wished()];
    if (waiting.length > 0 || wished.size > 0) return [...lines.map((line, at) => wished.get(at) ?? line), ...waiting];
    if (this.#given.length !== lines.length || this.#given[0] !== lines[0]) this.#given = [...lines];
    return this.#given;
  }

  get last(): LineView | null {
    return this.#waiting().at(-1) ?? this.#shown().at(-1) ?? null;
  }

  /** How many lines of others stand after a place. */
  unread(readTo: number): number {
    this.#shown();
    const read = countUpTo(this.#told.state, readTo);
    return (this.#others.at(-1) ?? 0) - (this.#others[read - 1] ?? 0);
  }

  /** Where something was said that was taken back, or is no longer kept. */
  get gone(): readonly GoneView[] {
    this.#shown();
    const { circle } = this.#session;
    return this.#told.state.gone.map(({ after, entry }) => ({ after, day: entry.day, why: whyGone(circle, entry) }));
  }

  /** What in the chat does not count, or is missing. */
  get findings(): readonly Found[] {
    this.#shown();
    return this.#told.state.findings;
  }

  #shown(): readonly LineView[] {
    const { circle, chat, me, names } = this.#session;
    this.#told.catchUp(circle.rooms, chat);
    const told = this.#told.state;
    if (told !== this.#seen.told || names !== this.#seen.names || me !== this.#seen.me) {
      this.#seen = { told, names, me };
      [this.#lines, this.#others] = [[], []];
    }
    for (let at = this.#lines.length; at < told.said.length; at++) {
      const { line, entry } = told.said[at]!;
      const behind = entry.header.blobs === undefined;
      this.#lines.push(viewOf({ ...line, behind }, nameOf(this.#session, line.by), line.by === me, "sent"));
      this.#others.push((this.#others.at(-1) ?? 0) + (line.by === me ? 0 : 1));
    }
    return this.#lines;
  }

  #waiting(): readonly LineView[] {
    const { circle, me: by, chat } = this.#session;
    if (by === null) return [];
    return circle.outbox.items.flatMap((item): readonly LineView[] => {
      const said = item.room === chat ? readAs(lineSaid, item) : null;
      const file = item.room === chat ? fileOf(item, item.blobs) : null;
      if (said === null && file === null) return [];
      const waits = circle.isOutlived ? "unsent" : "waiting";
      const state = circle.outbox.isPlaced(item.n) ? "sent" : waits;
      const line = { id: waitingId(item), by, text: said?.text ?? "", time: item.time, file };
      const why = state === "waiting" && circle.link.online ? heldBack(circle, item) : null;
      return [{ ...viewOf(line, nameOf(this.#session, by), true, state), ...(why === null ? {} : { heldBack: why }) }];
    });
  }

  /** Lines that a steward wishes gone. Whom it concerns sees it: who may object. */
  #wished(): ReadonlyMap<number, LineView> {
    const { circle, me } = this.#session;
    const told = this.#told.state;
    const wished = new Map<number, LineView>();
    for (const place of circle.erasures.wished) {
      const at = placeOf(told, place);
      const { line, entry } = told.said[at] ?? {};
      const concerns = line !== undefined && (line.by === me || isSteward(this.#session));
      const wish = entry !== undefined && concerns ? wishOn(circle, entry) : undefined;
      if (wish === undefined) continue;
      const { by, day } = wish;
      wished.set(at, { ...this.#lines[at]!, wish: { by, name: nameOf(this.#session, by), mine: by === me, day } });
    }
    return wished;
  }
}

/** What a line is called that the hall has not placed yet. */
export function waitingId({ n, sealed }: Waiting): string {
  return sealed === undefined ? `waiting ${n}` : entryId(sealed.header);
}

type Shown = Pick<LineView, "id" | "by" | "text" | "time"> & {
  readonly file: SentFile | null;
  readonly behind?: boolean;
};

function viewOf(
  { id, by, text, time, file, behind = false }: Shown,
  name: string,
  mine: boolean,
  state: LineView["state"],
): LineView {
  const shown = { id, by, name, mine, text, time, state };
  return file === null ? shown : { ...shown, file: fileView(file, behind) };
}

function fileView({ name, type, ref }: SentFile, behind: boolean): FileView {
  return { name, type, length: ref.length, blob: ref.blob, ...(behind ? { behind } : {}) };
}

function whyGone(circle: Circle, entry: Standing): GoneView["why"] {
  const by = erasedBy(circle, entry);
  if (by === undefined) return "keep";
  return "secret" in by ? "author" : by.rule;
}
