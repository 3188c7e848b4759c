import type { CircleCard, Member } from "@unionhall/member";
import { fromTemplate } from "@unionhall/member/templates";
import type { Starter, TemplateName } from "@unionhall/union";
import { firstTools, longestTitle, templateNames, usualKeepDays } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { templateText } from "../../messages/templates.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath, goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { StarterChoice } from "../agreement/starter-choice.tsx";
import { PasteLink } from "../arriving/paste-link.tsx";
import { PurposeField } from "../dock/purpose-field.tsx";
import type { Chosen } from "./furniture.tsx";
import { FurnitureFields } from "./furniture.tsx";
import { Templates } from "./templates.tsx";

/** Another circle in the same hall, or one that someone invites to. */
export function NewCircle(): VNode {
  const { home } = text();
  const member = useMember();
  const within = insideOf(member);
  const view = within === undefined ? null : member.circle(within.id);
  const [as, setAs] = useState<TemplateName | null>(null);
  return (
    <Frame page={home.openTitle} title="" back="#/">
      <div class="stack">
        <h1>{home.openTitle}</h1>
        <p class="dim">{home.openText}</p>
        <TemplateChoice chosen={as} choose={setAs} />
      </div>
      <NewCircleForm key={as ?? ""} as={as} />
      {view === null ? null : (
        <details>
          <summary>{templateText().national}</summary>
          <Templates within={view} begins={false} />
        </details>
      )}
      <details>
        <summary>{home.useLink}</summary>
        <PasteLink />
      </details>
    </Frame>
  );
}

/** A circle that answers for another: none of two does, which is nobody else's. */
function insideOf(member: Member): CircleCard | undefined {
  return member.circles().find((card) => card.state === "in" && card.alone === null);
}

interface TemplateChoiceProps {
  readonly chosen: TemplateName | null;
  readonly choose: (name: TemplateName | null) => void;
}

function TemplateChoice({ chosen, choose }: TemplateChoiceProps): VNode {
  const say = templateText();
  const { language } = text();
  const named = templateNames.map((value) => ({ value, words: fromTemplate(value, language).title }));
  return (
    <Select<TemplateName | "">
      label={say.as}
      of={[{ value: "", words: say.plain }, ...named]}
      chosen={chosen ?? ""}
      choose={(name) => choose(name === "" ? null : name)}
    />
  );
}

/** Prefilled as the template has it, and all of it to change. */
function NewCircleForm({ as }: { readonly as: TemplateName | null }): VNode {
  const { home, language } = text();
  const member = useMember();
  const act = useAct();
  const template = as === null ? null : fromTemplate(as, language);
  const [furniture, setFurniture] = useState<Chosen>({
    tools: template?.tools ?? firstTools,
    keep: template?.keep ?? usualKeepDays,
    welcome: template?.welcome ?? null,
  });
  const [starter, setStarter] = useState<Starter>(template?.starter ?? "team");
  const open = (form: HTMLFormElement): void =>
    act.run(
      async () => {
        const within = insideOf(member);
        if (within === undefined) return { ok: false, problem: { type: "waiting-to-be-let-in" } };
        const { welcome, ...rest } = furniture;
        const about = { title: filled(form, "title"), purpose: filled(form, "purpose"), name: filled(form, "name") };
        return member.open({ in: within.id, ...about, ...rest, starter, ...(welcome === null ? {} : { welcome }) });
      },
      (circle) => goInstead(circlePath(circle)),
    );
  return (
    <Form submit={open}>
      <Field name="title" label={home.circleName} value={template?.title ?? ""} maxLength={longestTitle} />
      <PurposeField value={template?.purpose ?? ""} />
      <Field name="name" label={home.yourName} maxLength={40} />
      <StarterChoice chosen={starter} choose={setStarter} />
      <FurnitureFields template={template} chosen={furniture} choose={setFurniture} />
      <Trouble of={act.problem} />
      <Button kind="go" wide busy={act.busy}>
        {home.open}
      </Button>
    </Form>
  );
}
