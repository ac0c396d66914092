import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page as it stands now, as sentences. Minor and moderate findings count too. */
export async function findings(page: Page): Promise<string[]> {
  // The overlay of Next's development server is not ours.
  const { violations } = await new AxeBuilder({ page }).exclude("nextjs-portal").analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
