import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { bar, openText, painted } from "../room";

/** What a reader does on the text itself: select, mark, point, come back. */

const TEXT = `# Bridges

At night the bridges were **raised** and nobody could go home, so they went on [arguing until morning](https://example.org/).

The second paragraph has nothing to say. It says it at some length, so that there is something to select in it.

- A first thing
- A second thing

![A raised bridge in pale light](bridge.png)

The last paragraph.
`;

/**
 * Selects the words as a mouse would: press before the first letter, release after the last; or from the end
 * backwards, the only way for a mouse to select from within a link.
 */
async function drag(page: Page, from: string, to: string, backwards = false): Promise<void> {
  const [a, b] = await page.evaluate(
    ([first, last]) => {
      const place = (words: string, end: boolean) => {
        const root = document.querySelector(".article-text");
        const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? "").indexOf(words);
          if (at === -1) continue;
          const range = document.createRange();
          const letter = end ? at + words.length - 1 : at;
          range.setStart(node, letter);
          range.setEnd(node, letter + 1);
          const box = range.getBoundingClientRect();
          return { x: end ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
        }
        throw new Error(`${words} is not in the text`);
      };
      return [place(first ?? "", false), place(last ?? "", true)];
    },
    [from, to] as const,
  );
  if (!a || !b) throw new Error("nothing to select");
  const [press, release] = backwards ? [b, a] : [a, b];
  await page.mouse.move(press.x, press.y);
  await page.mouse.down();
  await page.mouse.move(release.x, release.y, { steps: 4 });
  await page.mouse.up();
}

test("one key marks a selection, and it is there before the server answers and after a reload", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  let answer = () => {};
  await page.route("**/api/v1/annotations", async (route) => {
    await new Promise<void>((go) => {
      answer = go;
    });
    await route.continue();
  });
  await drag(page, "second", "nothing to say");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("2");
  await expect(bar(page)).toBeHidden();
  expect(await painted(page, "wn-sky")).toEqual(["second paragraph has nothing to say"]);
  answer();
  await expect(page.getByRole("button", { name: "1 mark on this paragraph" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => fetch(location.href).then((it) => it.status))).toBe(200);
  await page.unroute("**/api/v1/annotations");
  await page.reload();
  await expect.poll(() => painted(page, "wn-sky")).toEqual(["second paragraph has nothing to say"]);
});

test("selections that start in a link or cross blocks are marked as they look", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  await drag(page, "until morning", "second paragraph", true);
  await bar(page).getByRole("button", { name: "Mark in Sun" }).click();
  expect(await painted(page, "wn-sun")).toEqual(["until morning.", "The second paragraph"]);
  await drag(page, "first thing", "second thing");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("3");
  expect(await painted(page, "wn-moss")).toEqual(["first thing", "A second thing"]);
});

test("a triple click takes one paragraph, and nothing of the next", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  await page.getByText("The last paragraph.").click({ clickCount: 3 });
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("4");
  expect(await painted(page, "wn-rose")).toEqual(["The last paragraph."]);
});

test("keys alone are enough: select, reach the bar, mark", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  // Without caret browsing a browser extends by keys only what is selected already.
  await page.getByText("The last paragraph.").dblclick({ position: { x: 6, y: 12 } });
  for (let n = 0; n < 5; n++) await page.keyboard.press("Shift+ArrowRight");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("b");
  await expect(bar(page).getByRole("button", { name: "Mark in Sun" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bar(page).getByRole("button", { name: "Mark in Sky" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bar(page)).toBeHidden();
  expect(await painted(page, "wn-sky")).toEqual(["The last"]);
});

test("a picture is chosen by a click and carries a note of its own", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  await page.getByRole("img", { name: "A raised bridge in pale light" }).click();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: "1 mark on this picture" })).toBeVisible();
});

/** The middle of the one mark on the page, once its words rest: with their fonts, at one place for two frames. */
const middleOfMark = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const [range] = CSS.highlights.get("wn-sun") ?? [];
    if (!range) throw new Error("nothing is marked");
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (;;) {
      const before = live.getBoundingClientRect();
      await frame();
      await frame();
      const { left, top, width, height } = live.getBoundingClientRect();
      if (left === before.left && top === before.top) return { x: left + width / 2, y: top + height / 2 };
    }
  });

