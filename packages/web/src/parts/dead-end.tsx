import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { Frame } from "./frame.tsx";

interface DeadEndProps {
  readonly page: string;
  readonly title: string;
  readonly words: string;
}

/** Nothing is here: why, and the way home. */
export function DeadEnd({ page, title, words }: DeadEndProps): VNode {
  return (
    <Frame page={page} title="" back="#/">
      <div class="stack">
        <h1>{title}</h1>
        <p class="dim">{words}</p>
        <p>
          <a class="btn go" href="#/">
            {text().common.goHome}
          </a>
        </p>
      </div>
    </Frame>
  );
}
