import type { BookmarkView } from "@unionhall/member";
import { BookmarkX } from "lucide";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { Face } from "../../parts/face.tsx";
import { Frame } from "../../parts/frame.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { firstWordsOf } from "../../prose/excerpt.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { titleOf } from "./news-list.tsx";
import { placePath } from "./place-path.ts";
import { saidBy } from "./said-by.ts";

/** What the person wants to find again. */
export function Bookmarks(): VNode {
  const say = newsText();
  const { bookmarks } = useMember().home();
  return (
    <Frame page={say.bookmarks} title={say.bookmarks} heading back="#/">
      {bookmarks.length === 0 ? (
        <section class="stack-s">
          <h2>{say.bookmarksEmpty}</h2>
          <p class="dim">{say.bookmarksEmptyText}</p>
        </section>
      ) : (
        <ul class="list">
          {bookmarks.map((each) => (
            <li key={`${each.circle} ${each.room} ${each.line}`} class="row one">
              <Marked of={each} />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

function Marked({ of }: { readonly of: BookmarkView }): VNode {
  const say = newsText();
  const member = useMember();
  const act = useAct();
  const { face, title, line, by, muted = false } = of;
  const [shown, words] = [titleOf(of), firstWordsOf(of)];
  const takeOut = (): void =>
    act.run(
      () => member.mine.bookmark(of, line, false),
      () => tell(say.unbookmarked),
    );
  return (
    <>
      <a class="item grow" href={placePath(member, of)}>
        <Face of={face} name={title} />
        <span class="grow stack-s">
          <b class="excerpt" dir="auto">
            {shown}
          </b>
          <span class="small dim excerpt">
            {[isolate(title), ...(by === "" ? [] : [saidBy(by, words)]), ...(muted ? [text().circle.muted] : [])].join(
              " · ",
            )}
          </span>
        </span>
      </a>
      <button
        type="button"
        class="btn plain square"
        aria-label={`${say.unbookmark}: ${isolate(shown)}`}
        disabled={act.busy}
        onClick={takeOut}
      >
        <Icon of={BookmarkX} />
      </button>
    </>
  );
}
