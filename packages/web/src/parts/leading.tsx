import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { ExternalLink } from "lucide";
import type { ComponentChildren, VNode } from "preact";
import { writingText } from "../messages/writing.ts";
import type { Lead } from "../prose/leads.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";

/** Where somebody is about to go. One for the whole app: what is pressed may stand where no dialog can. */
const about: Signal<Lead | null> = signal(null);

const away = { target: "_blank", rel: "noreferrer noopener" } as const;

interface LeadingProps {
  readonly lead: Lead;
  readonly children: ComponentChildren;
}

/** Words that lead somewhere. Out of the hall, where to is said before anything is opened. */
export function Leading({ lead, children }: LeadingProps): VNode {
  const inside = insideThis(lead);
  if (inside !== null) return <a href={inside}>{children}</a>;
  return (
    <a
      href={lead.href}
      {...away}
      onClick={(event) => {
        event.preventDefault();
        about.value = lead;
      }}
    >
      {children}
    </a>
  );
}

/** A place in this hall is gone to as from one screen to another. */
function insideThis({ href }: Lead): string | null {
  const { origin, pathname, hash } = new URL(href);
  return origin === location.origin && pathname === "/" && hash.startsWith("#/") ? hash : null;
}

export function LeadingOut(): VNode | null {
  const lead = about.value;
  if (lead === null) return null;
  const say = writingText();
  const close = (): void => {
    about.value = null;
  };
  return (
    <Dialog title={say.leads} close={close}>
      <p>
        <b>
          <bdi>{lead.where}</bdi>
        </b>
      </p>
      <p class="link-text">
        <bdi>{lead.href}</bdi>
      </p>
      <p class="note wait">{say.leadsNote}</p>
      <div class="row">
        <Button press={close}>{say.stay}</Button>
        <a class="btn" href={lead.href} {...away} onClick={close}>
          <Icon of={ExternalLink} />
          {say.go}
        </a>
      </div>
    </Dialog>
  );
}
