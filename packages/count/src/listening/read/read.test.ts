import { describe, expect, it } from "vitest";
import { readFolder } from "../../../../../vectors/read.ts";
import { type Conversation, readConversation } from "../index.ts";

const tables = {
  "comments.csv": `comment-id,agrees,disagrees,moderated,comment-body\n0,2,0,1,"Bread, and roses"\n1,0,1,-1,Soup\n2,0,0,0,Wait\n`,
  "votes.csv": `timestamp,comment-id,voter-id,vote\n10,0,0,1\n11,0,1,1\n12,1,1,-1\n`,
  "participants-votes.csv": `participant,group-id,n-votes,n-agree,n-disagree,0,1\n0,,1,1,0,1,\n1,,2,1,1,1,-1\n`,
  "summary.csv": `topic,Bread\nconversation-description,"What ""we"" eat"\n`,
};
const dump = {
  "comments.json": `[\n{"tid": 0, "txt": "Bread", "mod": 1, "is_meta": false},\n{"tid": 1, "txt": "Who?", "mod": 1, "is_meta": true}]`,
  "votes.json": `[\n{"pid": 0, "tid": 0, "vote": 1, "modified": "10"},\n{"pid": 1, "tid": 0, "vote": 0, "modified": 11}\n]`,
  "conversation.json": `{"topic": "Bread", "strict_moderation": true}`,
};

function reading(files: { readonly [name: string]: string }): ReturnType<typeof readConversation> {
  return readConversation(new Map(Object.entries(files)));
}

function read(files: { readonly [name: string]: string }): Conversation {
  const of = reading(files);
  if (!of.ok) throw new Error(of.reason);
  return of.conversation;
}

describe("a conversation", () => {
  it("is read from tables, with how its statements stand", () => {
    const { topic, description, statements, cast } = read(tables);
    expect({ topic, description }).toEqual({ topic: "Bread", description: 'What "we" eat' });
    expect(statements).toEqual([
      { id: "0", text: "Bread, and roses", standing: "in" },
      { id: "1", text: "Soup", standing: "away" },
      { id: "2", text: "Wait", standing: "waiting" },
    ]);
    expect(cast[2]).toEqual({ person: "1", statement: "1", vote: -1, at: 12 });
  });

  it("is read from what a server answered, under either set of names", () => {
    const { strict, statements, cast } = read(dump);
    expect(strict).toBe(true);
    expect(statements.map(({ standing }) => standing)).toEqual(["in", "about-people"]);
    const other = Object.fromEntries(
      Object.entries(dump).map(([name, text]) => [
        name,
        text
          .replaceAll('"tid"', '"statement_id"')
          .replaceAll('"pid"', '"participant_id"')
          .replaceAll('"mod"', '"moderated"'),
      ]),
    );
    expect(read(other)).toEqual(read(dump));
    expect(cast).toHaveLength(2);
  });

  it("is the same with a mark in front, with the line ends of other machines, and with everything in quotes", () => {
    const same = (change: (text: string) => string): void =>
      expect(read(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, change(text)])))).toEqual(
        read(tables),
      );
    same((text) => `\ufeff${text}`);
    same((text) => text.replaceAll("\n", "\r\n"));
    same((text) => text.replaceAll("\n", "\r"));
    same((text) => text.trimEnd());
    same((text) => `${text}\n\n`);
    same((text) => text.replaceAll(/(^|,)([\w-]+)(?=,|\n|$)/gm, '$1"$2"'));
  });

  it("may have votes on statements that nobody describes, and dates for times", () => {
    const { cast, notes } = read({
      "votes.csv": "timestamp,comment-id,voter-id,vote\n2023-08-11T06:33:28.174Z,7,3,1\n",
    });
    expect(cast).toEqual([{ person: "3", statement: "7", vote: 1, at: 1_691_735_608_174 }]);
    expect(notes).toEqual(["There is no comments.csv, so statements are known by number alone."]);
  });
});

