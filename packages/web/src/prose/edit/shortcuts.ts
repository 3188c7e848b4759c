import {
  inputRules,
  InputRule,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import type { MarkType } from "prosemirror-model";
import type { Command, Plugin } from "prosemirror-state";
import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { marks, nodes } from "./schema.ts";

/** Whoever knows Markdown writes it. What a sign became by chance, the next Backspace takes back. */
const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3}) $/, nodes.heading, ([, signs = "#"]) => ({ level: signs.length })),
    textblockTypeInputRule(/^```$/, nodes.codeBlock),
    wrappingInputRule(/^> $/, nodes.quote),
    wrappingInputRule(/^[-*+] $/, nodes.bullets),
    wrappingInputRule(
      /^(\d{1,3})[.)] $/,
      nodes.numbers,
      ([, from]) => ({ from: Number(from) }),
      ([, from], before) => before.childCount + Number(before.attrs["from"]) === Number(from),
    ),
    around(/(?<!\*)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong),
    around(/(?<![\p{L}\p{N}_])_([^_\s](?:[^_]*[^_\s])?)_$/u, marks.em),
    around(/`([^`]+)`$/, marks.code),
  ],
});

/** Words between two signs wear a mark, and the signs go. */
function around(signs: RegExp, mark: MarkType): InputRule {
  return new InputRule(signs, (state, [all, words = ""], from, to) => {
    const { tr } = state;
    const first = from + all.indexOf(words);
    tr.delete(first + words.length, to).delete(from, first);
    return tr.addMark(from, from + words.length, mark.create()).removeStoredMark(mark);
  });
}

const breakLine: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type === nodes.heading) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView());
  return true;
};

/** Tab is not among them: it leads out, as everywhere. */
const keys = keymap({
  "Mod-b": toggleMark(marks.strong),
  "Mod-i": toggleMark(marks.em),
  "Mod-z": undo,
  "Shift-Mod-z": redo,
  "Mod-y": redo,
  "Mod-]": sinkListItem(nodes.item),
  "Mod-[": liftListItem(nodes.item),
  Enter: splitListItem(nodes.item),
  "Shift-Enter": chainCommands(exitCode, breakLine),
  Backspace: undoInputRule,
});

export const plugins: readonly Plugin[] = [rules, keys, keymap(baseKeymap), history()];
