import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { bar, openText, painted, settled, writingField } from "../room";

/** A reader without a mouse: marks, writes, answers. Nothing here is clicked on. */

const TEXT = `# Bridges

At night the bridges were raised. Nobody could go home! So they went on arguing until morning.

![A raised bridge in pale light](bridge.png)

The last paragraph says little. It says it briefly.
`;

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");

/** Goes on with Tab until the focus is on what the name says. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole("button", { name }).first();
  await expect(wanted).toBeAttached();
  for (let step = 0; step < 40; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}

test("a reader marks, writes and answers by keyboard alone", async ({ reader, publish }) => {
  const { page, ...olga } = await reader("Olga");
  const article = await publish({ page, ...olga }, TEXT, { visibility: "unlisted" });
  await openText(page, article.slug);
  await expect(page.getByText("With the keyboard, s selects a sentence.")).toBeVisible();

  await page.keyboard.press("s");
  expect(await selected(page)).toBe("At night the bridges were raised.");
  await expect(page.getByRole("status").filter({ hasText: "At night the bridges" })).toBeAttached();
  // The mark may follow as fast as fingers go.
  await page.keyboard.press("2");
  expect(await painted(page, "wn-sky")).toEqual(["At night the bridges were raised."]);

  await page.keyboard.press("s");
  expect(await selected(page)).toBe("Nobody could go home!");
  await page.keyboard.press("n");
  const note = writingField(page, /^Note on “Nobody could go home/);
  await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
  await expect(note).toBeFocused();
  await page.keyboard.type("Not a soul?");
  await page.keyboard.press("Control+Enter");
  await expect(note).toBeHidden();
  await settled(page);
  await page.keyboard.press("Escape");

  // From the sentence, Tab goes to the notes of its paragraph.
  await page.keyboard.press("s");
  expect(await selected(page)).toBe("So they went on arguing until morning.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  const button = page.getByRole("button", { name: "2 notes on this paragraph" });
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-card]:focus")).toBeAttached();
  await tabTo(page, /^(Reply|Add a note)$/);
  await page.keyboard.press("Enter");
  const answer = writingField(page, /^Your (answer|note)$/);
  await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
  await expect(answer).toBeFocused();
  await page.keyboard.type("The ferrymen could.");
  await page.keyboard.press("Control+Enter");
  await expect(answer).toBeHidden();
  await expect(page.getByText("The ferrymen could.").first()).toBeVisible();
  await settled(page);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("sentences go on across paragraphs and pictures, back again, and after Escape from where they were", async ({
  reader,
  publish,
}) => {
  const { page, ...olga } = await reader("Olga");
  const article = await publish({ page, ...olga }, TEXT, { visibility: "unlisted" });
  await openText(page, article.slug);
  for (let n = 0; n < 4; n++) await page.keyboard.press("s");
  await expect(bar(page)).toBeVisible();
  const figure = page.locator("figure[data-b]");
  await expect(figure).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("n");
  await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
  await expect(figure).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("Escape");
  await expect(figure).toHaveCSS("outline-style", "none");
  await page.keyboard.press("Shift+S");
  expect(await selected(page)).toBe("So they went on arguing until morning.");
  await page.keyboard.press("s");
  await page.keyboard.press("3");
  await expect(figure).toHaveAttribute("data-marked", "moss");
  await expect(page.getByRole("button", { name: "1 mark on this picture" })).toBeVisible();
  await page.keyboard.press("s");
  expect(await selected(page)).toBe("The last paragraph says little.");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  expect(await selected(page)).toBe("The last paragraph says little.");
  await page.keyboard.press("s");
  expect(await selected(page)).toBe("It says it briefly.");
  await page.keyboard.press("s");
  expect(await selected(page)).toBe("It says it briefly.");
  await page.keyboard.press("Shift+S");
  expect(await selected(page)).toBe("The last paragraph says little.");
  const before = await bar(page).boundingBox();
  await page.keyboard.press("Shift+Control+ArrowRight");
  await expect.poll(() => selected(page)).toBe("The last paragraph says little. It");
  // While a selection grows the bar waits; then it stands over the middle of what is selected now.
  await expect.poll(async () => (await bar(page).boundingBox())?.x).not.toBe(before?.x);
  await page.keyboard.press("b");
  await page.keyboard.press("Enter");
  expect(await painted(page, "wn-sun")).toEqual(["The last paragraph says little. It"]);
});

test("in Chinese and from right to left a sentence is what readers there call one", async ({
  reader,
  publish,
}) => {
  const { page, ...olga } = await reader("Olga");
  const owner = { page, ...olga };
  const chinese = await publish(owner, "# 桥\n\n桥都升起来了。谁也回不了家！他们一直谈到天亮，谁也不想睡。", {
    visibility: "unlisted",
  });
  await openText(page, chinese.slug);
  await page.keyboard.press("s");
  await page.keyboard.press("s");
  expect(await selected(page)).toBe("谁也回不了家！");
  const arabic = await publish(
    owner,
    "# الجسور\n\nهل رُفعت الجسور؟ لم يعد أحد إلى بيته. وبقوا يتحدثون حتى الصباح.",
    { visibility: "unlisted" },
  );
  await openText(page, arabic.slug);
  await page.keyboard.press("s");
  await page.keyboard.press("s");
  expect(await selected(page)).toBe("لم يعد أحد إلى بيته.");
});
