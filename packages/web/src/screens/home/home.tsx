import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { fetched } from "../../parts/fetched.tsx";
import { CircleList } from "../../parts/circle-list.tsx";
import { TwoList } from "../../parts/two-list.tsx";
import { Connected } from "../../parts/connected.tsx";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { partOfDay } from "../../parts/time.ts";
import { further } from "../../state/further.ts";
import { useMember } from "../../state/member.ts";
import { OfferCard } from "../walk/offer-card.tsx";
import { DeskAway } from "../desk/desk-away.tsx";
import { HallMoved } from "./hall-moved.tsx";
import { HallWarnings } from "./hall-warnings.tsx";
import { WordsReminder } from "./words-reminder.tsx";

const HomeNews = fetched(async () => (await further()).HomeNews);

/** What needs the person, what is new for them, and their circles. */
export function Home(): VNode {
  const { home } = text();
  const member = useMember();
  const circles = member.circles();
  const unread = circles.reduce((sum, card) => sum + card.unread, 0);
  const greeting = home.greeting[partOfDay(new Date().getHours())];
  return (
    <Frame page={home.title} title={home.title} under={<Connected />} nav>
      <div class="stack-s">
        <h1>{home.greet(greeting, ownName())}</h1>
        <p class="dim">{unread === 0 ? home.allRead : home.somethingNew(unread)}</p>
      </div>
      <HallWarnings />
      <DeskAway />
      <HallMoved />
      {member.walks.offers().map((offer) => (
        <OfferCard key={offer.id} offer={offer} level="h2" />
      ))}
      <WordsReminder />
      <HomeNews />
      <section class="stack narrow">
        <h2>{home.myCircles}</h2>
        <CircleList />
      </section>
      <TwoList narrow />
    </Frame>
  );

  /** A name belongs to a circle; the one most lately spoken in lends it for the greeting. */
  function ownName(): string | null {
    const newest = circles.find((card) => card.state === "in");
    const mine = newest && member.circle(newest.id)?.members.find((one) => one.me);
    return mine ? isolate(mine.name) : null;
  }
}
