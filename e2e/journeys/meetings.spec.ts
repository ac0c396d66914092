import { randomUUID } from "node:crypto";
import { describe } from "@/lib/anchoring/describe";
import type { NewAnnotation } from "@/lib/annotations/wire";
import type { ArticleView } from "@/lib/articles/wire";
import type { GroupView } from "@/lib/groups/wire";
import { findings } from "../axe";
import { expect, origin, type Reader, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";

/** A facilitator calls a meeting, a member comes; threads go onto its agenda and their outcomes into the minutes. */

const FIRST = "At night the bridges were raised and nobody could go home.";
const SECOND = "So they went on arguing until morning, and nobody minded.";

type Publish = (owner: Reader, text: string, about: { title: string }) => Promise<ArticleView>;

/** Asks a question about some words of the text, in the group's layer. */
async function ask(reader: Reader, group: GroupView, article: ArticleView, words: string, note: string) {
  const text = `${FIRST}\n${SECOND}`;
  const start = text.indexOf(words);
  const question: NewAnnotation = {
    key: randomUUID(),
    editionId: article.editionId ?? "",
    layer: `group:${group.id}`,
    kind: "question",
    colour: "sky",
    target: { type: "passage", anchor: describe(text, start, start + words.length) },
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: note }] }] },
  };
  const made = await reader.context.request.post("/api/v1/annotations", {
    headers: origin(test.info().project.use.baseURL),
    data: question,
  });
  expect(made.status(), await made.text()).toBe(201);
}

/** A group of two with a text, in which each has asked something; what others ask there is sealed. */
async function evening(founder: Reader, member: Reader, publish: Publish): Promise<GroupView> {
  const { baseURL } = test.info().project.use;
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  const article = await publish(founder, `# Bridges\n\n${FIRST}\n\n${SECOND}\n`, { title: "Bridges" });
  await listReading(founder, group, article.id, { baseURL, rules: { reveal: "facilitator" } });
  await ask(member, group, article, "nobody could go home", "Were there no boats?");
  await ask(founder, group, article, "nobody minded", "Nobody at all?");
  return group;
}

