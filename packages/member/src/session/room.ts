import type { RoomEntry, Standing } from "@unionhall/kernel";
import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Call, Line, Occurrences, Thread } from "@unionhall/union";
import type { GoneView, LineView } from "../lines.ts";
import type { Circle } from "../circle/circle.ts";
import type { Found } from "../circle/found.ts";
import { erasedBy, wishOn } from "../circle/gone.ts";
import type { BodyView, BoostView } from "../rooms.ts";
import type { AnswerView } from "../schedule.ts";
import { isSteward } from "./is-steward.ts";
import { answerView } from "./schedule-acts.ts";
import { bodyView, boostViews, lineView } from "./line-views.ts";
import { isMutedIn, whoIsMuted } from "./muted.ts";
import { RoomFold } from "./room-fold.ts";
import type { Session } from "./session.ts";
import type { Told } from "./told.ts";
import { countUpTo, nothingTold, tell } from "./told.ts";
import { answersWithWaiting, callWithWaiting, occurrencesWithWaiting, threadWithWaiting, unsentIn } from "./waiting.ts";
import { wishView } from "./wish-view.ts";

type Said = Extract<RoomEntry, { readonly type: "said" }>;

/** Of what the lines were made that were shown: made anew where one of these has changed. */
interface Seen {
  readonly told: Told;
  readonly names: number;
  readonly me: MemberId | null;
  readonly revisions: number;
  readonly muted: string;
}

/** A room as it is shown. A line is read and shown once, however many there are and whatever comes after it. */
export class Room {
  readonly id: RoomId;
  /** It has been read back to its first line. */
  beginningReached = false;
  readonly #session: Session;
  readonly #told = new RoomFold(nothingTold, tell);
  #seen: Seen | null = null;
  #lines: LineView[] = [];
  #of: Line[] = [];
  /** For each line, how many up to there are of others who are heard. */
  #others: number[] = [];
  /** The lines as they were last given out: whoever has them keeps them as they are. */
  #given: readonly LineView[] = [];

  constructor(session: Session, id: RoomId) {
    this.#session = session;
    this.id = id;
  }

  /** What it comes to by what the hall has. */
  get told(): Told {
    this.#told.catchUp(this.#session.circle.rooms, this.id);
    return this.#told.state;
  }

