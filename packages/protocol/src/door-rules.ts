import { caps } from "./caps.ts";
import type { Door, DoorChange, Latch } from "./door.ts";
import { may, memberRights, rights, stewardRights } from "./door.ts";
import type { CircleId, Key } from "./ids.ts";

/** Why a change of the door is refused. */
export type DoorRefusal =
  | "unknown-latch"
  | "latch-twice"
  | "nobody-signed"
  | "not-a-steward"
  | "stewards-need-a-majority"
  | "own-latch-needs-renewal-key"
  | "too-many-invitations"
  | "a-latch-has-one-place"
  | "nobody-left"
  | "too-large";

export type DoorVerdict =
  | { readonly ok: true; readonly door: Door }
  | { readonly ok: false; readonly reason: DoorRefusal };

/** Whose signatures under the change were found good. */
export interface Signers {
  readonly latches: ReadonlySet<Key>;
  readonly renewals: ReadonlySet<Key>;
}

/** The door after the change, or the first rule that it breaks. A plain function: hall and devices agree. */
export function turnTheDoor(door: Door, change: DoorChange, signers: Signers): DoorVerdict {
  const before = new Map(door.latches.map((latch) => [latch.key, latch]));
  const asked: Asked = {
    door,
    change,
    signers,
    before,
    // A visit comes in and says its piece, a join latch leaves its letter: neither changes the door.
    signing: door.latches.filter((latch) => signers.latches.has(latch.key) && isMember(latch)),
    dropped: change.drop.flatMap((key) => before.get(key) ?? []),
    after: latchesAfter(before, change),
  };
  const reason = rules.map((rule) => rule(asked)).find((broken) => broken !== null);
  return reason === undefined ? { ok: true, door: changedDoor(asked) } : { ok: false, reason };
}

/** The first door of a circle: members' latches and their invitations, and a steward who can enter. */
export function openTheDoor(
  circle: CircleId,
  opening: Pick<Door, "latches" | "hold" | "invites" | "keep">,
): DoorVerdict {
  const { latches, hold, invites, keep } = opening;
  const members = new Set(latches.filter(isMember).map((latch) => latch.key));
  const invited = (latch: Latch): boolean => isJoin(latch) && latch.by !== undefined && members.has(latch.by);
  if (new Set(latches.map((latch) => latch.key)).size !== latches.length) return { ok: false, reason: "latch-twice" };
  if (!latches.every((latch) => isMember(latch) || invited(latch)))
    return { ok: false, reason: "a-latch-has-one-place" };
  if (!latches.some((latch) => may(latch, "steward"))) return { ok: false, reason: "nobody-left" };
  return { ok: true, door: { v: 1, circle, version: 1, latches, hold, invites, keep } };
}

interface Asked {
  readonly door: Door;
  readonly change: DoorChange;
  readonly signers: Signers;
  readonly before: ReadonlyMap<Key, Latch>;
  readonly signing: readonly Latch[];
  readonly dropped: readonly Latch[];
  readonly after: readonly Latch[];
}

type Rule = (asked: Asked) => DoorRefusal | null;

const someoneSigns: Rule = ({ signing }) => (signing.length > 0 ? null : "nobody-signed");

const droppedLatchesExist: Rule = ({ change, before }) =>
  change.drop.every((key) => before.has(key)) ? null : "unknown-latch";

const noLatchTwice: Rule = ({ after, change }) =>
  new Set(after.map((latch) => latch.key)).size === after.length && new Set(change.drop).size === change.drop.length
    ? null
    : "latch-twice";

const doorHasItsCap: Rule = ({ after }) => (after.length <= caps.latches ? null : "too-large");

/** A latch is a member's (enter, invite, steward), a join latch or a visit, never two of these. */
const aLatchHasOnePlace: Rule = ({ change }) =>
  change.add.every((latch) => isMember(latch) || isJoin(latch) || isVisit(latch)) ? null : "a-latch-has-one-place";

/** Without one nobody could be removed, and no keys turned, ever again. */
const aStewardStays: Rule = ({ after }) => (after.some((latch) => may(latch, "steward")) ? null : "nobody-left");

/** Nobody is talked into dropping themselves: a signer's own latch goes only with its renewal key. */
const signersKeepTheirLatch: Rule = (asked) =>
  stepsBack(asked) || asked.dropped.every((latch) => !asked.signing.includes(latch) || isRenewing(asked, latch))
    ? null
    : "own-latch-needs-renewal-key";

/**
 * Changing stewards, the rules of the door or a shorter keep: a majority and at least two, or a sole steward with
 * the renewal key. Stepping back is everyone's own.
 */
const majorityChangesStewards: Rule = (asked) => {
  if (!concernsStewards(asked.door, asked.change) || stepsBack(asked)) return null;
  const stewards = asked.door.latches.filter((latch) => may(latch, "steward"));
  const standing = asked.signing.filter((latch) => may(latch, "steward"));
  const [sole] = standing;
  if (stewards.length === 1 && sole !== undefined && isRenewing(asked, sole)) return null;
  return standing.length >= 2 && standing.length * 2 > stewards.length ? null : "stewards-need-a-majority";
};

