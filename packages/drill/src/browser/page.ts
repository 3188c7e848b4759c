/** What the page of the drill does: shows the app, what the hall holds, and what happens in an act. */
interface Shown {
  readonly said: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly bytes: string | null;
}

interface Lived {
  readonly ago: number;
  readonly people: number;
  readonly circles: number;
  readonly done: number;
  readonly of: number;
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

function filled(name: string, facts: { readonly [fact: string]: number }): string {
  const { lang } = document.documentElement;
  return say(name).replaceAll(/\{(\w+)\}/g, (_, fact: string) => (facts[fact] ?? 0).toLocaleString(lang));
}

const happens = the<HTMLDivElement>(".happens");
const app = the<HTMLIFrameElement>("iframe");
const living = the<HTMLDivElement>(".living");
const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-act]")];
const languages = [...document.querySelectorAll<HTMLButtonElement>("[data-language]")];
const done = new Set<string>();
/** Nothing can be done before there is somebody whose app it is. */
let doing = true;

/** Kept pressable, so that whoever is on it with the keyboard stays there. What comes next stands out. */
function settle(): void {
  const next = buttons.find(({ dataset }) => !done.has(dataset["act"] ?? ""));
  for (const button of buttons) {
    const act = button.dataset["act"] ?? "";
    button.setAttribute("aria-disabled", String(doing || done.has("plug") || (act !== "raid" && done.has(act))));
    button.classList.toggle("go", button === next);
  }
}

function showApp(link: string): void {
  living.hidden = true;
  app.hidden = false;
  app.src = link;
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
  // On a phone it stands further down than the buttons.
  happens.scrollIntoView({ block: "nearest" });
  try {
    const answer = await fetch(`/drill/act/${act}`, { method: "POST" });
    for await (const line of linesOf(answer)) {
      const told = JSON.parse(line) as Partial<{ step: Shown; leaks: readonly string[]; app: string; failed: true }>;
      if (told.step !== undefined) showStep(told.step);
      if (told.leaks !== undefined) showLeaks(told.leaks);
      if (told.app !== undefined) showApp(told.app);
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

function showLived(lived: Lived): void {
  const bar = the<HTMLProgressElement>("progress");
  bar.max = lived.of;
  bar.value = lived.done;
  the("#lived").textContent = filled("lived", { ...lived });
}

/** The rows that were shown last: what came since stands out for a moment. */
let seen: ReadonlySet<string> = new Set();

function showHeld({ up, counted, newest }: Held, isLiving: boolean): void {
  const counts = filled("counted", { ...counted });
  the(".counted").textContent = up || isLiving ? counts : `${say("off")} ${counts}`;
  const rows = newest.map((cells) => {
    const row = made("tr");
    row.append(...cells.map((cell) => made("td", cell)));
    row.classList.toggle("new", !isLiving && seen.size > 0 && !seen.has(row.textContent));
    return row;
  });
  seen = new Set(rows.map(({ textContent }) => textContent));
  the("tbody").replaceChildren(...rows);
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") void play(button);
  });
}
for (const button of languages) {
  button.addEventListener("click", () => {
    void fetch(`/drill/language/${button.dataset["language"]}`, { method: "POST" });
  });
}
settle();

const live = new EventSource("/drill/live");
live.addEventListener("now", ({ data }: MessageEvent<string>) => {
  const { lived, held } = JSON.parse(data) as { readonly lived: Lived | null; readonly held: Held };
  if (lived !== null) showLived(lived);
  showHeld(held, lived !== null);
});
live.addEventListener("app", ({ data }: MessageEvent<string>) => {
  showApp(data);
  doing = false;
  settle();
});
live.addEventListener("failed", () => living.replaceChildren(made("p", say("failed"))));
live.addEventListener("clear", ({ data }: MessageEvent<string>) => {
  const { halls, next } = JSON.parse(data) as { readonly halls: readonly string[]; readonly next: "over" | "anew" };
  app.remove();
  // The app's own places in this browser, at each hall. Which one answers may not be read; that it does is enough.
  const asked = { method: "POST", mode: "no-cors", credentials: "include" } as const;
  void Promise.allSettled(halls.map((hall) => fetch(`${hall}/drill/gone`, asked))).then(() => {
    live.close();
    if (next === "anew") location.reload();
    else document.body.replaceChildren(made("p", say("over")));
  });
});

export {};
