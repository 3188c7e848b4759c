import { basename } from "node:path";
import { type Bytes, bytesOfHex } from "@unionhall/protocol";
import { type Asked } from "../count/asked.ts";
import { countedBy } from "../count/by-method.ts";
import { converted, type Form, forms } from "../count/convert.ts";
import { type Method, methods } from "../count/method.ts";
import { countPage, isForetold } from "../count/page.ts";
import { saying } from "../count/say.ts";
import { textOf } from "../count/text-file.ts";
import { type Call, type Command, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

export const count: Command = {
  name: "count",
  summary: "count an election or a budget anew from its papers, every stage explained",
  takes: "FILE",
  count: [1, 1],
  about: `FILE has the papers: BLT, a table (CSV) or a tally sheet of Debian's for elections, Pabulib's .pb for budgets.
Anybody who has it can count it: nobody is asked, and nobody has to live here. A tie that no rule settles goes by
lot, which the seed alone decides: the same file and seed come to the same, on every machine. docs/counting.md
has the rules. With --to, nothing is counted: the papers are printed in another form, for other programs.`,
  options: {
    method: { value: "METHOD", help: `one of ${methods.join(", ")}` },
    seats: { value: "N", help: "how many are to be elected, if the file does not say it, or says otherwise" },
    seed: { value: "HEX", help: "what the lot goes by: a hash, say, that nobody knew while people voted" },
    to: { value: "FORM", help: `print the papers as ${forms.join(", ")}; with --method, read as it reads them` },
    language: { value: "en|es", help: "the language in which it is explained (else that of this machine)" },
    ...json,
  },
  async run(call) {
    const file = call.args[0]!;
    const said = saying(languageOf(call), basename(file));
    const to = call.value("to");
    if (to !== undefined) {
      if (!isForm(to)) throw wrongUsage(`There is no form ${quoted(to)}. The forms are ${forms.join(", ")}.`);
      if (call.on("json") || call.value("seed") !== undefined)
        throw wrongUsage("With --to nothing is counted. Leave --json and --seed away.");
      const wanted = { form: to, method: methodOf(call), seats: seatsIn(call) };
      call.stage.out(converted(wanted, await textOf(file, said.words), said));
      return exit.done;
    }
    const asked = askedOf(call);
    const { title, report } = countedBy(asked, await textOf(file, said.words), said);
    const { stage } = call;
    stage.out(`${call.on("json") ? jsonText(report) : countPage(title, report, said)}\n`);
    if (call.on("json") && isForetold(report)) stage.err(`${said.words.tie.foretold}\n`);
    return exit.done;
  },
};

function isForm(name: string): name is Form {
  return (forms as readonly string[]).includes(name);
}

function methodOf(call: Call): Method | undefined {
  const method = call.value("method");
  if (method !== undefined && !isMethod(method))
    throw wrongUsage(`There is no method ${quoted(method)}. The methods are ${methods.join(", ")}.`);
  return method;
}

function askedOf(call: Call): Asked {
  const method = methodOf(call);
  if (method === undefined) throw wrongUsage(`--method METHOD is missing. The methods are ${methods.join(", ")}.`);
  return { method, seats: seatsIn(call), seed: seedOf(call.value("seed") ?? "") };
}

function seatsIn(call: Call): number | undefined {
  return call.number("seats", 1, 10_000);
}

function isMethod(name: string): name is Method {
  return (methods as readonly string[]).includes(name);
}

function seedOf(hex: string): Bytes {
  if (!/^([0-9a-f]{2}){0,64}$/i.test(hex))
    throw wrongUsage(`--seed is ${quoted(hex)}. Give up to 64 bytes in hexadecimal, two digits each.`);
  return bytesOfHex(hex);
}
