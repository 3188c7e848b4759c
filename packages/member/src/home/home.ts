import { accountabilityIn, waitsForMe } from "../accountability/view.ts";
import { faceOf } from "../alone/circles.ts";
import type { AskedOfMe, BookmarkView, HomeView, NewsView } from "../home.ts";
import { reportsTo } from "../care/view.ts";
import { mineOf } from "../mine/acts.ts";
import type { Mine } from "../mine/fold.ts";
import { excerptLength } from "../session/item-views.ts";
import { mutedOr } from "../session/muted.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { viewOf } from "../session/views.ts";
import { callsFor } from "../warnings/calls-for.ts";
import { decisionsOfMine } from "./decisions.ts";
import type { News } from "./news.ts";
import { newsIn } from "./news.ts";
import { placeOf } from "./place.ts";
import { toDosOfMine } from "./to-dos.ts";
import { weekOf } from "./week.ts";

/** Of what was read, and of what is new, so much is shown: whoever comes to a circle that has met for years has read nothing of it. */
const mostBefore = 30;
const mostNew = 60;

/** What a person comes home to, of all their circles. */
export function homeOf(person: Person | null): HomeView {
  const mine = mineOf(person);
  const now = person?.env.clock.now() ?? 0;
  const circles = [...(person?.sessions.values() ?? [])].filter(({ state }) => state !== "waiting" && state !== "out");
  const all = circles.flatMap((session) => newsIn(session, mine)).toSorted((a, b) => b.time - a.time);
  const isLater = ({ putOff }: News): boolean => putOff !== null && putOff > now;
  const here = all.filter((news) => !isLater(news));
  const hey = here.filter((news) => news.tells && isNew(news, now));
  const toDos = toDosOfMine(circles);
  const decisions = decisionsOfMine(circles);
  const isListed = new Set(decisions.map(({ room }) => room));
  return {
    named: here.filter(({ named, room }) => named && !isListed.has(room)).map(shown),
    asked: person === null ? [] : circles.flatMap((session) => askedOf(person, session)),
    approaches: person?.approaches.waiting(person) ?? [],
    hey: hey.slice(0, mostNew).map(shown),
    moreHey: hey.length > mostNew,
    before: here
      .filter((news) => news.tells && !isNew(news, now) && news.heard)
      .slice(0, mostBefore)
      .map(shown),
    toDos,
    decisions,
    week: weekOf(circles, toDos, now),
    later: all
      .filter(isLater)
      .toSorted((a, b) => (a.putOff ?? 0) - (b.putOff ?? 0))
      .map(shown),
    bookmarks: person === null ? [] : bookmarksOf(person, mine),
  };
}

/** What was put off is new again when its time has come. */
function isNew({ fresh, unread, named, putOff }: News, now: number): boolean {
  return fresh || unread > 0 || named || (putOff !== null && putOff <= now);
}

function shown(news: News): NewsView {
  return news.shown();
}

function askedOf(person: Person, session: Session): readonly AskedOfMe[] {
  if (session.state !== "in" || session.circle.me.visit !== undefined) return [];
  const { id, title, knocks, suspended, asked, letterbox, warnings } = viewOf(session);
  const of = {
    knocks: knocks.filter(({ may }) => may.vouch || may.admit).length,
    toConfirm: suspended.filter(({ mayConfirm }) => mayConfirm).length,
    toAgree: asked.filter(({ may }) => may.agree).length,
    letters: letterbox.lettered,
    reports: reportsTo(person, session).filter(({ lookedAfter }) => lookedAfter.length === 0).length,
    accountability: accountabilityIn(person, session).filter(waitsForMe).length,
    warnings: warnings.filter(callsFor).length,
  };
  const isAsked =
    of.letters || of.knocks + of.toConfirm + of.toAgree + of.reports + of.accountability + of.warnings > 0;
  return isAsked ? [{ circle: id, title, face: faceOf(session), ...of }] : [];
}

function bookmarksOf({ sessions }: Person, { bookmarks }: Mine): readonly BookmarkView[] {
  const standing = [...bookmarks.values()].flatMap(({ circle, room, line, made }): BookmarkView[] => {
    const session = sessions.get(circle);
    if (session === undefined || made === null) return [];
    return [{ ...placeOf(session, room), line, made, ...wordsAt(session, room, line) }];
  });
  return standing.toSorted((a, b) => b.made - a.made);
}

function wordsAt(
  session: Session,
  id: BookmarkView["room"],
  line: BookmarkView["line"],
): Pick<BookmarkView, "excerpt" | "by" | "muted"> {
  const room = session.circle.rooms.isFollowed(id) ? session.room(id) : null;
  const words = line === null ? room?.body : room?.lines.find((each) => each.id === line);
  const muted = words == null ? {} : mutedOr(session, words.by);
  if (muted.muted === true) return { excerpt: "", by: "", ...muted };
  return { excerpt: words?.text.slice(0, excerptLength) ?? "", by: words?.name ?? "" };
}
