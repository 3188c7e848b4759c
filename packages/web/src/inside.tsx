import type { DeskView } from "@unionhall/member";
import type { VNode } from "preact";
import { route } from "./route/route.ts";
import { Circle } from "./screens/circle/circle.tsx";
import { Home } from "./screens/home/home.tsx";
import { NewCircle } from "./screens/home/new-circle.tsx";
import { Me } from "./screens/me/me.tsx";
import { Words } from "./screens/words/words.tsx";

type OpenDesk = Extract<DeskView, { readonly state: "open" }>;

/** The screens of someone who is at home on this device. */
export function Inside({ desk }: { readonly desk: OpenDesk }): VNode {
  const here = route.value;
  switch (here.at) {
    case "circle":
      return <Circle key={here.id} id={here.id} part={here.part} />;
    case "words":
      return <Words />;
    case "new":
      return <NewCircle />;
    case "me":
      return <Me desk={desk} />;
    default:
      return <Home />;
  }
}
