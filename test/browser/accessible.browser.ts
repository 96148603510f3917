/** What axe finds wrong, in every state that a person can see. */
import { Clerk } from "./clerk";
import { states } from "./states";

const looks = [
  { name: "light", sight: {} },
  { name: "dark, narrow", sight: { colorScheme: "dark", width: 350, height: 720 } },
] as const;

describe.each(looks)("$name", ({ sight }) => {
  test.each(states)("$name", async ({ edition, reach }) => {
    const clerk = await Clerk.sitsDown(edition, sight);
    try {
      await reach(clerk);
      expect(await clerk.at.axe()).toEqual([]);
      clerk.at.expectClean();
    } finally {
      await clerk.getsUp();
    }
  });
});
