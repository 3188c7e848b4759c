import { House, Search as SearchIcon, UserRound } from "lucide";
import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { route } from "../route/route.ts";
import { Icon } from "./icon.tsx";

/** The places of the app. */
export function Nav(): VNode {
  const { common } = text();
  const places = [
    { at: "home", path: "#/", icon: House, words: common.home },
    { at: "search", path: "#/search", icon: SearchIcon, words: common.search },
    { at: "me", path: "#/me", icon: UserRound, words: common.me },
  ] as const;
  return (
    <nav class="nav" aria-label={common.main}>
      <ul>
        {places.map(({ at, path, icon, words }) => (
          <li key={at}>
            <a href={path} aria-current={route.value.at === at ? "page" : undefined}>
              <Icon of={icon} />
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
