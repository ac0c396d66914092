import type { Page } from "@playwright/test";
import { publishEdition } from "../editions";
import { expect, test } from "../fixtures";
import { bar, openText, painted, select, selectWords, settled } from "../room";

/** Notes on what is not running text, put elsewhere by hand. */

const text = (middle: string) => `# Bridges

At night the bridges were raised.

${middle}

The last paragraph.

![The fortress across the river](fortress.png)
`;
const table = (name: string, time: string) =>
  `| Bridge | Opens |\n| --- | --- |\n| Palace | ten past one |\n| ${name} | ${time} |`;

const FIRST = text(
  `![A raised bridge](bridge.png)\n\n${table("Trinity", "half past one and a little more")}`,
);
const SECOND = text(table("Foundry", "never in this summer"));

/** Opens where a place is chosen for the first note that has none. */
async function choose(page: Page) {
  await page
    .getByRole("button", { name: /^Choose a place/ })
    .first()
    .click();
  const chooser = page.getByRole("region", { name: "Choose the place of this note" });
  await expect(chooser).toBeFocused();
  return chooser;
}

test("a mark on a picture goes to another picture, and one in a table to another cell", async ({
  reader,
  publish,
}) => {
  test.setTimeout(120_000);
  const [owner, author] = [await reader("Olga"), await reader("Pavel")];
  const article = await publish(owner, FIRST);
  const { page } = author;
  await openText(page, article.slug);
  await page.getByRole("img", { name: "A raised bridge" }).click();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("1");
  await settled(page);
  await selectWords(page, "half past one and a little more");
  await page.keyboard.press("2");
  await settled(page);
  await publishEdition(owner, article, SECOND);

  await page.goto(`/articles/${article.id}/review`);
  const picture = await choose(page);
  await page.getByRole("img", { name: "The fortress across the river" }).click();
  await expect(picture).toContainText("Picture: The fortress across the river");
  await picture.getByRole("button", { name: "Put it here" }).click();
  await expect(page.getByText("1 of 2 decided", { exact: true })).toBeVisible();

  const cell = await choose(page);
  await select(page, "ten past one");
  await expect(cell.getByText("ten past one", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 2 decided", { exact: true })).toBeVisible();
  // What is not text has no sign of the machine's in it.
  await expect(page.getByText("\uFFFC")).toHaveCount(0);

  await openText(page, article.slug);
  await expect(page.getByRole("button", { name: "1 mark on this picture" })).toBeVisible();
  await expect(
    page.getByRole("cell", { name: /ten past one/ }).getByRole("button", { name: "1 mark on this cell" }),
  ).toBeVisible();
  await expect.poll(() => painted(page, "wn-sky")).toEqual(["ten past one"]);
});
