import type { Finding } from "@unionhall/member";
import type { Answer, Bytes, CircleId, Placed, Push, Request, Told } from "@unionhall/protocol";

/** What a hostile hall has to work with, for one victim. */
export interface Scene {
  /** A number below. */
  readonly dice: (below: number) => number;
  /** Everything that the hall honestly had for the victim so far, oldest first. */
  readonly earlier: readonly Told[];
  /** Entries of another circle in the same hall. */
  readonly elsewhere: readonly Placed[];
  /** The circle of the victim's that is bent; the rest of what they are told is let be. */
  readonly circle: CircleId;
}

type Tells = (told: Told, scene: Scene) => Told | readonly Told[];

/** One thing that a hall can do. Exactly one way of doing it is given. */
export interface Attack {
  readonly name: string;
  /**
   * What the victim may show for it, while it lasts or after. None: it cannot be told from a slow or a broken line, or
   * changes nothing, as `because` says.
   */
  readonly shows: readonly Finding["type"][];
  readonly because?: string;
  /** Only a steward's device looks there. */
  readonly ofSteward?: true;
  readonly tamper?: Tells;
  readonly spoil?: (frame: Bytes, scene: Scene) => Bytes;
  readonly mishear?: (ask: Request, scene: Scene) => Request | { readonly say: Answer };
}

type Say<T extends Answer["type"]> = Extract<Answer, { readonly type: T }>;
type Pushed<T extends Push["type"]> = Extract<Push, { readonly type: T }>;

/** Bends answers of one type, of whatever they are about. */
export function answers<T extends Answer["type"]>(type: T, bend: (say: Say<T>, scene: Scene) => Answer): Tells {
  return (told, scene) => {
    if (!("say" in told) || told.say.type !== type) return told;
    return { ...told, say: bend(told.say as Say<T>, scene) };
  };
}

/** Bends pushes of one type about the circle. */
export function pushes<T extends Push["type"]>(
  type: T,
  bend: (push: Pushed<T>, scene: Scene) => Push | readonly Push[],
): Tells {
  return (told, scene) => {
    if (!("push" in told) || told.push.type !== type || told.push.circle !== scene.circle) return told;
    const bent: Push | readonly Push[] = bend(told.push as Pushed<T>, scene);
    return [bent].flat().map((push): Told => ({ ...told, push }));
  };
}

/** Both, one after the other. */
export function both(...all: readonly Tells[]): Tells {
  return (told, scene) => all.reduce<readonly Told[]>((so, each) => so.flatMap((one) => each(one, scene)), [told]);
}

/** Entries that are told, by push or by page. */
export function entries(bend: (entry: Placed, scene: Scene) => Placed): Tells {
  const all = (placed: readonly Placed[], scene: Scene): readonly Placed[] => placed.map((each) => bend(each, scene));
  return both(
    pushes("came", (push, scene) => ({ ...push, entries: all(push.entries, scene) })),
    answers("page", (say, scene) => ({ ...say, entries: all(say.entries, scene) })),
  );
}

/** The first answer of a type that there ever was. */
export function firstAnswer<T extends Answer["type"]>({ earlier }: Scene, type: T): Say<T> | undefined {
  for (const told of earlier) if ("say" in told && told.say.type === type) return told.say as Say<T>;
  return undefined;
}

/** What came by push of the circle, oldest first. */
export function cameBefore({ earlier, circle }: Scene): readonly Placed[] {
  return earlier.flatMap((told) =>
    "push" in told && told.push.type === "came" && told.push.circle === circle ? told.push.entries : [],
  );
}

/** The same with one bit turned. */
export function flipped(bytes: Bytes, at: number): Bytes {
  const copy = bytes.slice();
  if (copy.length > 0) copy[at % copy.length]! ^= 1;
  return copy;
}
