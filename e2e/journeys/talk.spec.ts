import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup } from "../groups";

/** What a group says beside its texts: an announcement, a thread with tags, answers, second thoughts. */

test("two people talk: announced, tagged, answered, changed, deleted and brought back, removed with a reason", async ({
  reader,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const slow = { timeout: 30_000 };
  const olga = await reader("Olga");
  const pavel = await reader("Pavel");
  const group = await foundGroup(olga, { baseURL });
  await joinGroup(pavel, group, baseURL);
  const path = `/groups/${group.handle}/talk`;

  const { page } = olga;
  await page.goto(path);
  await expect(page.getByText("Nobody has said anything yet.")).toBeVisible(slow);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Write to the group" }).click();
  // The plain field gives way to the editor while one types: keys go to whichever has the focus.
  await expect(page.getByRole("textbox", { name: "To the group" })).toBeFocused(slow);
  await page.keyboard.type("We begin on Monday.");
  await page.getByRole("textbox", { name: /^Tags/ }).fill("Dates, TEA");
  await page.getByLabel("An announcement").check();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Announce" }).click();
  const announced = page.getByRole("article").filter({ hasText: "We begin on Monday." });
  await expect(announced.getByText("Announcement")).toBeVisible(slow);

  const theirs = pavel.page;
  await theirs.goto(path);
  await test.step("a member writes by the keyboard, and may not announce", async () => {
    await theirs.getByRole("button", { name: "Write to the group" }).focus();
    await theirs.keyboard.press("Enter");
    await expect(theirs.getByRole("textbox", { name: "To the group" })).toBeFocused(slow);
    await expect(theirs.getByLabel("An announcement")).toBeHidden();
    await theirs.keyboard.type("Who brings the cups?");
    await theirs.getByRole("textbox", { name: /^Tags/ }).fill("tea");
    await theirs.keyboard.press("Control+Enter");
    await expect(theirs.getByRole("article").filter({ hasText: "Who brings the cups?" })).toBeVisible(slow);
    // The announcement stays first.
    await expect(theirs.getByRole("article").first()).toContainText("We begin on Monday.");
    await theirs.getByRole("navigation", { name: "Tags" }).getByRole("link", { name: "tea 2" }).click();
    await expect(theirs).toHaveURL(/tag=tea/, slow);
    await expect(theirs.getByRole("article")).toHaveCount(2);
    await theirs.getByRole("link", { name: "dates 1" }).click();
    await expect(theirs.getByRole("article")).toHaveCount(1, slow);
  });

  await test.step("the founder answers, changes the answer, takes it back and brings it back", async () => {
    await page.goto(path);
    await page.getByRole("button", { name: "Answer Pavel" }).click();
    await expect(page.getByRole("textbox", { name: "Your answer to Pavel" })).toBeFocused(slow);
    await page.keyboard.type("I do.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("I do.", { exact: true })).toBeVisible(slow);
    await expect(page.getByRole("button", { name: "Answer Pavel" })).toBeFocused();
    await page.getByRole("button", { name: "Edit: answer by Olga" }).click();
    await expect(page.getByRole("textbox", { name: "Your answer", exact: true })).toBeFocused(slow);
    await page.keyboard.press("End");
    await page.keyboard.type(" All nine.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("I do. All nine.")).toBeVisible(slow);
    await page.getByRole("button", { name: "edited" }).click();
    await expect(page.getByRole("list", { name: "Earlier versions" })).toContainText("I do.", slow);
    await page.getByRole("button", { name: "Delete: answer by Olga" }).click();
    await expect(page.getByText("Deleted.", { exact: false })).toBeVisible(slow);
    await page.getByRole("button", { name: "Undo: restore this answer" }).click();
    await expect(page.getByText("I do. All nine.")).toBeVisible(slow);
    expect(await findings(page)).toEqual([]);
  });

  await test.step("what is removed stands with its reason, and can be put back", async () => {
    await page.getByRole("button", { name: "Remove: post by Pavel" }).click();
    await page.getByLabel(/^Why is this post removed/).fill("Cups were settled.");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.getByText("Removed by the group’s moderators: Cups were settled.")).toBeVisible(slow);
    await theirs.goto(path);
    await expect(theirs.getByText("Removed by the group’s moderators: Cups were settled.")).toBeVisible();
    await expect(theirs.getByText("Who brings the cups?")).toBeHidden();
    await page.getByRole("button", { name: "Undo removal: post by Pavel" }).click();
    await expect(page.getByText("Who brings the cups?")).toBeVisible(slow);
  });

  await test.step("at 390 px nothing is wider than the window", async () => {
    await theirs.setViewportSize({ width: 390, height: 844 });
    await theirs.goto(path);
    await theirs.getByRole("button", { name: "Write to the group" }).click();
    await expect(theirs.getByRole("textbox", { name: "To the group" })).toBeVisible();
    expect(await theirs.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await findings(theirs)).toEqual([]);
  });
});