describe("what is no conversation is refused in one sentence", () => {
  it.each<[string, { readonly [name: string]: string }, string]>([
    ["nothing", {}, "There are no votes here: neither votes.csv nor participants-votes.csv nor votes.json."],
    [
      "both shapes",
      { ...tables, ...dump },
      "There are votes as JSON and as CSV here. Leave one of them away, so that it is clear which count.",
    ],
    ["no votes", { "votes.csv": "timestamp,comment-id,voter-id,vote\n" }, "There are no votes in this conversation."],
    ["an empty file", { "votes.csv": "" }, "votes.csv, line 1: the file is empty."],
    ["another table", { "votes.csv": "name,age\nBo,3\n" }, "votes.csv, line 1: there is no column “comment-id”."],
    [
      "a cut line",
      { "votes.csv": `${tables["votes.csv"]}13,0` },
      "votes.csv, line 5: 2 cells where the first line has 4.",
    ],
    [
      "an open quote",
      { ...tables, "comments.csv": 'comment-id,comment-body\n0,a\n1,"b\n' },
      "comments.csv, line 3: a quotation mark opens here and never closes.",
    ],
    [
      "a closed quote",
      { ...tables, "comments.csv": 'comment-id,comment-body\n0,"a"b\n' },
      "comments.csv, line 2: something stands behind a closing quotation mark.",
    ],
    [
      "another vote",
      { "votes.csv": `${tables["votes.csv"]}13,0,4,7\n` },
      "votes.csv, line 5: the vote is “7”; it can be 1, 0 or -1.",
    ],
    ["no vote", { "votes.csv": `${tables["votes.csv"]}13,0,4,\n` }, "votes.csv, line 5: the vote is missing."],
    [
      "a negative person",
      { "votes.csv": `${tables["votes.csv"]}13,0,-4,1\n` },
      "votes.csv, line 5: the number of the person is “-4”, and not a whole number.",
    ],
    [
      "a negative count",
      { ...tables, "comments.csv": "comment-id,agrees,disagrees,comment-body\n0,-3,1,a\n" },
      "comments.csv, line 2: a count of votes is “-3”, and not a count.",
    ],
    [
      "no time",
      { "votes.csv": `${tables["votes.csv"]}soon,0,4,1\n` },
      "votes.csv, line 5: the time is “soon”, and not a time.",
    ],
    [
      "one statement twice",
      { ...tables, "comments.csv": "comment-id,comment-body\n0,a\n00,b\n" },
      "comments.csv, line 3: statement 0 stands here a second time.",
    ],
    [
      "one person twice",
      { "participants-votes.csv": "participant,0\n1,1\n1,0\n" },
      "participants-votes.csv, line 3: person 1 stands here a second time.",
    ],
    ["one column twice", { "votes.csv": "vote,vote\n1,1\n" }, "votes.csv, line 1: two columns are called “vote”."],
    [
      "half of JSON",
      { ...dump, "votes.json": dump["votes.json"].slice(0, -20) },
      "votes.json, line 3: the file breaks off here.",
    ],
    ["no JSON", { ...dump, "votes.json": "[\n{'pid': 1}]" }, "votes.json, line 2: this is not JSON."],
    ["JSON and more", { ...dump, "votes.json": "[]\n[]" }, "votes.json, line 2: something stands behind the end."],
    [
      "one name twice",
      { ...dump, "votes.json": '[{"pid": 1, "pid": 2}]' },
      "votes.json, line 1: the same name stands twice.",
    ],
    [
      "a deep hole",
      { ...dump, "votes.json": "[".repeat(100_000) },
      "votes.json, line 1: brackets within brackets, too many.",
    ],
    ["no list", { ...dump, "votes.json": '{"pid": 1}' }, "votes.json, line 1: a list was to be here."],
    [
      "a vote without a person",
      { ...dump, "votes.json": '[\n\n{"tid": 0, "vote": 1}]' },
      "votes.json, line 3: the number of the person is missing.",
    ],
    [
      "one person in two groups",
      {
        ...dump,
        "math-pca2.json":
          '{"base-clusters": {"id": [0], "members": [[9]]},\n"group-clusters": [{"members": [0]},\n{"members": [0]}]}',
      },
      "math-pca2.json, line 3: person 9 is in two groups, or twice in one.",
    ],
    [
      "groups of nobody",
      {
        ...dump,
        "math-pca2.json":
          '{"base-clusters": {"id": [0], "members": [[0]]},\n"group-clusters": [{"id": 0, "members": [5]}]}',
      },
      "math-pca2.json, line 2: nobody stands at place 5.",
    ],
  ])("%s", (_, files, reason) => {
    expect(reading(files)).toEqual({ ok: false, reason });
  });

  it("wherever a real one breaks off", () => {
    const files = readFolder("listening/improving-polis");
    const votes = files.get("votes.json")!;
    for (let cut = 0; cut < votes.length - 1; cut += 29_989) {
      const of = readConversation(new Map(files).set("votes.json", votes.slice(0, cut)));
      expect(of).toMatchObject({ ok: false, reason: expect.stringMatching(/^votes\.json, line \d+: .+\.$/) as string });
    }
  });
});
