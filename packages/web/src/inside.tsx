import type { VNode } from "preact";
import { route } from "./route/route.ts";
import { Circle } from "./screens/circle/circle.tsx";
import { FollowHall } from "./screens/desk/follow-hall.tsx";
import { Home } from "./screens/home/home.tsx";
import { NewCircle } from "./screens/home/new-circle.tsx";
import { MoveDesk } from "./screens/desk/move-desk.tsx";
import { Me } from "./screens/me/me.tsx";
import { Visiting } from "./screens/me/visiting.tsx";
import { Offer } from "./screens/walk/offer.tsx";
import { Words } from "./screens/words/words.tsx";
import { useMember } from "./state/member.ts";

export { WriteLetter } from "./screens/letters/write-letter.tsx";

/** The screens of someone who is at home on this device, or on a visit. */
export function Inside(): VNode {
  const { desk } = useMember();
  const here = route.value;
  switch (here.at) {
    case "circle":
      return <Circle key={here.id} id={here.id} part={here.part} />;
    case "offer":
      return <Offer key={here.link} link={here.link} />;
    case "moved":
      return <FollowHall key={here.link} link={here.link} />;
    case "words":
      return <Words />;
    case "new":
      return <NewCircle />;
    case "me":
      return desk.state === "open" ? <Me desk={desk} /> : <Visiting />;
    case "desk":
      return desk.state === "open" ? <MoveDesk where={desk.where} devices={desk.devices.length} /> : <Visiting />;
    default:
      return <Home />;
  }
}
