import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { CircleList } from "./circle-list.tsx";
import { Nav } from "./nav.tsx";
import { TwoList } from "./two-list.tsx";
import { Connected } from "./connected.tsx";

/** From 60rem the circles stand beside what is open. */
export function Side(): VNode {
  const { home } = text();
  return (
    <aside class="side" aria-label={home.myCircles}>
      <div class="stack-s">
        <h2>{home.myCircles}</h2>
        <p class="small dim">
          <Connected />
        </p>
      </div>
      <CircleList />
      <TwoList />
      <Nav />
    </aside>
  );
}
