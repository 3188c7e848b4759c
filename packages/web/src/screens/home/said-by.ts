import { newsText } from "../../messages/news.ts";
import { isolate } from "../../parts/isolate.ts";

/** Who said something, and what; where there are no words to it, who it is from is all there is. */
export function saidBy(by: string, words: string): string {
  return words === "" ? isolate(by) : newsText().said(isolate(by), isolate(words));
}
