import type { NewsView } from "@unionhall/member";
import type { VNode } from "preact";
import { newsText } from "../../messages/news.ts";
import { yearText } from "../../messages/year.ts";
import { Frame } from "../../parts/frame.tsx";
import { useMember } from "../../state/member.ts";
import { Approaches } from "../alone/approach.tsx";
import { NewsList } from "./news-list.tsx";
import { ReadAll } from "./read-all.tsx";

/** What is new for the person, what they put off, and behind that what they have read. */
export function Hey(): VNode {
  const say = newsText();
  const { approaches, hey, before, later } = useMember().home();
  return (
    <Frame page={say.hey} title={say.hey} heading back="#/">
      {approaches.length === 0 ? null : (
        <section class="stack-s">
          <h2>{say.needsYou}</h2>
          <Approaches of={approaches} />
        </section>
      )}
      <section class="stack-s">
        <h2>{say.newForYou}</h2>
        {hey.length === 0 ? <p class="dim">{say.heyEmpty}</p> : <NewsList of={hey} />}
        {hey.length === 0 ? null : (
          <div>
            <ReadAll />
          </div>
        )}
      </section>
      <a class="btn plain" href="#/away">
        {yearText().away}
      </a>
      <Others title={say.later} of={later} />
      <Others title={say.readBefore} of={before} />
    </Frame>
  );
}

function Others({ title, of }: { readonly title: string; readonly of: readonly NewsView[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{title}</h2>
      <NewsList of={of} />
    </section>
  );
}
