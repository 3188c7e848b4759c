import type {
  ApproachView,
  AskedOfMe,
  BookmarkView,
  HomeView,
  MyToDo,
  NewsView,
  PlaceView,
  WeekView,
} from "@unionhall/member";
import { timesText } from "../schedule/show.ts";
import { nameText } from "./name.ts";
import { plain } from "./plain.ts";
import { table } from "./table.ts";
import { dayText, moment } from "./time.ts";

/** Home as a page: what needs somebody first. */
export function homePage({ named, asked, approaches, hey, week, toDos, later, bookmarks }: HomeView): string {
  const parts = [
    section("YOU ARE NAMED IN", named.map(newsRow)),
    section(
      "WAITING FOR YOU",
      asked.map((each) => [plain(each.title), waitingFor(each), "", ""]),
    ),
    section("WANTS TO WRITE TO YOU ALONE", approaches.map(approachRow)),
    hey.length === 0 ? "Nothing new." : section("NEW FOR YOU", hey.map(newsRow)),
    section("TODAY AND THIS WEEK", week.map(weekRow)),
    section("TO DO", toDos.map(toDoRow)),
    section("PUT OFF", later.map(newsRow)),
    section("BOOKMARKS", bookmarks.map(bookmarkRow)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : table([title, "", "", ""], rows);
}

function approachRow({ circle, title, by, name, putOff }: ApproachView): readonly string[] {
  return [
    nameText({ name, id: by }),
    `in ${plain(title) || circle}`,
    "",
    putOff === null ? "" : `until ${moment(putOff)}`,
  ];
}

function newsRow(news: NewsView): readonly string[] {
  const { last, time, putOff } = news;
  const until = putOff === null ? "" : `until ${moment(putOff)}`;
  const words = last === null || last.text === "" ? "" : `: ${plain(last.text.slice(0, 60))}`;
  const said = last === null ? "" : plain(last.name) + words;
  const when = time === 0 ? "" : moment(time);
  return [placeText(news), marksOf(news), when, until === "" ? said : until];
}

function marksOf({ fresh, unread, named }: NewsView): string {
  if (named) return "for you";
  return fresh ? "new" : unread > 0 ? `${unread} new` : "";
}

/** As `hall look` takes it, where this device knows the way. */
function placeText({ title, what, name, circle }: PlaceView): string {
  const thing = name === "" ? what : name;
  return `${plain(title) || circle}${thing === "" ? "" : ` / ${plain(thing)}`}`;
}

function toDoRow(toDo: MyToDo): readonly string[] {
  return [placeText(toDo), toDo.due === null ? "" : `due ${dayText(toDo.due)}`, "", ""];
}

function weekRow(coming: WeekView): readonly string[] {
  const { day, occurrence } = coming;
  if (occurrence === null) return [placeText(coming), dayText(day), "to do", ""];
  return [
    placeText(coming),
    dayText(day),
    timesText(occurrence),
    occurrence.off ? "called off" : plain(occurrence.place),
  ];
}

function bookmarkRow(bookmark: BookmarkView): readonly string[] {
  const words = bookmark.muted ? "(something by somebody you muted)" : plain(bookmark.excerpt.slice(0, 60));
  return [placeText(bookmark), moment(bookmark.made), plain(bookmark.by), words];
}

function waitingFor({ knocks, toConfirm, toAgree, letters, reports, accountability, warnings }: AskedOfMe): string {
  const counted = (count: number, one: string, more: string): readonly string[] =>
    count === 0 ? [] : [count === 1 ? one : `${count} ${more}`];
  return [
    ...counted(knocks, "one at the door", "at the door"),
    ...counted(toConfirm, "one to confirm", "to confirm"),
    ...counted(toAgree, "one change of stewards to agree to", "changes of stewards to agree to"),
    ...(letters ? ["a letter"] : []),
    ...counted(reports, "a report that nobody looks after", "reports that nobody looks after"),
    ...counted(accountability, "an accountability circle", "accountability circles"),
    ...counted(warnings, "a warning", "warnings"),
  ].join(", ");
}
