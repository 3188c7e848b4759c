import type { Member } from "@unionhall/member";
import type { VNode } from "preact";
import { route } from "./route/route.ts";
import { Lock } from "./screens/arriving/lock.tsx";
import { Found } from "./screens/arriving/found.tsx";
import { Join } from "./screens/arriving/join.tsx";
import { LinkedDevice } from "./screens/arriving/device.tsx";
import { Nowhere } from "./screens/arriving/outside.tsx";
import { Recover } from "./screens/arriving/recover.tsx";
import { Welcome } from "./screens/arriving/welcome.tsx";
import { Circle } from "./screens/circle/circle.tsx";
import { Home } from "./screens/home/home.tsx";
import { NewCircle } from "./screens/home/new-circle.tsx";
import { Me } from "./screens/me/me.tsx";
import { Words } from "./screens/words/words.tsx";
import { useMember } from "./state/member.ts";

/** The screen for where the person is and who is at home. */
export function App(): VNode {
  const { desk } = useMember();
  if (desk.state === "locked") return <Lock />;
  return arriving() ?? (desk.state === "none" ? <Welcome /> : inside(desk));
}

/** Screens that bring someone in; they stand open whoever is at home. */
function arriving(): VNode | null {
  const here = route.value;
  switch (here.at) {
    case "found":
      return <Found code={here.code} />;
    case "join":
      return <Join key={here.link} link={here.link} />;
    case "device":
      return <LinkedDevice key={here.link} link={here.link} />;
    case "recover":
      return <Recover />;
    case "nowhere":
      return <Nowhere />;
    default:
      return null;
  }
}

function inside(desk: Extract<Member["desk"], { readonly state: "open" }>): VNode {
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
