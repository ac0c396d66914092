import type { Page } from "@playwright/test";
import { revised } from "../bridges";
import { expect, test } from "../fixtures";
import { openText } from "../room";

/** What is seen without colours, and what is heard. */

/** How the system would draw a highlight in the text. */
const drawn = (page: Page, name: string) =>
  page
    .locator("[data-b]")
    .first()
    .evaluate((block, highlight) => {
      const { backgroundColor, textDecorationStyle } = getComputedStyle(block, `::highlight(${highlight})`);
      return { backgroundColor, textDecorationStyle };
    }, name);

test("with the colours taken away marks, changes and states are told apart", async ({ reader, publish }) => {
  const { owner, article } = await revised(reader, publish);
  const { page } = owner;
  await page.emulateMedia({ forcedColors: "active" });
  await openText(page, article.slug);
  const marks = await Promise.all(
    ["wn-sun", "wn-sky", "wn-moss", "wn-rose"].map((name) => drawn(page, name)),
  );
  expect(marks.map((mark) => mark.textDecorationStyle)).toEqual(["solid", "dotted", "dashed", "wavy"]);
  // Elsewhere the browser gives all highlights the ground of a selection, whatever the sheet says.
  await expect(page.locator(".article-text")).toHaveCSS("forced-color-adjust", "none");
  const focused = await drawn(page, "wn-focus");
  for (const { backgroundColor } of marks) expect(backgroundColor).not.toBe(focused.backgroundColor);

  await page.goto(`/articles/${article.id}/compare`);
  const lineOf = (tag: string) =>
    page
      .locator(tag)
      .first()
      .evaluate((it) => getComputedStyle(it).textDecorationLine);
  expect([await lineOf("del"), await lineOf("ins")]).toEqual(["line-through", "underline"]);

  await page.goto(`/articles/${article.id}/review`);
  const lists = page.getByRole("navigation", { name: "How notes came out" }).getByRole("link");
  const lines = await lists.evaluateAll((links) => links.map((it) => getComputedStyle(it).borderBottomColor));
  expect(new Set(lines.slice(1)).size).toBe(1);
  expect(lines[0]).not.toBe(lines[1]);
});

test("a row of the queue is heard as what it was, what is offered, and what one can do", async ({
  reader,
  publish,
}) => {
  const { owner, article } = await revised(reader, publish);
  const { page } = owner;
  await page.goto(`/articles/${article.id}/review`);
  await expect(page.getByRole("list", { name: "To decide" })).toMatchAriaSnapshot(`
    - list "To decide":
      - listitem:
        - paragraph: Uncertain doubtful, 35 %
        - paragraph: Pavel
        - paragraph: About the trees.
        - paragraph:
          - 'link "in the text: note by Pavel"'
        - figure "It stood on, edition 1":
          - blockquote:
            - mark: /alder, birch/
        - figure "It may belong here":
          - blockquote:
            - mark: /alder, stone/
        - paragraph:
          - 'button "Accept: note by Pavel"'
          - 'button "Choose a place: note by Pavel"'
          - 'button "Detach: note by Pavel"'
  `);
  await page.goto(`/articles/${article.id}/compare`);
  await expect(page.getByRole("group", { name: "Changed paragraph" }).first()).toMatchAriaSnapshot(`
    - group "Changed paragraph":
      - paragraph:
        - text: The keeper of the park wrote down alder,
        - deletion: "removed: birch end of what was removed"
        - insertion: "added: stone end of what was added"
  `);
  // Said once, not before its words and after them again.
  await expect(page.getByRole("group", { name: "Removed paragraph" }).locator("del")).toHaveText(
    /^In the small hours .* two days old\.$/,
  );
});
