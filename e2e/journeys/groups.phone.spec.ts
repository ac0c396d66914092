import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup } from "../groups";
import { hydrated, open } from "../hydrated";

test("on a phone a group is founded, somebody invited, and a member given a role", async ({
  reader,
  baseURL,
}) => {
  test.slow();
  const founder = await reader(`Anna-Maria ${"Verylongname".repeat(2)}`);
  const osip = await reader("أوسيب");
  const { page } = founder;
  await open(page, "/groups/new");
  const name = `Readers ${"Verylongname".repeat(4)}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Handle").fill(`${founder.handle}-x`);
  await page.getByRole("button", { name: "Found the group" }).tap();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page
    .getByRole("navigation", { name: /^Pages of/ })
    .getByRole("link", { name: "Members" })
    .tap();
  await expect(page.getByText("No link was made yet.")).toBeVisible();
  await hydrated(page);
  await page.getByRole("button", { name: "Make a link" }).tap();
  await expect(page.getByText(/\/invited\//)).toBeVisible();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(390);
  expect(await findings(page)).toEqual([]);

  const group = await foundGroup(founder, { baseURL });
  await joinGroup(osip, group, baseURL);
  await open(page, `/groups/${group.handle}/members`);
  await page.getByRole("button", { name: "Role of أوسيب" }).tap();
  const dialog = page.getByRole("dialog");
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("radio", { name: "Moderator" }).check();
  await dialog.getByRole("button", { name: "Give this role" }).tap();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row").filter({ hasText: "أوسيب" })).toContainText("Moderator");
  expect(await width()).toBeLessThanOrEqual(390);
});
