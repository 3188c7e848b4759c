/** An agreement as people read it, in both languages: fetched where somebody looks at one. */
export type { ChangedGroup, SentenceChange } from "./changes.ts";
export { sentenceChanges } from "./changes.ts";
export type { AgreementSentence, Named, PowersBy, SentenceGroup } from "./sentences.ts";
export { agreementSentences, powerSentences, roleName, ruleSentence, sentencesOfTwo } from "./sentences.ts";
export type { GroupName } from "./words.ts";
