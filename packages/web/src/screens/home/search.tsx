import type { FoundView, SearchView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { Face } from "../../parts/face.tsx";
import { Frame } from "../../parts/frame.tsx";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { firstWordsOf } from "../../prose/excerpt.ts";
import { useMember } from "../../state/member.ts";
import { titleOf } from "./news-list.tsx";
import { placePath } from "./place-path.ts";
import { saidBy } from "./said-by.ts";

/** Fewer letters fit nearly everything. */
const fewest = 2;

/** Looks through all that this device holds, while somebody types. */
export function Search(): VNode {
  const say = newsText();
  const [words, setWords] = useState("");
  const found = useFound(words);
  return (
    <Frame page={say.search} title={say.search} heading nav>
      <label class="field">
        {say.searchWords}
        <input
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      <p class="small dim">{say.searchText}</p>
      <p role="status" class={found === null ? "unseen" : "dim"}>
        {found === null ? "" : say.found(found.count)}
      </p>
      {found?.circles.map(({ circle, title, found: all, count }) => (
        <section key={circle} class="stack-s">
          <h2 dir="auto">{title}</h2>
          <ul class="list">
            {all.map((each) => (
              <li key={`${each.room} ${each.line ?? (each.excerpt === "" ? "title" : "text")}`}>
                <Found of={each} />
              </li>
            ))}
          </ul>
          {count > all.length ? <p class="small dim">{say.foundMore(count - all.length)}</p> : null}
        </section>
      ))}
    </Frame>
  );
}

/** What is found for the words as they are now; null before enough is typed. */
function useFound(words: string): SearchView | null {
  const { search } = useMember();
  const [found, setFound] = useState<SearchView | null>(null);
  const wanted = words.trim();
  useEffect(() => void search.prepare(), [search]);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const outcome = wanted.length < fewest ? null : await search.find(wanted);
      if (!isOver) setFound(outcome?.ok === true ? outcome.value : null);
    };
    void look();
    return () => void (isOver = true);
  }, [search, wanted]);
  return found;
}

function Found({ of }: { readonly of: FoundView }): VNode {
  const messages = text();
  const member = useMember();
  const { face, title, by, time } = of;
  const shown = titleOf(of);
  return (
    <a class="item" href={placePath(member, of)}>
      <Face of={face} name={title} small />
      <span class="grow stack-s">
        <span class="row">
          <b class="grow excerpt" dir="auto">
            {shown}
          </b>
          <span class="meta">
            <When time={time} words={ago(time, Date.now(), messages)} />
          </span>
        </span>
        <span class="small dim excerpt">{saidBy(by, firstWordsOf(of))}</span>
      </span>
    </a>
  );
}