test("a mark one points at stays lit when the server's answer gives it its name", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/v1/annotations", async (route) => {
    await held;
    await route.continue();
  });
  await drag(page, "nothing to say", "nothing to say");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("1");
  const { x, y } = await middleOfMark(page);
  await page.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => painted(page, "wn-hover")).toEqual(["nothing to say"]);
  const answered = page.waitForResponse("**/api/v1/annotations");
  answer();
  await (await answered).finished();
  // Asked at every frame for a while: it may not even flicker.
  const lit = await page.evaluate(async () => {
    const seen = new Set<number>();
    for (let i = 0; i < 30; i++) {
      seen.add(CSS.highlights.get("wn-hover")?.size ?? 0);
      await new Promise((done) => requestAnimationFrame(done));
    }
    return [...seen];
  });
  expect(lit).toEqual([1]);
  await expect.poll(() => painted(page, "wn-hover")).toEqual(["nothing to say"]);
});

test("pointing lights a mark up, a click opens it, a click beside it or Escape closes it", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const article = await publish({ page, ...owner }, TEXT);
  await openText(page, article.slug);
  await drag(page, "nothing to say", "nothing to say");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("1");
  await page.mouse.move(5, 5);
  await expect.poll(() => painted(page, "wn-hover")).toEqual([]);
  const { x, y } = await middleOfMark(page);
  await page.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => painted(page, "wn-hover")).toEqual(["nothing to say"]);
  const box = await middleOfMark(page);
  await page.mouse.click(box.x, box.y);
  await expect.poll(() => painted(page, "wn-focus")).toEqual(["nothing to say"]);
  await page.getByText("The last paragraph.").click();
  await expect.poll(() => painted(page, "wn-focus")).toEqual([]);
  await page.mouse.click(box.x, box.y);
  await expect.poll(() => painted(page, "wn-focus")).toEqual(["nothing to say"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => painted(page, "wn-focus")).toEqual([]);
});

test("somebody signed out may copy a link and sign in, and comes back to the passage", async ({
  reader,
  publish,
  browser,
}) => {
  const owner = await reader("Olga");
  const article = await publish(owner, TEXT);
  const context = await browser.newContext();
  const page = await context.newPage();
  await openText(page, article.slug);
  await drag(page, "nothing to say", "nothing to say");
  await expect(bar(page).getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(bar(page).getByRole("button", { name: "Mark in Sun" })).toHaveCount(0);
  await bar(page).getByRole("link", { name: "Sign in to mark" }).click();
  await expect(page).toHaveURL(/\/sign-in\?return=.*at-\d+-\d+/);
  await context.close();
});

test("the address of a passage shows it", async ({ reader, publish }) => {
  const { page, ...owner } = await reader("Olga");
  const filler = "Another paragraph that only takes room on the page, line after line after line. ".repeat(6);
  const article = await publish({ page, ...owner }, `# Long\n\n${`${filler}\n\n`.repeat(30)}Here it is.\n`);
  await page.goto(`/read/${article.slug}`);
  const [start, end] = await page.evaluate(() => {
    const text = Array.from(document.querySelectorAll("[data-b]"), (block) => block.textContent).join("\n");
    return [text.indexOf("Here it is"), text.indexOf("Here it is") + 10];
  });
  await page.goto("about:blank");
  await page.goto(`/read/${article.slug}#at-${start}-${end}`);
  await expect.poll(() => painted(page, "wn-flash")).toEqual(["Here it is"]);
  await expect(page.getByText("Here it is.")).toBeInViewport();
});

test("the page opens where one stopped, says so, and leads back to the beginning", async ({
  reader,
  publish,
}) => {
  const { page, ...owner } = await reader("Olga");
  const filler = "Another paragraph that only takes room on the page, line after line after line. ".repeat(6);
  const article = await publish({ page, ...owner }, `# Long\n\n${`${filler}\n\n`.repeat(30)}Here it is.\n`);
  await openText(page, article.slug);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 2400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  const before = await page.evaluate(() => scrollY);
  await page.goto("/");
  await openText(page, article.slug);
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(4);
  await page.getByRole("button", { name: "To the beginning" }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});
