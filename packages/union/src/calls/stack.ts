import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { AskedFor } from "./stack-kinds.ts";
import { stackAsked, stackGiven, stackLeft, stackOver } from "./stack-kinds.ts";

/** That somebody would speak. */
export interface StackAsk extends Stamp {
  /** The entry that says so. */
  readonly id: string;
  readonly for: AskedFor;
  readonly first: boolean;
  /** The turn that a direct response is to; null: to none. */
  readonly to: string | null;
}

/** That somebody spoke, or speaks. */
export interface StackTurn {
  /** The entry that gave it. */
  readonly id: string;
  readonly seq: number;
  readonly ask: StackAsk;
  /** As what it counts, which may be another thing than was asked for: see `stackOrder`. */
  readonly as: AskedFor;
  readonly givenBy: MemberId;
  /** In ms since 1970; `until` null: they still speak. */
  readonly from: number;
  readonly until: number | null;
  /** Why it was not the next one's; empty where it was. Everybody sees it. */
  readonly because: string;
}

/** Who waits to speak in a call, and who spoke. What is in it is never changed in place. */
export interface Stack {
  waiting: readonly StackAsk[];
  turns: readonly StackTurn[];
}

/** Of one member in a call; one more is put where asking to speak is. */
export const mostPoints = 3;
/** To one turn, each by somebody else. */
export const mostResponses = 2;
/** Nobody speaks more often in one call. */
export const mostTurns = 4_000;
const msInMinute = 60_000;
/** A turn counts for so many minutes at most, whatever clock ended it. */
const longestTurn = 60;

export function emptyStack(): Stack {
  return { waiting: [], turns: [] };
}

/** Takes the next that was said in a call's room; `takesStack` is whether somebody takes the stack there. Never throws; what does not fit changes nothing. */
export function foldStack(stack: Stack, said: Said, takesStack: (member: MemberId) => boolean): void {
  switch (said.kind) {
    case stackAsked.name:
      return ask(stack, said);
    case stackLeft.name:
      return leave(stack, said);
    case stackGiven.name:
      return takesStack(said.by) ? give(stack, said) : undefined;
    case stackOver.name:
      return takesStack(said.by) || speaking(stack)?.ask.by === said.by ? end(stack, said) : undefined;
  }
}

/** Who speaks. */
export function speaking({ turns }: Stack): StackTurn | null {
  const last = turns.at(-1);
  return last?.until === null ? last : null;
}

/**
 * Who speaks next, and who then. Points of process first, as they were asked for, and then direct responses to the last who spoke.
 * Then whoever has not spoken, then who spoke least, in begun minutes; among those who say of themselves that they go first; and
 * then as they asked. So each turn takes its speaker further back, and nobody waits for ever: points and responses are few. Whoever
 * speaks now stands last, as nobody knows yet for how long they will have spoken.
 * `knew`: as it was after the entry at that place.
 */
export function stackOrder(stack: Stack, knew: number = Number.MAX_SAFE_INTEGER): readonly StackAsk[] {
  const minutes = minutesSpoken(stack);
  const now = speaking(stack);
  const spoken = (by: MemberId): number =>
    now?.ask.by === by && now.as !== "point" ? Number.POSITIVE_INFINITY : (minutes.get(by) ?? 0);
  const key = (one: StackAsk): readonly number[] => {
    const as = countsAs(stack, one);
    if (as !== "speak") return [as === "point" ? 0 : 1, one.seq];
    return [2, spoken(one.by), one.first ? 0 : 1, one.seq];
  };
  return stack.waiting
    .filter(({ seq }) => seq <= knew)
    .map((one) => ({ one, key: key(one) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ one }) => one);
}

/** For how long each has spoken, in begun minutes, points of process aside; a turn that is not over is one so far. */
export function minutesSpoken({ turns }: Stack): ReadonlyMap<MemberId, number> {
  const minutes = new Map<MemberId, number>();
  for (const {
    ask: { by },
    as,
    from,
    until,
  } of turns) {
    if (as === "point") continue;
    const took = Math.min(longestTurn, Math.max(1, Math.ceil(((until ?? from) - from) / msInMinute)));
    minutes.set(by, (minutes.get(by) ?? 0) + took);
  }
  return minutes;
}

function countsAs({ turns }: Stack, { by, for: asked, to }: StackAsk): AskedFor {
  if (asked === "speak") return "speak";
  if (asked === "point") {
    const had = turns.filter((turn) => turn.as === "point" && turn.ask.by === by).length;
    return had < mostPoints ? "point" : "speak";
  }
  const speech = lastSpeech(turns);
  if (speech === null || speech.id !== to || speech.ask.by === by) return "speak";
  const responses = turns.filter((turn) => turn.as === "response" && turn.ask.to === to);
  return responses.length < mostResponses && !responses.some((turn) => turn.ask.by === by) ? "response" : "speak";
}

function lastSpeech(turns: readonly StackTurn[]): StackTurn | null {
  return turns.findLast(({ as }) => as === "speak") ?? null;
}

/** One of a kind each: who asks again keeps their place. */
function ask(stack: Stack, said: Said): void {
  const asked = readAs(stackAsked, said);
  const { id, seq, by, time } = said;
  if (asked === null || stack.waiting.some((one) => one.by === by && one.for === asked.for)) return;
  const to = asked.for === "response" ? (lastSpeech(stack.turns)?.id ?? null) : null;
  stack.waiting = [...stack.waiting, { id, seq, by, time, ...asked, to }];
}

function leave(stack: Stack, said: Said): void {
  const left = readAs(stackLeft, said);
  if (left !== null) stack.waiting = stack.waiting.filter(({ id, by }) => id !== left.ask || by !== said.by);
}

/** Out of its order only with a reason. Whoever asked before the last turn was given is passed over by nobody's not having read it. */
function give(stack: Stack, said: Said): void {
  const given = readAs(stackGiven, said);
  const one = stack.waiting.find(({ id }) => id === given?.ask);
  if (given === null || one === undefined || stack.turns.length >= mostTurns) return;
  const knew = Math.max(given.knew, stack.turns.at(-1)?.seq ?? 0);
  const isNext = stackOrder(stack, knew)[0] === one;
  if (!isNext && given.because.trim() === "") return;
  const as = countsAs(stack, one);
  end(stack, said);
  const { id, seq, time: from, by: givenBy } = said;
  const because = isNext ? "" : given.because;
  stack.turns = [...stack.turns, { id, seq, ask: one, as, givenBy, from, until: null, because }];
  stack.waiting = stack.waiting.filter((each) => each !== one);
}

function end(stack: Stack, { time }: Said): void {
  const turn = speaking(stack);
  if (turn !== null) stack.turns = [...stack.turns.slice(0, -1), { ...turn, until: Math.max(turn.from, time) }];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, part] of a.entries()) if (part !== b[at]) return part - (b[at] ?? 0);
  return 0;
}
