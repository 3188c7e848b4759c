import type { AskedOfMe, HomeView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { yearText } from "../../messages/year.ts";
import { Face } from "../../parts/face.tsx";
import { clock } from "../../parts/time.ts";
import type { CirclePart } from "../../route/route.ts";
import { circlePath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { Approaches } from "../alone/approach.tsx";
import { AskedDecisions } from "./asked-decisions.tsx";
import { AskedQuestions } from "./asked-questions.tsx";
import { FirstThings } from "./first-things.tsx";
import { MyToDos } from "./my-to-dos.tsx";
import { NewsList } from "./news-list.tsx";
import { quietUntil } from "./quiet.ts";
import { ReadAll } from "./read-all.tsx";
import { CallsToday, isToday } from "./calls-today.tsx";
import { ThisWeek } from "./this-week.tsx";
import { WhileAway } from "./while-away.tsx";

/** So much stands on Home; all of it is one tap away. */
const most = 5;

/** What needs the person, and what is new for them. */
export function HomeNews(): VNode {
  const member = useMember();
  const home = member.home();
  const today = member.year.today();
  // Where somebody is named comes to be read here, so that it is said what it is; what does not come now does when the line is back.
  useEffect(() => {
    if (home.named.length > 0) void member.rooms.readNamed();
  }, [member.connection, home.named.map(({ room }) => room).join(" ")]);
  return (
    <>
      <FirstThings />
      <CallsToday of={today} />
      <NeedsYou home={home} />
      <WhileAway />
      <AskedDecisions of={home.decisions} />
      <AskedQuestions />
      <Hey home={home} />
      <ThisWeek of={home.week.filter((each) => !isToday(today, each))} />
      <MyToDos of={home.toDos.filter((toDo) => !home.week.some(({ room }) => room === toDo.room))} />
    </>
  );
}

function NeedsYou({ home: { named, asked, approaches } }: { readonly home: HomeView }): VNode | null {
  const now = Date.now();
  const asking = approaches.filter(({ putOff }) => putOff === null || putOff <= now);
  if (named.length + asked.length + asking.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{newsText().needsYou}</h2>
      <Approaches of={asking} />
      {named.length === 0 ? null : <NewsList of={named} />}
      {asked.length === 0 ? null : (
        <ul class="list">
          {asked.flatMap((each) =>
            placesOf(each).map(({ part, words }) => (
              <li key={`${each.circle} ${part}`}>
                <Asked of={each} part={part} words={words} />
              </li>
            )),
          )}
        </ul>
      )}
    </section>
  );
}

/** Where something in a circle waits for an answer, and what. */
interface Place {
  readonly part: CirclePart;
  readonly words: readonly string[];
}

/** The gravest first. */
function placesOf({
  knocks,
  toConfirm,
  toAgree,
  letters,
  reports,
  accountability,
  warnings,
}: AskedOfMe): readonly Place[] {
  const say = newsText();
  const people = [
    ...(toConfirm > 0 ? [say.toConfirm(toConfirm)] : []),
    ...(toAgree > 0 ? [say.toAgree] : []),
    ...(knocks > 0 ? [say.knocks(knocks)] : []),
  ];
  const places: readonly Place[] = [
    { part: "checks", words: warnings > 0 ? [say.warnings(warnings)] : [] },
    { part: "people", words: people },
    {
      part: "care",
      words: [...(reports > 0 ? [say.reports(reports)] : []), ...(accountability > 0 ? [say.accountability] : [])],
    },
    { part: "letters", words: letters ? [say.letters] : [] },
  ];
  return places.filter(({ words }) => words.length > 0);
}

function Asked({ of: { circle, face, title }, part, words }: Place & { readonly of: AskedOfMe }): VNode {
  return (
    <a class="item" href={circlePath(circle, part)}>
      <Face of={face} name={title} />
      <span class="grow stack-s">
        <b class="cut" dir="auto">
          {title}
        </b>
        {words.map((each) => (
          <span key={each} class="small">
            {each}
          </span>
        ))}
      </span>
    </a>
  );
}

function Hey({ home: { hey, moreHey, named } }: { readonly home: HomeView }): VNode {
  const say = newsText();
  const { language } = text();
  const { mine } = useMember();
  const until = quietUntil(mine.quietHours, new Date());
  // What names them stands above already.
  const others = hey.filter(({ circle, room }) => !named.some((each) => each.circle === circle && each.room === room));
  return (
    <section class="stack-s">
      <h2>{say.hey}</h2>
      {others.length === 0 ? <p class="dim">{say.heyEmpty}</p> : null}
      {others.length > 0 && until !== null ? (
        <details>
          <summary>
            {say.quiet(clock(until.getTime(), language))} ·{" "}
            {moreHey ? say.quietMore(others.length) : say.quietShow(others.length)}
          </summary>
          <NewsList of={others.slice(0, most)} />
        </details>
      ) : null}
      {others.length > 0 && until === null ? <NewsList of={others.slice(0, most)} /> : null}
      <div class="row">
        {hey.length + named.length === 0 ? null : <ReadAll />}
        <a class="btn plain" href="#/hey">
          {say.all}
        </a>
        <a class="btn plain" href="#/bookmarks">
          {say.bookmarks}
        </a>
        <a class="btn plain" href="#/calls">
          {yearText().calls}
        </a>
      </div>
    </section>
  );
}
