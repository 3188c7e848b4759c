import { plain } from "./plain.ts";

/** What somebody is called; without a name they go by their id, where that is not said beside it. */
export function nameText({ id = "(no name yet)", name }: { readonly id?: string; readonly name: string }): string {
  return plain(name) || id;
}
