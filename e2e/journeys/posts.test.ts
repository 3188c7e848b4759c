import { expect } from "vitest";
import { journey } from "./journey.ts";
import { everythingSent, found, invite, join, linesOf, say } from "./person.ts";

const title = "Círculo de la Esquina";

journey(
  "where the network breaks sockets everything goes by posts; and the app speaks Spanish",
  async (at) => {
    const habla = { language: "es" } as const;
    const [ana, beto] = [await at.phone("Ana", habla), await at.phone("Beto", habla)];
    for (const each of [ana, beto]) each.cable.breakSockets();
    await found(ana, at.hall.found, title);
    await join(beto, await invite(ana), title);
    await say(ana, "¿Quién trae el café?");
    await beto.hands.sees("¿Quién trae el café?");
    await say(beto, "Yo, mañana");
    await ana.hands.sees("Yo, mañana");
    await everythingSent(beto);

    await Promise.all([ana.hands.reload(), beto.hands.reload()]);
    for (const each of [ana, beto]) {
      await each.hands.sees("Yo, mañana");
      await expect.poll(() => linesOf(each)).toEqual(["¿Quién trae el café?", "Yo, mañana"]);
      expect(each.cable.tunnels).toBe(0);
      expect(each.cable.asked.filter((asked) => asked === "POST /wire").length).toBeGreaterThan(5);
    }
  },
  { keepsApp: true },
);
