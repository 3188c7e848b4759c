import type { CircleId } from "@unionhall/protocol";
import { titleOf } from "../alone/circles.ts";
import { placeOf } from "../home/place.ts";
import type { FoundInCircle, FoundView, SearchActs, SearchView } from "../search.ts";
import { awayWith } from "../session/away-with.ts";
import { erasedAs } from "../session/erase-item.ts";
import { itemOf } from "../session/item-views.ts";
import { isMutedIn } from "../session/muted.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import type { Searched } from "./documents.ts";
import { excerptOf, folded } from "./folded.ts";
import { Searcher } from "./searcher.ts";

/** Of each circle, so much is shown. */
const mostShown = 20;

export function searchActs(run: Run): SearchActs {
  // Who is locked out, or gone, leaves nothing of it.
  const searchers = new WeakMap<Person, Searcher>();
  const searcherOf = (person: Person): Searcher => {
    const searcher = searchers.get(person) ?? new Searcher(person.env.clock, person.sessions);
    searchers.set(person, searcher);
    return searcher;
  };
  return {
    prepare: () => run((person) => searcherOf(person).refresh()),
    find: (words) => run((person) => find(person, searcherOf(person), words)),
  };
}

async function find({ sessions }: Person, searcher: Searcher, words: string): Promise<SearchView> {
  await searcher.refresh();
  const found = searcher.find(words);
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  const byCircle = new Map<CircleId, Searched[]>();
  for (const each of found.toSorted(titlesThenNewest)) {
    const session = sessions.get(each.circle);
    if (session === undefined || isTrashed(session, each) || isMutedIn(session, each.by)) continue;
    byCircle.set(each.circle, [...(byCircle.get(each.circle) ?? []), each]);
  }
  const circles = [...byCircle].map(([circle, all]) => inCircle(sessions.get(circle)!, all, wanted));
  return { circles, count: circles.reduce((sum, { count }) => sum + count, 0) };
}

function titlesThenNewest(a: Searched, b: Searched): number {
  return Number(b.title !== "") - Number(a.title !== "") || b.time - a.time;
}

/** What is in the trash is not looked for, nor what others wrote of what was erased. */
function isTrashed(session: Session, { room, line }: Searched): boolean {
  if (line === null && erasedAs(session, room) !== null) return true;
  return itemOf(session, room)?.item.state === "trashed" || awayWith(session, room)?.state === "trashed";
}

function inCircle(session: Session, all: readonly Searched[], words: readonly string[]): FoundInCircle {
  const found = all.slice(0, mostShown).map((each) => foundView(session, each, words));
  return { circle: session.circle.id, title: titleOf(session), found, count: all.length };
}

function foundView(session: Session, { room, line, text, by, time }: Searched, words: readonly string[]): FoundView {
  const excerpt = excerptOf(text, words);
  return { ...placeOf(session, room), line, excerpt, by: nameOf(session, by), time };
}
