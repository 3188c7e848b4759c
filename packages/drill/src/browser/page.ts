/** What the page of the drill does: shows the app, what the hall holds, and what happens in an act. */
interface Shown {
  readonly said: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly bytes: string | null;
}

interface Held {
  readonly up: boolean;
  readonly counted: { readonly circles: number; readonly pages: number; readonly bytes: number };
  readonly newest: readonly (readonly string[])[];
}

const words = JSON.parse(document.body.dataset["words"] ?? "{}") as { readonly [name: string]: string };
const say = (name: string): string => words[name] ?? "";

function the<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, text = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

const happens = the<HTMLDivElement>(".happens");
const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-act]")];
const done = new Set<string>();
let doing = false;

/** Kept pressable, so that whoever is on it with the keyboard stays there. */
function settle(): void {
  for (const button of buttons) {
    const act = button.dataset["act"] ?? "";
    button.setAttribute("aria-disabled", String(doing || done.has("plug") || (act !== "raid" && done.has(act))));
  }
}

function tell(...parts: readonly Node[]): void {
  happens.append(...parts);
  happens.scrollTop = happens.scrollHeight;
}

function showStep({ said, facts, bytes }: Shown): void {
  const list = made("dl");
  for (const [name, value] of facts) list.append(made("dt", name), made("dd", value));
  tell(made("p", said));
  if (bytes !== null) tell(made("code", bytes));
  if (facts.length > 0) tell(list);
}

function showLeaks(leaks: readonly string[]): void {
  const list = made("ul");
  list.className = "leaks";
  list.append(...leaks.map((leak) => made("li", leak)));
  tell(made("h4", say("leaks")), list);
}

/** Lines of JSON as they come: steps, then what leaks. */
async function play(button: HTMLButtonElement): Promise<void> {
  const act = button.dataset["act"] ?? "";
  doing = true;
  settle();
  happens.replaceChildren(made("h4", button.textContent ?? ""));
  const working = made("p", say("working"));
  tell(working);
  try {
    const answer = await fetch(`/drill/act/${act}`, { method: "POST" });
    for await (const line of linesOf(answer)) {
      const told = JSON.parse(line) as Partial<{ step: Shown; leaks: readonly string[]; app: string; failed: true }>;
      if (told.step !== undefined) showStep(told.step);
      if (told.leaks !== undefined) showLeaks(told.leaks);
      if (told.app !== undefined) the<HTMLIFrameElement>("iframe").src = told.app;
      if (told.failed) tell(made("p", say("failed")));
    }
  } catch {
    tell(made("p", say("failed")));
  }
  working.remove();
  done.add(act);
  doing = false;
  settle();
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done: ended } = await reader.read();
    if (ended) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

function showHeld({ up, counted, newest }: Held): void {
  const { circles, pages, bytes } = counted;
  const filled = say("counted")
    .replace("{pages}", pages.toLocaleString(document.documentElement.lang))
    .replace("{circles}", String(circles))
    .replace("{bytes}", bytes.toLocaleString(document.documentElement.lang));
  the(".counted").textContent = up ? filled : `${say("off")} ${filled}`;
  const rows = newest.map((cells) => {
    const row = made("tr");
    row.append(...cells.map((cell) => made("td", cell)));
    return row;
  });
  the("tbody").replaceChildren(...rows);
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") void play(button);
  });
}
settle();

const live = new EventSource("/drill/live");
live.addEventListener("held", ({ data }: MessageEvent<string>) => showHeld(JSON.parse(data) as Held));
live.addEventListener("app", ({ data }: MessageEvent<string>) => {
  the<HTMLIFrameElement>("iframe").src = data;
});
live.addEventListener("over", ({ data }: MessageEvent<string>) => {
  live.close();
  the<HTMLIFrameElement>("iframe").remove();
  // The app's own places in this browser, at each hall. Which one answers may not be read; that it does is enough.
  const asked = { method: "POST", mode: "no-cors", credentials: "include" } as const;
  const halls = JSON.parse(data) as readonly string[];
  void Promise.allSettled(halls.map((hall) => fetch(`${hall}/drill/gone`, asked))).then(() => {
    document.body.replaceChildren(made("p", say("over")));
  });
});

export {};
