import type { CircleView, LetterView } from "@unionhall/member";
import { idOf, msInDay } from "@unionhall/protocol";
import type { Scene } from "./scene.ts";

/** Every circle with an open letterbox, and letters in it. */
export function withLetters(scene: Scene): Scene {
  return { ...scene, letters: lettersOf(), circles: scene.circles.map(withLetterbox) };
}

function withLetterbox(circle: CircleView): CircleView {
  return { ...circle, letterbox: { open: true, lettered: true } };
}

/** One with a stamp, one to an earlier address, and one that was sealed for nobody here. */
function lettersOf(): readonly LetterView[] {
  const day = Math.floor(Date.now() / msInDay);
  const letter = (at: number, text: string | null, more: Partial<LetterView> = {}): LetterView => {
    return {
      id: idOf("letter", new Uint8Array(32).fill(at)),
      day: day - at,
      stamped: false,
      earlier: false,
      text,
      ...more,
    };
  };
  const ward = "They moved Sam to Ward 4 and took the phone. Visits are Tuesday.\n\nA friend, 555 0142";
  return [letter(3, ward, { earlier: true }), letter(2, null), letter(1, "¿Cómo entro al grupo?", { stamped: true })];
}
