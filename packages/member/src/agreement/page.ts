/** An agreement as people read it, in both languages: fetched where somebody looks at one. */
export type { ChangedGroup, SentenceChange } from "./changes.ts";
export { sentenceChanges } from "./changes.ts";
export type { AgreementSentence, Named, SentenceGroup } from "./sentences.ts";
export { agreementSentences, roleName, ruleSentence, sentencesOfTwo } from "./sentences.ts";
export type { GroupName } from "./words.ts";
