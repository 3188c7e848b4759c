import { Square, Volume2 } from "lucide";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { canHear, hear, heard, stopHearing } from "../hear/hearing.ts";
import { text } from "../messages/messages.ts";
import { writingText } from "../messages/writing.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Reads words aloud by the device's own voice, and stops. Nothing where it has none. What is gone from the screen falls silent. */
export function Hear({ words }: { readonly words: string }): VNode | null {
  const { language } = text();
  const say = writingText();
  const [who] = useState(() => Symbol("heard"));
  useEffect(() => () => stopHearing(who), []);
  if (!canHear(language)) return null;
  if (heard.value !== who)
    return (
      <Button press={() => hear(who, words, language)}>
        <Icon of={Volume2} />
        {say.hear}
      </Button>
    );
  return (
    <Button press={() => stopHearing(who)}>
      <Icon of={Square} />
      {say.stopHearing}
    </Button>
  );
}
