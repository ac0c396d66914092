import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Of the rules that axe keeps unless asked for more, those that depend on colours. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds on the page as it stands now, as sentences. Minor and moderate findings count too. */
export const findings = (page: Page): Promise<string[]> => look(page);

/** The same by day and by white night. What does not depend on colours is looked at once. Leaves it night. */
export async function findingsInBothLights(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const byDay = await look(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const byNight = await look(page, OF_COLOURS);
  return [...byDay, ...byNight.map((finding) => `by night, ${finding}`)];
}

async function look(page: Page, rules?: string[]): Promise<string[]> {
  // A colour that is on its way to another has a contrast of its own: let what moves arrive first.
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter((motion) => motion.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
  // The overlay of Next's development server is not ours. We have no frames: a page to gather theirs in is spared.
  const axe = new AxeBuilder({ page }).exclude("nextjs-portal").setLegacyMode();
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
