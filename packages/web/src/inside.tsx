import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { whenQuiet } from "./browser/when-quiet.ts";
import { LeadingOut } from "./parts/leading.tsx";
import { Shield } from "./parts/shield.tsx";
import { fetchedScreen } from "./screens/fetched-screen.tsx";
import { route } from "./route/route.ts";
import { Circle } from "./screens/circle/circle.tsx";
import { Home } from "./screens/home/home.tsx";
import { dropParcels } from "./state/carry-parcels.ts";
import { fetchFurtherSoon, further } from "./state/further.ts";
import { useMember } from "./state/member.ts";
import { dropPicked } from "./state/picked.ts";

export { Lock } from "./screens/arriving/lock.tsx";
export { MovedHere } from "./screens/arriving/moved-here.tsx";

const Arrange = fetchedScreen(async () => (await further()).Arrange);
const Away = fetchedScreen(async () => (await further()).Away);
const Bookmarks = fetchedScreen(async () => (await further()).Bookmarks);
const Calls = fetchedScreen(async () => (await further()).Calls);
const FirstCircles = fetchedScreen(async () => (await further()).FirstCircles);
const FollowHall = fetchedScreen(async () => (await further()).FollowHall);
const Hey = fetchedScreen(async () => (await further()).Hey);
const Me = fetchedScreen(async () => (await further()).Me);
const MoveDesk = fetchedScreen(async () => (await further()).MoveDesk);
const NewCircle = fetchedScreen(async () => (await further()).NewCircle);
const Offer = fetchedScreen(async () => (await further()).Offer);
const OnePerson = fetchedScreen(async () => (await further()).OnePerson);
const Room = fetchedScreen(async () => (await further()).Room);
const Search = fetchedScreen(async () => (await further()).Search);
const Visiting = fetchedScreen(async () => (await further()).Visiting);
const Words = fetchedScreen(async () => (await further()).Words);

/** The screens of someone who is at home on this device, or on a visit. */
export function Inside(): VNode {
  const member = useMember();
  useEffect(() => whenQuiet(fetchFurtherSoon), []);
  useEffect(() => dropFiles(member.circles()));
  useEffect(() => () => dropFiles([]), []);
  return (
    <>
      <Shield>
        <Screen />
      </Shield>
      <LeadingOut />
    </>
  );
}

function Screen(): VNode {
  const { desk } = useMember();
  const here = route.value;
  switch (here.at) {
    case "circle":
      return <Circle key={here.id} id={here.id} part={here.part} />;
    case "room":
      return <Room key={here.path.join("/")} id={here.id} path={here.path} part={here.part} />;
    case "person":
      return <OnePerson key={here.of} id={here.id} of={here.of} />;
    case "offer":
      return <Offer key={here.link} link={here.link} />;
    case "moved":
      return <FollowHall key={here.link} link={here.link} />;
    case "hey":
      return <Hey />;
    case "away":
      return <Away />;
    case "calls":
      return <Calls />;
    case "search":
      return <Search />;
    case "bookmarks":
      return <Bookmarks />;
    case "mine":
      return <Arrange />;
    case "words":
      return <Words />;
    case "founding":
      return <FirstCircles />;
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

/** What was picked, and is on its way, is as good as its circle: it goes with what is left or locked. */
function dropFiles(except: readonly { readonly id: CircleId }[]): void {
  dropParcels(except);
  dropPicked(except);
}
