import type { ItemView } from "@unionhall/member";
import { readFacts, templateFacts } from "@unionhall/union";

/** Whether its text is a template's, which it is as long as nobody has changed it. */
export function isOurs(item: ItemView, edited: boolean): boolean {
  return readFacts(templateFacts, item).template === true && !edited;
}
