import type { Page } from "playwright-core";
import type { Bytes } from "@unionhall/protocol";
import { animated, type Frame } from "./animated-webp.ts";

/** What of a picture is other than in the one before, in WebP; null where nothing is. */
type Changed = Omit<Frame, "webp" | "ms"> & { readonly webp: string };

/** A page as it changes, moment by moment. Each lasts as long as it takes to read, however long it took. */
export class Film {
  readonly #page: Page;
  /** Another page, which compares and packs: a browser knows pictures. */
  readonly #packer: Page;
  readonly #frames: Frame[] = [];
  #last = "";

  private constructor(page: Page, packer: Page) {
    this.#page = page;
    this.#packer = packer;
  }

  static async of(page: Page): Promise<Film> {
    return new Film(page, await page.context().newPage());
  }

  /** What is seen now, for so many ms. Where nothing changed, what is seen already lasts longer. */
  async moment(ms: number): Promise<void> {
    const now = (await this.#page.screenshot({ type: "png", caret: "hide" })).toString("base64");
    const changed = await this.#packer.evaluate(changes, [this.#last, now] as const);
    this.#last = now;
    const before = this.#frames.pop();
    if (changed === null && before !== undefined) this.#frames.push({ ...before, ms: before.ms + ms });
    else
      this.#frames.push(...(before === undefined ? [] : [before]), ...(changed === null ? [] : [frame(changed, ms)]));
  }

  /** All of it, and its first moment as a picture that stands still. */
  end(): { readonly film: Bytes; readonly still: Bytes } {
    const { width, height } = this.#page.viewportSize()!;
    return { film: animated({ width, height, plays: 2 }, this.#frames), still: this.#frames[0]!.webp };
  }
}

function frame({ webp, ...place }: Changed, ms: number): Frame {
  return { ...place, ms, webp: new Uint8Array(Buffer.from(webp, "base64")) };
}

/** Runs in the page that packs. */
async function changes([before, now]: readonly [string, string]): Promise<Changed | null> {
  const draw = async (png: string): Promise<OffscreenCanvasRenderingContext2D> => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d", { alpha: false })!;
    context.drawImage(picture, 0, 0);
    return context;
  };
  const whole = await draw(now);
  const { width, height } = whole.canvas;
  let [left, top, right, bottom] = before === "" ? [0, 0, width - 1, height - 1] : [width, height, -1, -1];
  if (before !== "") {
    const pixels = [await draw(before), whole].map(
      (each) => new Uint32Array(each.getImageData(0, 0, width, height).data.buffer),
    );
    for (let at = 0; at < width * height; at++) {
      if (pixels[0]![at] === pixels[1]![at]) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  if (right < 0) return null;
  [left, top] = [left - (left % 2), top - (top % 2)];
  const part = new OffscreenCanvas(right - left + 1, bottom - top + 1);
  part.getContext("2d", { alpha: false })!.drawImage(whole.canvas, -left, -top);
  const packed = new Uint8Array(await (await part.convertToBlob({ type: "image/webp", quality: 0.8 })).arrayBuffer());
  let text = "";
  for (const byte of packed) text += String.fromCharCode(byte);
  return { x: left, y: top, width: part.width, height: part.height, webp: btoa(text) };
}
