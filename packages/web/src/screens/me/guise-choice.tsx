import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { filesOf, guises } from "../../guise/guises.ts";
import { text } from "../../messages/messages.ts";
import { dress, guise } from "../../state/preferences.ts";

/** What the app is called and drawn as where others may look. */
export function GuiseChoice(): VNode {
  const { me, common, language } = text();
  const name = useId();
  return (
    <div class="stack-s">
      <div class="field" role="radiogroup" aria-labelledby={`${name}-legend`} aria-describedby={`${name}-hint`}>
        <span id={`${name}-legend`}>{me.guise}</span>
        <div class="guises">
          {guises.map((value) => (
            <label key={value}>
              <input type="radio" name={name} checked={value === guise.value} onChange={() => dress(value)} />
              <img src={`${filesOf(value, language).icon}.svg`} alt="" />
              {common.guises[value]}
            </label>
          ))}
        </div>
      </div>
      <p id={`${name}-hint`} class="small dim">
        {me.guiseHint}
      </p>
    </div>
  );
}
