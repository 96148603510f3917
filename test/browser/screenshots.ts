/** `npm run screenshots`: a picture of each state to out/screenshots, narrow and wide, light and dark. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pane, served, type Edition } from "./built-pages";
import { Clerk } from "./clerk";

interface State {
  /** Name of the picture's file. */
  readonly name: string;
  readonly edition: Edition;
  /** The way there from the open page. */
  readonly reach: (clerk: Clerk) => Promise<void>;
}

const states: readonly State[] = [
  { name: "工作台-首页", edition: served, reach: () => Promise.resolve() },
  { name: "工作台-样例", edition: served, reach: (clerk) => clerk.opensSample() },
  {
    name: "校验-结果",
    edition: served,
    reach: async (clerk) => {
      await clerk.opensSample();
      await clerk.checks();
    },
  },
  { name: "加载项-不在Excel中", edition: pane, reach: () => Promise.resolve() },
];

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
