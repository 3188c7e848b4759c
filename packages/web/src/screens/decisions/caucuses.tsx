import type { CaucusAsked, DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { seatText } from "../../messages/seats.ts";
import { isolate } from "../../parts/isolate.ts";
import { Words } from "../../parts/words.tsx";
import { dayInFull } from "./words.ts";

/** What each caucus that it asks says: never how many of it. */
export function Caucuses({ of: { caucuses } }: { readonly of: DecisionView }): VNode | null {
  const say = seatText();
  if (caucuses.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.caucuses}</h2>
      <ul class="list">
        {caucuses.map((each) => (
          <li key={each.seat} class="item">
            <div class="grow stack-s">
              <b>{each.name === "" ? say.gone : <bdi>{each.name}</bdi>}</b>
              <p class={toneOf(each)}>{saidBy(each)}</p>
              {each.toldBy === null ? null : (
                <>
                  <p class="small dim">{each.toldBy.me ? say.toldByMe : say.toldBy(isolate(each.toldBy.name))}</p>
                  <p class="said">
                    <Words of={each.reason} />
                  </p>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p class="small dim">{say.saysWho}</p>
    </section>
  );
}

function saidBy({ state, may, lastDay }: CaucusAsked): string {
  const { says } = seatText();
  const day = lastDay === null ? "" : dayInFull(lastDay);
  if (state === "waits") return says.waits[may](day);
  return state === "changed" ? says.changed(day) : says[state];
}

function toneOf({ state }: CaucusAsked): string {
  if (state === "yes") return "good";
  return state === "none" ? "dim" : "";
}
