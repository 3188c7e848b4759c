import type { AboutCircle, CircleView, Furniture, Language, Outcome } from "@unionhall/member";
import { fromTemplate } from "@unionhall/member/templates";
import type { TemplateName } from "@unionhall/union";
import { nationalTemplates } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { languageNames, languages, text } from "../../messages/messages.ts";
import { templateText } from "../../messages/templates.ts";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import type { OwnWords } from "./one-template.tsx";
import { OneTemplate } from "./one-template.tsx";

/** The others belong to people of their own, who open them when they want to. */
const atFirst: readonly TemplateName[] = ["everyone", "calls", "support", "welcome", "facilitators"];

interface TemplatesProps {
  readonly within: CircleView;
  /** It is the first circle of a hall that begins: it is set up among the others. */
  readonly begins: boolean;
}

/** The circles of a national union, of which somebody opens those they want, under the words that they want. */
export function Templates({ within, begins }: TemplatesProps): VNode {
  const say = templateText();
  const [language, setLanguage] = useState(text().language);
  const [own, setOwn] = useState<ReadonlyMap<TemplateName, OwnWords>>(new Map());
  const shown: readonly TemplateName[] = begins ? ["everyone", ...nationalTemplates] : nationalTemplates;
  const [chosen, setChosen] = useState(shown.filter((each) => atFirst.includes(each)));
  const opening = useOpening(within);
  const wordsOf = (name: TemplateName): Required<AboutCircle & Furniture> => wordsFor(name, language, own.get(name));
  const turn = (name: TemplateName): void =>
    setChosen(shown.filter((each) => chosen.includes(each) !== (each === name)));
  const others = chosen.filter((each) => each !== "everyone");
  return (
    <Form submit={() => opening.open(chosen.includes("everyone") ? wordsOf("everyone") : null, others.map(wordsOf))}>
      <Choices
        legend={say.language}
        of={languages.map((value) => ({ value, words: languageNames[value], lang: value }))}
        chosen={language}
        choose={setLanguage}
      />
      <fieldset class="ways">
        <legend>{say.which}</legend>
        {shown.map((name) => (
          <OneTemplate
            key={`${name} ${language}`}
            words={name === "everyone" ? { ...wordsOf(name), title: within.title } : wordsOf(name)}
            hint={name === "everyone" ? say.furnished(isolate(within.title)) : null}
            chosen={chosen.includes(name)}
            turn={() => turn(name)}
            write={(words) => setOwn(new Map([...own, [name, { ...own.get(name), ...words }]]))}
          />
        ))}
      </fieldset>
      <p>{say.count(others.length)}</p>
      <HowItWent of={opening} />
      {chosen.length === 0 ? null : (
        <Button kind="go" wide busy={opening.act.busy}>
          {others.length === 0 ? say.furnish : say.go(others.length)}
        </Button>
      )}
    </Form>
  );
}

function HowItWent({ of: { act, there } }: { readonly of: Opening }): VNode {
  const titles = there.map((title) => isolate(title)).join(", ");
  return (
    <>
      <Trouble of={act.problem} />
      <div role="status">{there.length === 0 ? null : <p class="note">{templateText().there(titles)}</p>}</div>
    </>
  );
}

/** What somebody has written instead of a template's words; where they left nothing, those stand. */
function wordsFor(name: TemplateName, language: Language, own: OwnWords = {}): Required<AboutCircle & Furniture> {
  const ours = fromTemplate(name, language);
  const { title, purpose = ours.purpose, starter = ours.starter } = own;
  return { ...ours, title: title?.trim() || ours.title, purpose, starter };
}

type Wanted = AboutCircle & Furniture;

interface Opening {
  readonly act: ReturnType<typeof useAct>;
  /** What was there already, when it was asked for last. */
  readonly there: readonly string[];
  readonly open: (first: Wanted | null, others: readonly Wanted[]) => void;
}

function useOpening(within: CircleView): Opening {
  const say = templateText();
  const { foundings } = useMember();
  const act = useAct();
  const [there, setThere] = useState<readonly string[]>([]);
  const name = within.members.find(({ me }) => me)?.name ?? "";
  const openAll = async (first: Wanted | null, circles: readonly Wanted[]): Promise<Outcome<typeof there>> => {
    const given = first === null ? null : await foundings.furnish(within.id, first);
    if (given?.ok === false) return given;
    const opened = await foundings.fromTemplates({ in: within.id, name, circles });
    return opened.ok ? { ok: true, value: opened.value.there } : opened;
  };
  const open: Opening["open"] = (first, others) =>
    act.run(
      () => openAll(first, others),
      (already) => {
        setThere(already);
        if (already.length > 0) return;
        tell(others.length === 0 ? say.furnishedNow : say.done);
        goInstead("#/");
      },
    );
  return { act, there, open };
}
