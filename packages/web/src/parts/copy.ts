import { text } from "../messages/messages.ts";
import { tell } from "../state/notice.ts";

export async function copy(words: string): Promise<void> {
  const { common } = text();
  try {
    await navigator.clipboard.writeText(words);
    tell(common.copied);
  } catch {
    tell(common.notCopied);
  }
}
