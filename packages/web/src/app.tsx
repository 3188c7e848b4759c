import type { VNode } from "preact";
import { text } from "./messages/messages.ts";
import { route } from "./route/route.ts";
import { Lock } from "./screens/arriving/lock.tsx";
import { Found } from "./screens/arriving/found.tsx";
import { Join } from "./screens/arriving/join.tsx";
import { LinkedDevice } from "./screens/arriving/device.tsx";
import { Nowhere } from "./screens/arriving/outside.tsx";
import { MovedHere } from "./screens/arriving/moved-here.tsx";
import { Recover } from "./screens/arriving/recover.tsx";
import { Visit, VisitOver } from "./screens/arriving/visit.tsx";
import { Welcome } from "./screens/arriving/welcome.tsx";
import { fetchInside, inside } from "./state/inside.ts";
import { isInside, useMember } from "./state/member.ts";

/** The screen for where the person is and who is at home. */
export function App(): VNode {
  const member = useMember();
  const { desk, visiting } = member;
  if (visiting?.over === true) return <VisitOver />;
  if (desk.state === "locked") return <Lock />;
  const arrival = arriving();
  if (arrival !== null) return arrival;
  if (!isInside(member)) return route.value.at === "moved" ? <MovedHere link={route.value.link} /> : <Welcome />;
  const screens = inside.value;
  if (screens !== null) return <screens.Inside />;
  fetchInside();
  return <p class="opening later">{text().common.opening}</p>;
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
    case "visit":
      return <Visit key={here.link} link={here.link} />;
    case "recover":
      return <Recover />;
    case "nowhere":
      return <Nowhere />;
    default:
      return null;
  }
}
