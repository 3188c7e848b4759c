import type { HeardLast, NewsView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { roomText } from "../../messages/rooms.ts";
import { Face } from "../../parts/face.tsx";
import { shownName } from "../../parts/files/file-name.ts";
import { isolate } from "../../parts/isolate.ts";
import { saidIn } from "../../parts/said.ts";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { excerptOf } from "../../prose/excerpt.ts";
import { useMember } from "../../state/member.ts";
import { WithMenu } from "../room/with-menu.tsx";
import { placePath } from "./place-path.ts";
import { saidBy } from "./said-by.ts";

/** Items in which something is new, each once. One tap opens it, and it is read. */
export function NewsList({ of }: { readonly of: readonly NewsView[] }): VNode {
  return (
    <ul class="list">
      {of.map((news) => (
        <li key={`${news.circle} ${news.room}`}>
          <OneNews news={news} />
        </li>
      ))}
    </ul>
  );
}

/** What it is called: a chat goes by its circle, unless it has a name of its own. */
export function titleOf({ what, name, title }: Pick<NewsView, "what" | "name" | "title">): string {
  if (name !== "") return what === "file" ? shownName(name) : name;
  return what === "chat" || what === "" ? title : (roomText().tools[what] ?? newsText().thing);
}

function OneNews({ news }: { readonly news: NewsView }): VNode {
  const messages = text();
  const member = useMember();
  const { circle, face, title, time, last } = news;
  const shown = titleOf(news);
  const words = last === null ? "" : heard(last, face !== circle);
  const said = words === "" ? newsText().somewhere : words;
  return (
    <WithMenu at={news} title={shown} words={words}>
      <a class="item grow" href={placePath(member, news)}>
        <Face of={face} name={title} />
        <span class="grow stack-s">
          <span class="row">
            <b class="grow excerpt" dir="auto">
              {shown}
            </b>
            {time === 0 ? null : (
              <span class="meta">
                <When time={time} words={ago(time, Date.now(), messages)} />
              </span>
            )}
          </span>
          <span class="small dim cut">{shown === title ? said : `${isolate(title)} · ${said}`}</span>
          <Marks news={news} />
        </span>
      </a>
    </WithMenu>
  );
}

/** Of two, what the other says needs no name. */
function heard({ name, mine, of, text: reads, files }: HeardLast, isOfTwo: boolean): string {
  const words = saidIn({ text: of === "text" ? excerptOf(reads) : reads, files }, text().language);
  if (isOfTwo && !mine && words !== "") return isolate(words);
  return saidBy(mine ? newsText().you : name, words);
}

function Marks({ news }: { readonly news: NewsView }): VNode | null {
  const say = newsText();
  const { named, fresh, unread, putOff } = news;
  const isBack = putOff !== null && putOff <= Date.now();
  const words = [
    ...(named ? [say.named] : []),
    ...(fresh ? [say.fresh] : []),
    ...(!fresh && unread > 0 ? [say.unread(unread)] : []),
    ...(isBack ? [say.putOff] : []),
  ];
  if (words.length === 0) return null;
  return (
    <span class="row">
      {words.map((each) => (
        <span key={each} class="tag wait">
          {each}
        </span>
      ))}
    </span>
  );
}
