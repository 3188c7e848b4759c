import type { Member } from "@unionhall/member";
import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { text } from "./messages/messages.ts";
import { fetchedScreen } from "./screens/fetched-screen.tsx";
import { route } from "./route/route.ts";
import { Found } from "./screens/arriving/found.tsx";
import { Join } from "./screens/arriving/join.tsx";
import { LinkedDevice } from "./screens/arriving/device.tsx";
import { Nowhere } from "./screens/arriving/outside.tsx";
import { Recover } from "./screens/arriving/recover.tsx";
import { Visit, VisitOver } from "./screens/arriving/visit.tsx";
import { Welcome } from "./screens/arriving/welcome.tsx";
import { fetchInside } from "./state/inside.ts";
import { isInside, memberAt, MemberContext } from "./state/member.ts";

const Inside = fetchedScreen(async () => (await fetchInside()).Inside);
const Lock = fetchedScreen(async () => (await fetchInside()).Lock);
const MovedHere = fetchedScreen(async () => (await fetchInside()).MovedHere);

/** The screen for where the person is and who is at home. */
export function App({ isNew }: { readonly isNew: boolean }): VNode {
  const home = useContext(MemberContext);
  if (home !== null) return screenOf(memberAt(home));
  return (isNew ? firstScreen() : null) ?? <p class="opening later">{text().common.opening}</p>;
}

/** What somebody new sees before the member is here: what most of them come for. */
function firstScreen(): VNode | null {
  const { at } = route.value;
  if (at === "join") return arriving();
  return at === "home" ? <Welcome /> : null;
}

/** No component of its own, so that the same screen stays the same when the member comes. */
function screenOf(member: Member): VNode {
  const { desk, visiting } = member;
  if (visiting?.over === true) return <VisitOver />;
  if (desk.state === "locked") return <Lock />;
  const arrival = arriving();
  if (arrival !== null) return arrival;
  if (!isInside(member)) return route.value.at === "moved" ? <MovedHere link={route.value.link} /> : <Welcome />;
  return <Inside />;
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
