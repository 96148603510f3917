/** `npm run screenshots`: a picture of each state to out/screenshots, narrow and wide, light and dark. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Clerk } from "./clerk";
import { states } from "./states";

const folder = resolve("out/screenshots");
mkdirSync(folder, { recursive: true });

const sights = [350, 800].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, height: 720, colorScheme })),
);
const shots = states.flatMap((state) =>
  sights.map((sight) => ({
    ...state,
    sight,
    file: `${state.name}-${String(sight.width)}-${sight.colorScheme}.png`,
  })),
);

test.each(shots)("$file", async ({ edition, sight, reach, file }) => {
  const clerk = await Clerk.sitsDown(edition, sight);
  try {
    await reach(clerk);
    await clerk.page.screenshot({ path: join(folder, file), animations: "disabled", caret: "hide" });
    clerk.at.expectClean();
  } finally {
    await clerk.getsUp();
  }
});