/** Without a steward: invite within your number, take back your own invitations, open a visit, or step one newcomer in. */
const othersOnlyInviteAndStep: Rule = (asked) => {
  if (asked.signing.some((latch) => may(latch, "steward"))) return null;
  const by = new Set(asked.signing.map((latch) => latch.key));
  const own = (latch: Latch): boolean => latch.by !== undefined && by.has(latch.by);
  const stepsIn = asked.change.add.filter(isMember);
  const stepsOut = asked.dropped.filter((latch) => !own(latch) || stepsIn.length > 0);
  const lawful =
    !saysMore(asked.change) &&
    stepsIn.length === stepsOut.length &&
    stepsIn.length <= 1 &&
    stepsIn.every((latch) => (latch.rights & ~memberRights) === 0) &&
    // A latch that only enters lets nobody in: it would let itself in, with rights that it does not have.
    (stepsIn.length === 0 || asked.signing.some((latch) => may(latch, "invite"))) &&
    stepsOut.every(isJoin) &&
    asked.change.add.every((latch) => isMember(latch) || own(latch));
  return lawful ? null : "not-a-steward";
};

const invitersHaveTheRight: Rule = ({ change, before }) =>
  change.add.filter(isJoin).every((latch) => {
    const by = latch.by === undefined ? undefined : before.get(latch.by);
    return by !== undefined && (may(by, "invite") || may(by, "steward"));
  })
    ? null
    : "not-a-steward";

const invitationsWithinTheNumber: Rule = ({ after, change, door }) => {
  const inviters = new Set(change.add.filter(isJoin).map((latch) => latch.by));
  const open = new Map<Key | undefined, number>();
  for (const { by } of after.filter(isJoin)) open.set(by, (open.get(by) ?? 0) + 1);
  return [...inviters].every((key) => (open.get(key) ?? 0) <= door.invites) ? null : "too-many-invitations";
};

const oneVisitEach: Rule = ({ after }) => {
  const visits = after.filter(isVisit).map((latch) => latch.by);
  return new Set(visits).size === visits.length ? null : "too-many-invitations";
};

const rules: readonly Rule[] = [
  someoneSigns,
  droppedLatchesExist,
  noLatchTwice,
  doorHasItsCap,
  aLatchHasOnePlace,
  aStewardStays,
  signersKeepTheirLatch,
  majorityChangesStewards,
  othersOnlyInviteAndStep,
  invitersHaveTheRight,
  invitationsWithinTheNumber,
  oneVisitEach,
];

/** Nobody's guest and without an end: whoever let a member in has no say over their latch later. */
function isMember(latch: Latch): boolean {
  const { renew, by, until } = latch;
  const ofMembers = (latch.rights & ~stewardRights) === 0 && may(latch, "enter");
  return ofMembers && renew !== undefined && by === undefined && until === undefined;
}

function isJoin({ rights: given, renew, by }: Latch): boolean {
  return given === rights.join && renew === undefined && by !== undefined;
}

function isVisit({ rights: given, renew, by, until }: Latch): boolean {
  return given === (rights.visit | rights.enter) && renew === undefined && by !== undefined && until !== undefined;
}

/** Whether a change is more than one steward's own affair. What was signed for it is good once: it comes with a turn. */
export function concernsStewards(door: Door, change: DoorChange): boolean {
  const dropped = new Set(change.drop);
  return (
    door.latches.some((latch) => dropped.has(latch.key) && may(latch, "steward")) ||
    change.add.some((latch) => may(latch, "steward")) ||
    change.hold !== undefined ||
    change.invites !== undefined ||
    (change.keep !== undefined && shortens(door, change.keep))
  );
}

/** A steward gives up the right, and their latch stays in the door without it. Nothing else is in the change. */
function stepsBack({ change, before, signing }: Asked): boolean {
  const { drop, add } = change;
  const [lowered] = add;
  const own = lowered === undefined ? undefined : before.get(lowered.key);
  return (
    drop.length === 1 &&
    add.length === 1 &&
    drop[0] === own?.key &&
    own !== undefined &&
    signing.includes(own) &&
    may(own, "steward") &&
    lowered?.renew === own.renew &&
    lowered?.rights === (own.rights & ~rights.steward) &&
    !saysMore(change)
  );
}

/** Whether it is about more than who comes and goes: whatever there may be to say, that is a steward's affair. */
function saysMore({ v: _v, circle: _circle, turn: _turn, drop: _drop, add: _add, ...rules }: DoorChange): boolean {
  return Object.values(rules).some((rule) => rule !== undefined);
}

function isRenewing({ signers }: Asked, latch: Latch): boolean {
  return signers.renewals.has(latch.key);
}

function shortens(door: Door, keep: NonNullable<DoorChange["keep"]>): boolean {
  const days = (of: Door["keep"], room: string): number =>
    of.rooms.find((each) => each.room === room)?.days ?? of.default;
  const rooms = [...door.keep.rooms, ...keep.rooms].map((each) => each.room);
  return keep.default < door.keep.default || rooms.some((room) => days(keep, room) < days(door.keep, room));
}

function latchesAfter(before: ReadonlyMap<Key, Latch>, change: DoorChange): readonly Latch[] {
  const gone = new Set(change.drop);
  return [...[...before.values()].filter((latch) => !gone.has(latch.key)), ...change.add];
}

function changedDoor({ door, change, after }: Asked): Door {
  const { letterbox: before, ...rest } = door;
  const letterbox = change.letterbox === undefined ? before : (change.letterbox ?? undefined);
  return {
    ...rest,
    version: door.version + 1,
    latches: after,
    hold: change.hold ?? door.hold,
    invites: change.invites ?? door.invites,
    keep: change.keep ?? door.keep,
    ...(letterbox === undefined ? {} : { letterbox }),
  };
}
