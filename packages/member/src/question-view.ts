import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import type { Question } from "@unionhall/union";
import { dayToAnswer, isAnswer, questionOf } from "@unionhall/union";
import type { Member } from "./api.ts";
import type { LineView } from "./lines.ts";
import type { OwnView } from "./mine.ts";
import type { ItemView } from "./rooms.ts";
import { wallTime } from "./wall-time.ts";

/** A question as somebody sees it at one time. */
export interface QuestionView extends Question {
  /** They have it told nothing of to them: it does not ask them. That is theirs alone, and told to nobody. */
  readonly declined: boolean;
  /** The day for which their answer is missing, where it is asked; null where nothing is asked of them. */
  readonly toAnswer: number | null;
}

/** What a question is seen by: the lines of its room that are read here, who looks, and what they keep of it for themselves. */
export interface Looking {
  readonly lines: readonly LineView[];
  readonly me: MemberId | null;
  readonly own: Pick<OwnView, "telling">;
}

/** `now` is in ms since 1970. */
export function questionView(item: ItemView, { lines, me, own }: Looking, now: number): QuestionView {
  const facts = questionOf(item);
  const dayOf = (time: number): number => wallTime(time, facts.at.zone).day;
  const question = { ...facts, since: dayOf(item.made), declined: own.telling === "nothing" };
  const isAsked = me !== null && item.state === "active" && !question.declined;
  const mine = lines.filter((line) => line.mine && isAnswer(line)).map(({ time }) => dayOf(time));
  return { ...question, toAnswer: isAsked ? dayToAnswer(question, me, wallTime(now, facts.at.zone), mine) : null };
}

/** A question that somebody is asked, and where they answer it. */
export interface AskedQuestion {
  readonly circle: CircleId;
  readonly title: string;
  readonly path: readonly [RoomId, RoomId];
  readonly question: string;
  readonly day: number;
}

/** What this member is asked now and has not answered, in all circles, as far as it is read here; `now` in ms since 1970. */
export function questionsToAnswer(
  member: Pick<Member, "circles" | "circle" | "rooms" | "mine">,
  now: number,
): readonly AskedQuestion[] {
  return checkInsOf(member).flatMap(({ circle, title, me, room }) =>
    (member.rooms.look({ circle, room })?.items ?? []).flatMap((item): AskedQuestion[] => {
      if (item.what !== "question") return [];
      const at = { circle, room: item.room };
      const looking = { lines: member.rooms.look(at)?.lines ?? [], me, own: member.mine.look(at) };
      const { toAnswer: day } = questionView(item, looking, now);
      return day === null ? [] : [{ circle, title, path: [room, item.room], question: item.title, day }];
    }),
  );
}

interface CheckIns {
  readonly circle: CircleId;
  readonly title: string;
  readonly me: MemberId | null;
  readonly room: RoomId;
}

/** Where questions stand in the circles that this member is in. */
export function checkInsOf(member: Pick<Member, "circles" | "circle">): readonly CheckIns[] {
  return member.circles().flatMap(({ id, title, state }) => {
    const view = state === "in" ? member.circle(id) : null;
    const tools = view?.dock.filter((tool) => tool.what === "check-ins" && tool.state === "active") ?? [];
    return tools.map(({ room }) => ({ circle: id, title, me: view?.me ?? null, room }));
  });
}
