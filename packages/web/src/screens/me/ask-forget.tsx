import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Ask } from "../../parts/dialog.tsx";
import { goInstead } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { turnOff } from "../../wake/waking.ts";

interface AskForgetProps {
  readonly cannot: string;
  /** Where one is afterwards, with nothing of it on this device. */
  readonly to: "#/" | "#/recover";
  readonly close: () => void;
}

export function AskForget({ cannot, to, close }: AskForgetProps): VNode {
  const { me } = text();
  const member = useMember();
  const forget = async (): Promise<void> => {
    // Nothing waits for it: what is to go goes now.
    turnOff(member).catch(() => undefined);
    await member.forgetDevice();
    goInstead(to);
  };
  return (
    <Ask
      title={me.forgetAsk}
      does={me.forgetText}
      cannot={cannot}
      go={me.forgetGo}
      busy={false}
      problem={null}
      yes={() => void forget()}
      close={close}
    />
  );
}
