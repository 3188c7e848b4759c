import type { DeskView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Connected } from "../../parts/connected.tsx";
import { Frame } from "../../parts/frame.tsx";
import { DeclinedPeople } from "../alone/declined-people.tsx";
import { MyDesk } from "../desk/my-desk.tsx";
import { MyRecords } from "../records/my-records.tsx";
import { Devices } from "./devices.tsx";
import { Forget } from "./forget.tsx";
import { KeptHere } from "./kept-here.tsx";
import { Looks } from "./looks.tsx";
import { MutedPeople } from "./muted-people.tsx";
import { PassphraseSection } from "./passphrase.tsx";
import { SharedDevice } from "./shared-device.tsx";
import { Truths } from "./truths.tsx";
import { WakingSection } from "./waking.tsx";
import { Visits } from "./visits.tsx";

type OpenDesk = Extract<DeskView, { readonly state: "open" }>;

/** The person, their devices, and what is true about them here. */
export function Me({ desk }: { readonly desk: OpenDesk }): VNode {
  const { me, words } = text();
  return (
    <Frame page={me.title} title={me.title} heading under={<Connected />} nav>
      <p class="dim">{me.intro}</p>
      <section class={desk.words === "confirmed" ? "card" : "card first"}>
        <h2>{me.wordsTitle}</h2>
        <p class={desk.words === "confirmed" ? "good" : "wait"}>
          {desk.words === "confirmed" ? me.wordsConfirmed : me.wordsOpen}
        </p>
        {desk.words === "confirmed" ? null : (
          <p>
            <a class="btn go" href="#/words">
              {words.remindGo}
            </a>
          </p>
        )}
      </section>
      <MyDesk where={desk.where} />
      <Devices desk={desk} />
      <Visits />
      <MyRecords />
      <KeptHere />
      <MutedPeople />
      <DeclinedPeople />
      <PassphraseSection on={desk.passphrase} />
      <WakingSection />
      <SharedDevice locks={desk.passphrase} />
      <Looks />
      <Truths />
      <Forget wordsConfirmed={desk.words === "confirmed"} />
    </Frame>
  );
}