  /** The same, with what waits here to be sent. */
  get thread(): Thread {
    return threadWithWaiting(this.#session, this.id, this.told.thread);
  }

  /** The lines in order, and what waits to be sent. */
  get lines(): readonly LineView[] {
    const [shown, wished, thread] = [this.#shown(), this.#wished(), this.thread];
    if (thread !== this.told.thread) {
      const unsent = unsentIn(this.#session, this.id);
      return thread.lines.map((line, at) => {
        const view = line === this.#of[at] ? (wished.get(at) ?? shown[at]!) : lineView(this.#session, thread, line);
        return { ...view, ...unsent.get(line.id) };
      });
    }
    if (wished.size > 0) return shown.map((line, at) => wished.get(at) ?? line);
    const isSame = this.#given.length === shown.length && shown.every((line, at) => line === this.#given[at]);
    if (!isSame) this.#given = [...shown];
    return this.#given;
  }

  /** Of those who are heard. */
  get last(): LineView | null {
    const lines = this.thread === this.told.thread ? this.#shown() : this.lines;
    return lines.findLast((line) => line.muted === undefined) ?? null;
  }

  get body(): BodyView | null {
    const unsent = unsentIn(this.#session, this.id);
    return bodyView(this.#session, this.thread.body, (id) => unsent.has(id));
  }

  get boosts(): readonly BoostView[] {
    return boostViews(this.#session, this.thread.boosts);
  }

  /** Of an event: who said whether they come, of those who are in. */
  get answers(): readonly AnswerView[] {
    const answers = answersWithWaiting(this.#session, this.id, this.told.answers);
    if (answers.size === 0) return [];
    const unsent = unsentIn(this.#session, this.id);
    const { members } = this.#session.circle.book;
    const theirs = [...answers].flatMap(([by, all]) => (members.get(by)?.state === "in" ? all : []));
    return theirs.map((answer) => answerView(this.#session, answer, unsent.has(answer.id)));
  }

  /** Of a schedule: what became of single occurrences. */
  get occurrences(): Occurrences {
    return occurrencesWithWaiting(this.#session, this.id, this.told.occurrences);
  }

  get call(): Call {
    return callWithWaiting(this.#session, this.id, this.told.call);
  }

  /** How many lines of others this person has not read. */
  get unread(): number {
    this.#shown();
    const read = countUpTo(this.#of, this.#session.circle.seen.upTo(this.id));
    return (this.#others.at(-1) ?? 0) - (this.#others[read - 1] ?? 0);
  }

  /** Where something was said that was taken back, or is no longer kept. */
  get gone(): readonly GoneView[] {
    const { circle } = this.#session;
    return this.told.gone.map(({ after, entry }) => ({ after, day: entry.day, why: whyGone(circle, entry) }));
  }

  /** What in it does not count, or is missing. */
  get findings(): readonly Found[] {
    return this.told.findings;
  }

  #shown(): readonly LineView[] {
    const { told } = this;
    const { me, names } = this.#session;
    const { lines, revisions } = told.thread;
    const [seen, muted] = [this.#seen, whoIsMuted(this.#session)];
    if (told !== seen?.told || names !== seen.names || me !== seen.me || muted !== seen.muted)
      [this.#lines, this.#of, this.#others] = [[], [], []];
    else if (revisions !== seen.revisions) this.#showChanged(told.thread);
    this.#seen = { told, names, me, revisions, muted };
    for (let at = this.#lines.length; at < lines.length; at++) {
      const line = lines[at]!;
      this.#lines.push(lineView(this.#session, told.thread, line));
      this.#of.push(line);
      this.#others.push((this.#others.at(-1) ?? 0) + (line.by === me || isMutedIn(this.#session, line.by) ? 0 : 1));
    }
    return this.#lines;
  }

  /** What answers another line shows that too. */
  #showChanged(thread: Thread): void {
    for (const [at, line] of this.#of.entries()) {
      const now = thread.lines[at]!;
      if (now === line && line.to === null) continue;
      this.#of[at] = now;
      this.#lines[at] = lineView(this.#session, thread, now);
    }
  }

  /** Lines that a steward wishes gone. Whom it concerns sees it: who may object. */
  #wished(): ReadonlyMap<number, LineView> {
    const { circle, me } = this.#session;
    const wished = new Map<number, LineView>();
    for (const place of circle.erasures.wished) {
      const said = this.#standingAt(place);
      const at = said === undefined ? undefined : this.told.thread.at.get(said.entry.id);
      const line = at === undefined ? undefined : this.#of[at];
      const concerns = line !== undefined && (line.by === me || isSteward(this.#session));
      const wish = said !== undefined && concerns ? wishOn(circle, said.brought ?? said.entry) : undefined;
      if (wish === undefined || at === undefined) continue;
      wished.set(at, { ...this.#lines[at]!, wish: wishView(this.#session, wish) });
    }
    return wished;
  }

  /** What stands in the hall at a place, by itself or by what brings it: that has an order of its own. */
  #standingAt(place: number): Said | undefined {
    const entries = this.#session.circle.rooms.entries(this.id);
    const isThere = (item: RoomEntry): item is Said =>
      item.type === "said" && (item.brought ?? item.entry).seq === place;
    return entries.find(isThere);
  }
}

function whyGone(circle: Circle, entry: Standing): GoneView["why"] {
  const by = erasedBy(circle, entry);
  if (by === undefined) return "keep";
  return "secret" in by ? "author" : by.rule;
}
