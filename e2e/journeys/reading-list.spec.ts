import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";
import { selectWords, settled, write, writingField } from "../room";

const TEXT = "Bridges\n\nAt two the bridges are raised.\n\nThen the tram came and they went home.";

test("a facilitator orders the list by hand, takes a text off and puts it back", async ({
  reader,
  publish,
  baseURL,
}) => {
  const founder = await reader("Founder");
  const member = await reader("Member");
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  for (const title of ["The first text", "The second text", "The third text"]) {
    const { id } = await publish(founder, TEXT, { title });
    await listReading(founder, group, id, { baseURL });
  }
  const home = `/groups/${group.handle}`;
  const order = async ({ page }: typeof member) => {
    await page.goto(home);
    return page.getByRole("link", { name: /^The \w+ text$/ }).allTextContents();
  };
  const { page } = founder;
  await page.goto(home);
  await page.getByRole("button", { name: "Move up: The third text" }).click();
  await expect(page.getByText("Moved to place 2 of 3.")).toBeAttached();
  await expect(page.getByRole("link", { name: /^The \w+ text$/ })).toHaveText([
    "The first text",
    "The third text",
    "The second text",
  ]);
  // By the keyboard alone, and the focus stays with what was moved.
  const down = page.getByRole("button", { name: "Move down: The first text" });
  await down.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("link", { name: /^The \w+ text$/ })).toHaveText([
    "The third text",
    "The first text",
    "The second text",
  ]);
  await expect(down).toBeFocused();
  expect(await order(member)).toEqual(["The third text", "The first text", "The second text"]);
  await expect(member.page.getByRole("button", { name: /Move up|Take off/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Take off the list: The first text" }).click();
  await expect(page.getByRole("button", { name: /Move up/ })).toHaveCount(2);
  expect(await order(member)).toEqual(["The third text", "The second text"]);
  await page.getByText("Taken off the list").click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Put back: The first text" }).click();
  await expect(page.getByRole("button", { name: /Move up/ })).toHaveCount(3);
  expect((await order(member)).toSorted()).toEqual(["The first text", "The second text", "The third text"]);
});

test("how far each has read shows to facilitators once the group says so, and its members are told", async ({
  reader,
  publish,
  baseURL,
}) => {
  const founder = await reader("Founder");
  const member = await reader("Member");
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  const article = await publish(founder, TEXT, { title: "Bridges at night" });
  const { id } = await listReading(founder, group, article.id, { baseURL });
  const home = `/groups/${group.handle}`;
  const told = "Facilitators see how far each member has read.";

  // Told once somebody has stayed.
  const kept = member.page.waitForResponse(
    (response) => response.url().endsWith("/position") && response.request().method() === "PUT",
  );
  await member.page.goto(`${home}/read/${article.slug}`);
  await selectWords(member.page, "the tram came");
  await member.page.keyboard.press("n");
  await write(member.page, /Note on/, "At last.");
  await settled(member.page);
  expect((await kept).status()).toBe(200);
  await member.page.goto(home);
  await expect(member.page.getByText("Read to the end")).toBeVisible();
  await expect(member.page.getByText(told)).toHaveCount(0);

  const { page } = founder;
  await page.goto(`${home}/readings/${id}`);
  const row = page.getByRole("row").filter({ hasText: "Member" }).last();
  await expect(row).toContainText("1 note");
  await expect(row).not.toContainText("Read to the end");
  await page.goto(`${home}/settings`);
  const box = page.getByRole("checkbox", { name: told.slice(0, -1) });
  await expect(async () => {
    await box.check();
    await page.locator("form", { has: box }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(async () => {
    await page.goto(`${home}/readings/${id}`);
    await expect(row).toContainText("Read to the end", { timeout: 1_000 });
  }).toPass();
  await member.page.goto(home);
  await expect(member.page.getByText(told)).toBeVisible();
});

test("a note that others answered is copied to a group, without their answers", async ({
  reader,
  publish,
  baseURL,
}) => {
  const ada = await reader("Ada");
  const bela = await reader("Bela");
  const article = await publish(ada, TEXT);
  const group = await foundGroup(ada, { baseURL });
  const { page } = ada;
  await page.goto(`/read/${article.slug}`);
  await selectWords(page, "the tram came");
  await page.keyboard.press("n");
  await write(page, /Note on/, "Said in public.");
  await settled(page);
  await bela.page.goto(`/read/${article.slug}`);
  await bela.page.getByRole("listitem").filter({ hasText: "Said in public." }).first().click();
  await bela.page.getByRole("button", { name: "Reply", exact: true }).first().click();
  await expect(writingField(bela.page, /reply|answer/i)).toBeVisible();
  await write(bela.page, /reply|answer/i, "Answered in public.");
  await settled(bela.page);

  await page.reload();
  const card = page.getByRole("listitem").filter({ hasText: "Said in public." }).first();
  await card.click();
  await card.getByRole("button", { name: "Move or copy" }).click();
  await expect(card.getByText("Others have answered, so it stays here.")).toBeVisible();
  await expect(card.getByRole("button", { name: "Move", exact: true })).toHaveCount(0);
  await card.getByLabel("Seen by").selectOption(group.name);
  expect(await findings(page)).toEqual([]);
  await card.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText(`Copied: ${group.name}.`).last()).toBeVisible();
  await expect(page.getByText("Answered in public.").first()).toBeVisible();
  await page.goto(`/groups/${group.handle}/read/${article.slug}`);
  await page.getByRole("listitem").filter({ hasText: "Said in public." }).first().click();
  await expect(page.getByRole("button", { name: "Reply", exact: true }).first()).toBeVisible();
  await expect(page.getByText("Answered in public.")).toHaveCount(0);
});
