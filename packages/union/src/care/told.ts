import type { Bytes, CircleId, Codec, EntryId, MemberId, ReportId, RoomId } from "@unionhall/protocol";
import {
  bool,
  bytes,
  fromBytes,
  id,
  list,
  literal,
  maybe,
  orNull,
  struct,
  text,
  toBytes,
  uint,
  unlessMalformed,
} from "@unionhall/protocol";
import { longestWay } from "../hallway/kinds.ts";
import { mostParties, mostSit, saltLength } from "../roles/names.ts";
import type { BreakNeeded } from "./breaks.ts";
import { breakForm, mostBreaks } from "./breaks.ts";
import { mostCarePeople } from "./care.ts";

/** Something that a report is about: an item by the rooms that lead to it, and a line in the last of them. */
export interface ReportedAt {
  readonly path: readonly RoomId[];
  readonly line: EntryId | null;
}

/** What somebody tells care people of a circle about somebody else. */
export interface CareReport {
  readonly report: ReportId;
  readonly about: MemberId;
  readonly text: string;
  /** Whom it is for, and who else therefore reads it. */
  readonly to: readonly MemberId[];
  readonly at: ReportedAt | null;
  /** When it was written, in ms since 1970. */
  readonly time: number;
}

/** What somebody tells the others of an accountability circle that they are a party to, or sit in. */
export interface Sitting {
  readonly draw: EntryId;
  /** From whoever asked for it, for whom it is told. */
  readonly asked: SittingAsked | null;
  /** How it would be told what came of it, in their words; empty where they wrote nothing. */
  readonly outcome: string;
  /** A party: the words that may be told, by their hash. */
  readonly yes: Bytes | null;
  /** They have left. */
  readonly over: boolean;
  /** They have put the words up: nobody needs the circle any more. */
  readonly told: boolean;
}

export interface SittingAsked {
  readonly salt: Bytes;
  readonly parties: readonly MemberId[];
  readonly without: readonly MemberId[];
  readonly sits: readonly MemberId[];
  /** The circle that they sit in, and what lets this one in. */
  readonly into: CircleId;
  readonly secret: Bytes;
  /** For a party: what an appeal shows. */
  readonly token: Bytes | null;
}

/** All that one member tells another in matters of care, as it is now. What is not in it any more is taken back. */
export interface Told {
  readonly reports: readonly CareReport[];
  /** Reports, their own or others', that they look after. */
  readonly looking: readonly ReportId[];
  /** With whom they are not to be drawn or paired. */
  readonly apart: readonly MemberId[];
  readonly sittings: readonly Sitting[];
  /** In which calls they need a break. */
  readonly breaks: readonly BreakNeeded[];
}

export const nothingTold: Told = { reports: [], looking: [], apart: [], sittings: [], breaks: [] };

/** What is told, and more. */
export function toldBeside({ reports, looking, apart, sittings, breaks }: Told, more: Partial<Told>): Told {
  return {
    reports: [...reports, ...(more.reports ?? [])],
    looking: [...looking, ...(more.looking ?? [])],
    apart: [...apart, ...(more.apart ?? [])],
    sittings: [...sittings, ...(more.sittings ?? [])],
    breaks: [...breaks, ...(more.breaks ?? [])],
  };
}

export const longestReport = 2_000;
/** Of one member, in one circle, at once. */
export const mostReports = 4;
export const mostLooking = 50;
export const mostApart = 50;
/** Of one member, in one circle, at once. */
export const mostSittings = 4;
export const longestSittingOutcome = 2_000;
/** For so long a report can be read; in ms. */
export const reportStands: number = 90 * 86_400_000;

const at: Codec<ReportedAt> = struct({ path: list(id("room"), longestWay + 1), line: orNull(id("entry")) });

export const reportForm: Codec<CareReport> = struct({
  report: id("report"),
  about: id("member"),
  text: text(longestReport),
  to: list(id("member"), mostCarePeople),
  at: orNull(at),
  time: uint(),
});

const people = (many: number): Codec<readonly MemberId[]> => list(id("member"), many);

export const sittingForm: Codec<Sitting> = struct({
  draw: id("entry"),
  asked: orNull(
    struct({
      salt: bytes(saltLength),
      parties: people(mostParties),
      without: people(mostSit),
      sits: people(mostSit),
      into: id("circle"),
      secret: bytes(16),
      token: orNull(bytes(saltLength)),
    }),
  ),
  outcome: text(longestSittingOutcome),
  yes: orNull(bytes(32)),
  over: bool,
  told: bool,
});

/** Who needs no break says nothing of it: what older apps tell, and read, stays as it is. */
type Kept = Omit<Told, "breaks"> & { readonly v: 1; readonly breaks?: Told["breaks"] };

const toldForm: Codec<Kept> = struct({
  v: literal(1),
  reports: list(reportForm, mostReports),
  looking: list(id("report"), mostLooking),
  apart: list(id("member"), mostApart),
  sittings: list(sittingForm, mostSittings),
  breaks: maybe(list(breakForm, mostBreaks)),
});

export const toldShape: string = toldForm.shape;

export function toldBytes(told: Told): Bytes {
  const { breaks, ...rest } = told;
  return toBytes(toldForm, { v: 1, ...rest, ...(breaks.length === 0 ? {} : { breaks }) });
}

/** Null when it is in no form we read. */
export function readTold(bytes: Bytes): Told | null {
  return unlessMalformed(() => {
    const { v: _v, breaks = [], ...told } = fromBytes(toldForm, bytes, "told");
    return { ...told, breaks };
  });
}
