/** What a journey can do in any of the three engines. Selectors are CSS; waits give up with an error after `patience`. */
export interface Page {
  goto(url: string): Promise<void>;
  /** The JSON value of a script expression in the page; promises are waited for. */
  evaluate(expression: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  /** Types into the field, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Waits until an element is there, and shows `text` when given. */
  waitFor(selector: string, text?: string): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** A page that shares no storage with any other: one person's browser. */
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** Longest wait for anything in a page, in milliseconds. */
export const patience = 60_000;

/** An expression that gives its value as text that no driver mistakes for something else. */
export function asText(expression: string): string {
  return `Promise.resolve(${expression}).then((value) => "json:" + JSON.stringify(value ?? null))`;
}

export function fromText(text: unknown): unknown {
  if (typeof text !== "string" || !text.startsWith("json:")) throw new Error(`the page answered ${String(text)}`);
  return JSON.parse(text.slice("json:".length)) as unknown;
}

/** Asks the page again and again until the element is there. */
export async function waitUntilShown(evaluate: Page["evaluate"], selector: string, text = ""): Promise<void> {
  const [quoted, wanted] = [JSON.stringify(selector), JSON.stringify(text)];
  const shown = `[...document.querySelectorAll(${quoted})].some((each) => each.textContent.includes(${wanted}))`;
  for (const end = Date.now() + patience; Date.now() < end;) {
    if ((await evaluate(shown)) === true) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  const seen = String(await evaluate("document.body.innerText")).slice(0, 500);
  throw new Error(`waited ${patience} ms for ${selector} ${text}; the page shows: ${seen}`);
}
