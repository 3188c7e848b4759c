import type { CircleView, ItemView, LineView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { QuestionFacts } from "@unionhall/union";
import { questionFacts, writeFacts } from "@unionhall/union";
import type { contents } from "./contents.ts";
import { item, nothing, roomId } from "./scripted-board.ts";
import { line, memberId } from "./scripted-lines.ts";

const tool: RoomId = roomId(43);

type CheckIns = (typeof contents)["en"]["checkIns"];

const daily: QuestionFacts = {
  days: [0, 1, 2, 3, 4, 5, 6],
  at: { minute: 0, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
  whom: null,
  paused: false,
};

/** A circle that is asked two things: one that Ash has not answered today, and one of some people, elsewhere, and paused. */
export function withCheckIns(
  view: CircleView,
  say: CheckIns,
): { readonly view: CircleView; readonly rooms: readonly RoomView[] } {
  const hallway = view.hallway ?? roomId(40);
  const dock = [...view.dock, item(tool, "check-ins", "Bo", 9_000, { in: hallway })];
  const some = {
    ...daily,
    days: [0, 4],
    at: { minute: 1_050, zone: "Pacific/Kiritimati" },
    whom: ["Bo", "Rosa"].map(memberId),
  };
  const facts = [daily, { ...some, paused: true }];
  const questions = say.questions.map((title, at) => question(roomId(60 + at), title, facts[at]!));
  const answers = say.answers.map(([by, words, ago], at) => line(by, words, ago, 90 + at));
  const [, , , mine] = answers;
  const comment: LineView = { ...line("Dee", say.comment, 1_380, 99), to: mine ?? null };
  const lines = [...answers, comment];
  const rooms = questions.map((each, at) => ({
    ...nothing(view.id, each.room),
    item: each,
    lines: at === 0 ? lines : [],
  }));
  const own = { ...nothing(view.id, tool), item: dock.at(-1)!, items: questions };
  return { view: { ...view, hallway, dock }, rooms: [own, ...rooms] };
}

function question(room: RoomId, title: string, facts: QuestionFacts): ItemView {
  return item(room, "question", "Bo", 9_000, { in: tool, title, facts: writeFacts(questionFacts, facts) });
}
