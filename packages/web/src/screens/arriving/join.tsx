import type { InvitationView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { joinsApart, thisBrowser } from "../../browser/install.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { LanguageChoice } from "../../parts/language.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath, goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { arrive } from "../../state/arrive.ts";
import { useMemberIfHere, useMemberSoon } from "../../state/member.ts";
import { HomeScreenFirst } from "./home-screen-first.tsx";
import { useInvitation } from "./use-invitation.ts";

/** What the invitation says, and a name: nothing else is asked. */
export function Join({ link }: { readonly link: string }): VNode {
  const { arriving } = text();
  const desk = useMemberIfHere()?.desk.state ?? "none";
  const [inTab, setInTab] = useState(false);
  const seen = useInvitation(link);
  const elsewhere = seen?.ok === true && desk === "none" ? whereMoved(link, seen.value.hall) : null;
  useEffect(() => {
    if (elsewhere !== null) location.replace(elsewhere);
  }, [elsewhere]);
  if (desk === "none" && !inTab && joinsApart(thisBrowser())) {
    return <HomeScreenFirst link={link} anyway={() => setInTab(true)} />;
  }
  return (
    <Frame page={arriving.title} title="" {...(desk === "open" ? { back: "#/" } : {})}>
      {seen === null ? <p class="dim later">{arriving.joinLooking}</p> : null}
      {seen?.ok === false ? <Closed problem={seen.problem} /> : null}
      {seen?.ok === true ? <Open link={link} invitation={seen.value} /> : null}
      {desk === "none" ? <LanguageChoice /> : null}
    </Frame>
  );
}

function Closed({ problem }: { readonly problem: Parameters<typeof Trouble>[0]["of"] }): VNode {
  const { arriving } = text();
  return (
    <div class="stack">
      <h1>{arriving.title}</h1>
      <Trouble of={problem} />
      {problem?.type === "link-is-over" ? <p class="dim">{arriving.linkOverHint}</p> : null}
    </div>
  );
}

function Open({ link, invitation }: { readonly link: string; readonly invitation: InvitationView }): VNode {
  const { arriving, language } = text();
  const memberSoon = useMemberSoon();
  const isIn = useMemberIfHere()?.circle(invitation.circle) != null;
  const act = useAct();
  if (isIn) return <AlreadyIn invitation={invitation} />;
  const join = (form: HTMLFormElement): void => {
    const name = filled(form, "name");
    arrive(
      act,
      async () => (await memberSoon()).join({ link, name, language }),
      (circle) => {
        goInstead(circlePath(circle));
      },
    );
  };
  return (
    <>
      <div class="stack">
        <h1>{arriving.joinTitle(isolate(invitation.title))}</h1>
        <p>{arriving.joinFrom(isolate(invitation.from))}</p>
        <p class="dim">{arriving.joinText}</p>
        {isHere(invitation.hall) ? null : <p class="note">{arriving.joinElsewhere(invitation.hall)}</p>}
      </div>
      <Form submit={join}>
        <Field name="name" label={arriving.yourName} hint={arriving.yourNameHint} maxLength={40} />
        <Trouble of={act.problem} />
        <Button kind="go" wide busy={act.busy}>
          {arriving.join}
        </Button>
      </Form>
    </>
  );
}

/** The same invitation where the hall is, if it was at this address: whoever is new comes in there. */
function whereMoved(link: string, hall: string): string | null {
  const { origin, hash } = new URL(link, location.href);
  return origin === location.origin && URL.canParse(hall) && !isHere(hall) ? `${new URL(hall).origin}/${hash}` : null;
}

function isHere(hall: string): boolean {
  return URL.canParse(hall) && new URL(hall).origin === location.origin;
}

function AlreadyIn({ invitation }: { readonly invitation: InvitationView }): VNode {
  const { arriving } = text();
  return (
    <div class="stack">
      <h1 dir="auto">{invitation.title}</h1>
      <p>{arriving.alreadyIn}</p>
      <p>
        <a class="btn go" href={circlePath(invitation.circle)}>
          {arriving.toCircle}
        </a>
      </p>
    </div>
  );
}
