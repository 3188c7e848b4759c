import type { PhrasingContent } from "mdast";
import type { VNode } from "preact";
import { createContext, h } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { fileText } from "../messages/files.ts";
import { FileInText } from "../parts/files/file-in-text.tsx";
import { isolate } from "../parts/isolate.ts";
import { Leading } from "../parts/leading.tsx";
import { Mentioned, Words } from "../parts/words.tsx";
import { ranksOf } from "./headings.ts";
import { leadOf } from "./leads.ts";
import { nested } from "./nested.ts";
import { firstPlaces } from "./once.ts";
import type { Block, FileBlock, Run } from "./prose.ts";
import { readProse } from "./read.ts";

const Ranks = createContext<ReturnType<typeof ranksOf>>(new Map());
const FirstPlaces = createContext<ReturnType<typeof firstPlaces>>(new Set());

/** A text as it is meant, made of elements alone: nothing that somebody wrote is ever taken for a page. */
export function Shown({ of }: { readonly of: string }): VNode {
  const [blocks, ranks, first] = useMemo(() => {
    const read = readProse(of);
    return [read, ranksOf(read), firstPlaces(read)];
  }, [of]);
  return (
    <Ranks.Provider value={ranks}>
      <FirstPlaces.Provider value={first}>
        <div class="prose">
          <Blocks of={blocks} />
        </div>
      </FirstPlaces.Provider>
    </Ranks.Provider>
  );
}

function Blocks({ of }: { readonly of: readonly Block[] }): VNode {
  return (
    <>
      {of.map((block, at) => (
        <One key={at} block={block} />
      ))}
    </>
  );
}

function One({ block }: { readonly block: Block }): VNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p class="said">
          <Runs of={block.words} />
        </p>
      );
    case "heading":
      return <Heading block={block} />;
    case "quote":
      return (
        <blockquote>
          <Blocks of={block.blocks} />
        </blockquote>
      );
    case "list":
      return <List {...block} />;
    case "code":
      // Somebody with a keyboard scrolls what is wider than the screen.
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "file":
      return <PlacedFile of={block} />;
    case "rule":
      return <hr />;
  }
}

function PlacedFile({ of }: { readonly of: FileBlock }): VNode {
  const isFirst = useContext(FirstPlaces).has(of);
  if (isFirst) return <FileInText of={of} />;
  return <p class="dim">{fileText().further(of.alt === "" ? "" : isolate(of.alt))}</p>;
}

function Heading({ block }: { readonly block: Extract<Block, { type: "heading" }> }): VNode {
  const rank = useContext(Ranks).get(block) ?? block.level + 1;
  return h(`h${rank}`, { class: "said" }, <Runs of={block.words} />);
}

function List({ from, items }: Extract<Block, { type: "list" }>): VNode {
  const all = items.map((blocks, at) => (
    <li key={at}>
      <Blocks of={blocks} />
    </li>
  ));
  return from === null ? (
    <ul dir="auto">{all}</ul>
  ) : (
    <ol dir="auto" start={from}>
      {all}
    </ol>
  );
}

function Runs({ of }: { readonly of: readonly Run[] }): VNode {
  return <Phrases of={nested(of)} />;
}

/** `plain`: in a link, where an address among the words is no link of its own. */
function Phrases({ of, plain = false }: { readonly of: readonly PhrasingContent[]; readonly plain?: boolean }): VNode {
  return (
    <>
      {of.map((node, at) => (
        <Phrase key={at} node={node} plain={plain} />
      ))}
    </>
  );
}

function Phrase({ node, plain }: { readonly node: PhrasingContent; readonly plain: boolean }): VNode | null {
  switch (node.type) {
    case "text":
      return plain ? <>{node.value}</> : <Words of={node.value} />;
    case "mention":
      return <Mentioned member={node.member} />;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "strong":
    case "emphasis":
      return h(node.type === "strong" ? "strong" : "em", null, <Phrases of={node.children} plain={plain} />);
    case "link":
      return <Link address={node.url} of={node.children} />;
    default:
      return null;
  }
}

/** Where it leads stands beside it, unless it says that itself: words can promise anything. */
function Link({ address, of }: { readonly address: string; readonly of: readonly PhrasingContent[] }): VNode {
  const lead = leadOf(address);
  const words = <Phrases of={of} plain />;
  if (lead === null) return words;
  const [only] = of;
  const says = of.length === 1 && only?.type === "text" && only.value === address;
  return (
    <>
      <Leading lead={lead}>{words}</Leading>
      {says ? null : (
        <span class="small dim">
          {" "}
          (<bdi>{lead.where}</bdi>)
        </span>
      )}
    </>
  );
}
