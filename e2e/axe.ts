import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page as it stands now, as sentences. Minor and moderate findings count too. */
export async function findings(page: Page): Promise<string[]> {
  // A colour that is on its way to another has a contrast of its own: let what moves arrive first.
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter((motion) => motion.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
  // The overlay of Next's development server is not ours.
  const { violations } = await new AxeBuilder({ page }).exclude("nextjs-portal").analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