test("a meeting from the call to the minutes, by the facilitator and a member", async ({
  reader,
  publish,
}) => {
  test.setTimeout(180_000);
  const olga = await reader("Olga");
  const pavel = await reader("Pavel");
  const group = await evening(olga, pavel, publish);
  const base = `/groups/${group.handle}/meetings`;

  const { page } = olga;
  await page.goto(base);
  await expect(page.getByText("No meeting is called.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Call a meeting" }).click();
  await page.getByLabel("What").fill("The first evening");
  await page.getByLabel("When").fill("2027-06-03T19:00");
  await page.getByLabel("Minutes").fill("60");
  await page.getByLabel("Where").fill("https://meet.example/night");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Call it" }).click();
  await expect(page.getByRole("heading", { name: "The first evening" })).toBeVisible({ timeout: 30_000 });
  // Entered and shown in the reader's own zone, Helsinki.
  await expect(page.locator("time")).toHaveAttribute("datetime", "2027-06-03T16:00:00.000Z");
  await expect(page.getByText("Thursday, 3 June 2027 at 19:00, 60 min")).toBeVisible();

  await test.step("the member says that they come, by the keyboard", async () => {
    const theirs = pavel.page;
    await theirs.goto(base);
    await expect(theirs.getByText("You have not said yet.")).toBeVisible();
    await theirs.getByRole("link", { name: "The first evening" }).focus();
    await theirs.keyboard.press("Enter");
    await expect(theirs.getByText("Nobody has said yet.")).toBeVisible({ timeout: 30_000 });
    await expect(theirs.getByRole("button", { name: "Add" })).toBeHidden();
    await theirs.getByRole("radio", { name: "Yes" }).focus();
    await theirs.keyboard.press("Space");
    await expect(theirs.getByText("1 comes")).toBeVisible();
    expect(await findings(theirs)).toEqual([]);
  });

  const item = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  const names = () => page.getByRole("heading", { level: 4 }).allTextContents();
  await test.step("words and threads go onto the agenda", async () => {
    await page.getByLabel("Another point").fill("Who reads what");
    await page.getByLabel("Minutes").fill("45");
    await page.keyboard.press("Enter");
    await expect(page.getByText("45 of 60 min planned")).toBeVisible();
    await expect(page.getByLabel("Another point")).toBeFocused();
    await page.getByRole("button", { name: "Choose threads…" }).click();
    const dialog = page.getByRole("dialog", { name: "Threads for the agenda" });
    await expect(dialog.getByText("nobody could go home")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Put on the agenda: Were there no boats?" }).click();
    await expect(dialog.getByRole("button", { name: "On the agenda: Were there no boats?" })).toBeVisible();
    await dialog.getByRole("button", { name: "Put on the agenda: Nobody at all?" }).click();
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("heading", { level: 4 })).toHaveCount(3);
  });

  await test.step("the facilitator puts them in order by buttons and keys", async () => {
    expect(await names()).toEqual(["Who reads what", "Were there no boats?", "Nobody at all?"]);
    await page.getByRole("button", { name: "Up: Nobody at all?" }).click();
    await expect.poll(names).toEqual(["Who reads what", "Nobody at all?", "Were there no boats?"]);
    await expect(page.getByRole("button", { name: "Up: Nobody at all?" })).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(names).toEqual(["Nobody at all?", "Who reads what", "Were there no boats?"]);
    await expect(page.getByText("Nobody at all?: now 1 of 3.")).toBeAttached();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(names).toEqual(["Who reads what", "Nobody at all?", "Were there no boats?"]);
    const points = page.getByRole("list", { name: "Points" });
    await expect(points).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
    await page.reload();
    expect(await names()).toEqual(["Who reads what", "Nobody at all?", "Were there no boats?"]);
    await page.getByRole("button", { name: "Down: Nobody at all?" }).click();
    await expect(points).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  });

  await test.step("a point is changed, taken off, and put back where it stood", async () => {
    await page.getByRole("button", { name: "Change: Were there no boats?" }).click();
    await item("Were there no boats?").getByLabel("Minutes").fill("20");
    await item("Were there no boats?").getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("65 of 60 min planned: 5 too many")).toBeVisible();
    await page.getByRole("button", { name: "Take off: Were there no boats?" }).click();
    await expect(page.getByText("Taken off the agenda.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(names, { timeout: 30_000 })
      .toEqual(["Who reads what", "Were there no boats?", "Nobody at all?"]);
    await expect(item("Were there no boats?").getByText("20 min")).toBeVisible();
  });

  await test.step("in the meeting a point is discussed, that is undone, and done again", async () => {
    await page.getByRole("button", { name: "Discussed: Were there no boats?" }).click();
    await page.getByLabel("What came of it").fill("The boats stopped at one.");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Discussed. The boats stopped at one.")).toBeVisible();
    await page.getByRole("button", { name: "Not discussed: Were there no boats?" }).click();
    await expect(page.getByText("Discussed. The boats stopped at one.")).toBeHidden();
    await page.getByRole("button", { name: "Discussed: Were there no boats?" }).click();
    await expect(page.getByLabel("What came of it")).toHaveValue("The boats stopped at one.");
    await page.getByRole("button", { name: "Mark as discussed" }).click();
    await expect(page.getByText("Discussed. The boats stopped at one.")).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step("the minutes are closed, and hold for the member what they may see", async () => {
    await page.getByRole("button", { name: "Close the minutes" }).click();
    await expect(page.getByText("The minutes are closed.")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("button", { name: "Add" })).toBeHidden();
    const theirs = pavel.page;
    await theirs.goto(`${new URL(page.url()).pathname}/minutes`);
    await expect(theirs.getByText("There: Pavel")).toBeVisible({ timeout: 30_000 });
    await expect(theirs.getByText("Outcome: The boats stopped at one.")).toBeVisible();
    await expect(theirs.getByRole("heading", { name: "A sealed thread" })).toBeVisible();
    await expect(theirs.getByText("Nobody at all?")).toBeHidden();
    expect(await findings(theirs)).toEqual([]);
    const markdown = await pavel.context.request.get(
      `/api/v1/meetings/${page.url().split("/").at(-1)}/minutes`,
    );
    expect(await markdown.text()).toContain("**Outcome:** The boats stopped at one.");
    expect(await markdown.text()).not.toContain("Nobody at all?");
    await theirs.getByRole("link", { name: "in Bridges" }).click();
    await expect(theirs).toHaveURL(new RegExp(`/groups/${group.handle}/read/.+#annotation-`), {
      timeout: 40_000,
    });
  });
});

test("at 390 px: a meeting is called, answered, cancelled and called again; nothing is wider than the window", async ({
  reader,
}) => {
  test.setTimeout(120_000);
  const olga = await reader("Olga");
  const pavel = await reader("Pavel");
  const { baseURL } = test.info().project.use;
  const group = await foundGroup(olga, { baseURL });
  await joinGroup(pavel, group, baseURL);
  const { page } = olga;
  const narrow = async (on = page) =>
    expect(await on.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const each of [page, pavel.page]) await each.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/groups/${group.handle}/meetings`);
  await page.getByRole("button", { name: "Call a meeting" }).click();
  await page.getByLabel("What").fill("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung");
  await page.getByLabel("When").fill("2027-06-03T19:00");
  await narrow();
  await page.getByRole("button", { name: "Call it" }).click();
  await expect(page.getByRole("heading", { name: /^Donaudampf/ })).toBeVisible({ timeout: 30_000 });
  const meeting = page.url();
  await page
    .getByLabel("Another point")
    .fill("Rechtsschutzversicherungsgesellschaften-und-Donaudampfschifffahrtsgesellschaft");
  await page.getByLabel("Minutes").fill("90");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("90 of 90 min planned")).toBeVisible({ timeout: 30_000 });
  await narrow();
  expect(await findings(page)).toEqual([]);

  await pavel.page.goto(meeting);
  await pavel.page.getByText("Perhaps", { exact: true }).click();
  await expect(pavel.page.getByText("1 comes perhaps")).toBeVisible();
  await narrow(pavel.page);

  await page.getByRole("button", { name: "Cancel the meeting" }).click();
  await expect(page.getByText("This meeting is cancelled.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Call it again" }).click();
  await expect(page.getByText("This meeting is cancelled.")).toBeHidden();
  await expect(page.getByText("1 comes perhaps")).toBeVisible();
  await page.getByRole("link", { name: "All meetings" }).click();
  await expect(page.getByRole("heading", { name: "To come" })).toBeVisible({ timeout: 30_000 });
  await narrow();
});
