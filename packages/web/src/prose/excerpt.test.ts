import { expect, test } from "vitest";
import { excerptOf, withoutNames } from "./excerpt.ts";

test("a list shows words and not their signs, and what is no sign stays", () => {
  const text = "## What to bring\n\n- **two** pairs of _wool_ socks\n- 1\\. [the list](https://a.example/x)\n> > `now`";
  expect(excerptOf(text)).toBe("What to bring\n\ntwo pairs of wool socks\n1. the list\nnow");
  expect(excerptOf('![the van](blob_abc "4x3") leaves')).toBe("the van leaves");
  expect(withoutNames('a\n\n![the van](blob_abc "4x3")')).toBe("a\n\n[the van]");
  for (const plain of ["2 * 3 * 4 = 24", "3-5 pm", "#tag", "a_b_c, d_e_f", "[x] done"])
    expect(excerptOf(plain)).toBe(plain);
});
