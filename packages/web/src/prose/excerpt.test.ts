import { expect, test } from "vitest";
import { excerptOf, firstWordsOf, withoutNames } from "./excerpt.ts";

test("a list shows words and not their signs, and what is no sign stays", () => {
  const text = "## What to bring\n\n- **two** pairs of _wool_ socks\n- 1\\. [the list](https://a.example/x)\n> > `now`";
  expect(excerptOf(text)).toBe("What to bring\n\ntwo pairs of wool socks\n1. the list\nnow");
  expect(excerptOf('![the van](blob_abc "4x3") leaves')).toBe("the van leaves");
  expect(withoutNames('a\n\n![the van](blob_abc "4x3")')).toBe("a\n\n[the van]");
  for (const plain of ["2 * 3 * 4 = 24", "3-5 pm", "#tag", "a_b_c, d_e_f", "[x] done"])
    expect(excerptOf(plain)).toBe(plain);
});

test("of a text that is found or marked the words show, and a line stands as it was said", () => {
  expect(firstWordsOf({ line: null, excerpt: "## Here\n- **we** talk" })).toBe("Here\nwe talk");
  expect(firstWordsOf({ line: "entry_1", excerpt: "## Here" })).toBe("## Here");
});
