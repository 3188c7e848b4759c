import type { Language } from "@unionhall/member";
import { type ActName, actNames } from "../acts/step.ts";
import { type PageWords, pageWords } from "./words.ts";

/** The page of the drill. Everything that moves in it comes later, by its script. */
export function pageHtml(language: Language): string {
  const { say, act, all } = pageWords(language);
  const button = (name: ActName): string =>
    `<li><button type="button" data-act="${name}" aria-describedby="about-${name}">${act(name).button}</button>
      <p id="about-${name}">${act(name).about}</p></li>`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${say("title")} · Unionhall</title>
    <link rel="stylesheet" href="/drill/look.css">
    <link rel="stylesheet" href="/drill/page.css">
    <script type="module" src="/drill/page.js"></script>
  </head>
  <body data-words="${escaped(JSON.stringify(all))}">
    <header>
      <div class="top"><h1>${say("title")}</h1>${otherLanguage(language)}</div>
      <p>${say("lead")}</p>
      <p class="aside">${say("local")}</p>
    </header>
    <main>
      <section class="app" aria-labelledby="app">
        <h2 id="app">${say("app")}</h2>
        ${living(say)}
        <iframe title="${say("app")}" hidden></iframe>
      </section>
      <section class="held" aria-labelledby="held">
        <h2 id="held">${say("hold")}</h2>
        <p class="counted"></p>
        <p class="aside">${say("desks")}</p>
        ${table(say)}
      </section>
      <section class="acts" aria-labelledby="acts">
        <h2 id="acts">${say("acts")}</h2>
        <ul>${actNames.map(button).join("")}</ul>
        <h3 id="happens">${say("happens")}</h3>
        <div class="happens" role="log" aria-labelledby="happens" tabindex="0"><p>${say("nothing")}</p></div>
      </section>
    </main>
  </body>
</html>`;
}

/** As long as there is nobody whose app could be shown. */
function living(say: PageWords["say"]): string {
  return `<div class="living">
  <p>${say("living")}</p>
  <progress aria-labelledby="lived" value="0"></progress>
  <p id="lived" class="aside"></p>
</div>`;
}

/** Said in the language that it leads to. */
function otherLanguage(language: Language): string {
  const other = language === "en" ? "es" : "en";
  const { say } = pageWords(other);
  return `<p class="aside" lang="${other}"><button type="button" class="plain" data-language="${other}">${say("here")}</button> ${say("anew")}</p>`;
}

function table(say: PageWords["say"]): string {
  const heads = (["circle", "place", "day", "size", "begins"] as const).map(
    (name) => `<th scope="col">${say(name)}</th>`,
  );
  return `<div class="scroll" role="region" aria-labelledby="newest" tabindex="0">
  <table>
    <caption id="newest">${say("newest")}</caption>
    <thead><tr>${heads.join("")}</tr></thead>
    <tbody></tbody>
  </table>
</div>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
