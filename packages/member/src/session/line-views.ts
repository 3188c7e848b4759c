import type { MemberId } from "@unionhall/protocol";
import type { BodyVersion, Boost, Line, SentFile, Thread, Version } from "@unionhall/union";
import { lineIn, newestOf, withNames } from "@unionhall/union";
import type { AnsweredView, FileView, LineView } from "../lines.ts";
import type { BodyVersionView, BodyView, BoostView, VersionView } from "../rooms.ts";
import { isMutedIn, mutedOr } from "./muted.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

/** A line as it is shown, once the hall has it. */
export function lineView(session: Session, thread: Thread, line: Line): LineView {
  const { id, by, time, versions, files, boosts, to } = line;
  const { text, mentions } = newestOf(line);
  const said = { id, by, name: nameOf(session, by), mine: by === session.me, time, state: "sent" as const };
  return {
    ...said,
    ...reading(session, text),
    ...mutedOr(session, by),
    files: files.map((file) => ({ ...fileView(file, id), ...(line.behind ? { behind: true as const } : {}) })),
    before: versions.slice(0, -1).map((version) => versionView(session, version)),
    boosts: boostViews(session, boosts),
    to: to === null ? null : answered(session, lineIn(thread, to)),
    forMe: session.me !== null && mentions.includes(session.me),
  };
}

/** What a line answers may be gone, or from before what was read here. */
function answered(session: Session, line: Line | undefined): AnsweredView {
  if (line === undefined) return { id: null, name: "", text: "" };
  const { text } = reading(session, newestOf(line).text);
  return { id: line.id, name: nameOf(session, line.by), text, ...mutedOr(session, line.by) };
}

/** With the names that people have now; and as it was written, where that is not the same. */
function reading(session: Session, written: string): { readonly text: string; readonly written?: string } {
  const text = withNames(written, (member) => nameOf(session, member));
  return text === written ? { text } : { text, written };
}

function versionView(session: Session, { by, time, text }: Version): VersionView {
  return { by, name: nameOf(session, by), mine: by === session.me, time, ...reading(session, text) };
}

export function bodyView(
  session: Session,
  body: readonly BodyVersion[],
  isWaiting: (id: string) => boolean,
): BodyView | null {
  const newest = body.at(-1);
  if (newest === undefined) return null;
  const before = body.slice(0, -1).map((version) => bodyVersionView(session, version));
  return { ...bodyVersionView(session, newest), waiting: isWaiting(newest.id), before };
}

function bodyVersionView(session: Session, version: BodyVersion): BodyVersionView {
  const files = version.files.map((file) => fileView(file, version.id));
  return { ...versionView(session, version), files };
}

/** Alike ones as one, as the first of each came. */
export function boostViews(session: Session, boosts: readonly Boost[]): readonly BoostView[] {
  const by = new Map<string, MemberId[]>();
  const heard = boosts.filter((each) => !isMutedIn(session, each.by));
  for (const { boost, by: who } of heard) by.set(boost, [...(by.get(boost) ?? []), who]);
  return [...by].map(([boost, who]) => ({
    boost,
    names: who.map((each) => nameOf(session, each)),
    mine: session.me !== null && who.includes(session.me),
  }));
}

export function fileView({ name, type, ref, voiceNote }: SentFile, of: FileView["of"]): FileView {
  const { length, blob } = ref;
  return { of, name, type, length, blob, ...(voiceNote === undefined ? {} : { voiceNote }) };
}
