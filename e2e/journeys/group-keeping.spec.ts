import type { Page } from "@playwright/test";
import type { GroupView } from "@/lib/groups/wire";
import { expect, origin, type Reader, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";
import { hydrated, open } from "../hydrated";
import { bar, selectWords, settled, write } from "../room";

const TEXT = "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.";

/** Who a member is, by the table of members. */
const rowOf = (page: Page, name: string) =>
  page.getByRole("table", { name: "Members" }).getByRole("row").filter({ hasText: name });

async function giveRole(page: Page, name: string, role: string, handOver = false) {
  await page.getByRole("button", { name: `Role of ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: role }).check();
  if (handOver) await dialog.getByLabel("Hand the group over").check();
  await dialog.getByRole("button", { name: "Give this role" }).click();
  await expect(dialog).toBeHidden();
}

async function twoIn(founder: Reader, other: Reader, baseURL: string | undefined): Promise<GroupView> {
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(other, group, baseURL);
  return group;
}

test("roles are given; the last owner cannot leave until the group is handed over", async ({
  reader,
  baseURL,
}) => {
  test.slow();
  const [vera, osip] = [await reader("Vera"), await reader("Osip")];
  const { handle } = await twoIn(vera, osip, baseURL);
  const { page } = vera;
  await open(page, `/groups/${handle}/members`);
  await giveRole(page, "Osip", "Moderator");
  await expect(rowOf(page, "Osip")).toContainText("Moderator");
  await giveRole(page, "Osip", "Facilitator");
  await expect(rowOf(page, "Osip")).toContainText("Facilitator");

  await osip.page.goto(`/groups/${handle}/members`);
  await expect(osip.page.getByRole("button", { name: "Make a link" })).toBeVisible();
  await expect(osip.page.getByRole("button", { name: "Remove Vera" })).toHaveCount(0);
  await expect(osip.page.getByRole("button", { name: /^Role of/ })).toHaveCount(0);
  await osip.page.goto(`/groups/${handle}/settings`);
  await expect(osip.page.getByRole("heading", { name: "Colours" })).toBeVisible();
  await expect(osip.page.getByRole("heading", { name: "The end" })).toHaveCount(0);

  const leave = page.getByRole("dialog").getByRole("button", { name: "Leave the group" });
  await page.getByRole("button", { name: "Leave the group" }).click();
  await leave.click();
  await expect(page.getByRole("dialog")).toContainText(/owner/i);
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();

  await giveRole(page, "Osip", "Owner", true);
  await expect(rowOf(page, "Osip")).toContainText("Owner");
  await expect(rowOf(page, "Vera")).toContainText("Facilitator");
  await page.getByRole("button", { name: "Leave the group" }).click();
  await leave.click();
  await expect(page).toHaveURL("/groups");
});

test("who is removed sees nothing more, and an open page's next act says so", async ({
  reader,
  publish,
  baseURL,
}) => {
  test.slow();
  const [vera, osip] = [await reader("Vera"), await reader("Osip")];
  const group = await twoIn(vera, osip, baseURL);
  const article = await publish(vera, TEXT);
  await listReading(vera, group, article.id, { baseURL });
  const room = `/groups/${group.handle}/read/${article.slug}`;
  await osip.page.goto(room);
  await selectWords(osip.page, "nobody could go home");

  await open(vera.page, `/groups/${group.handle}/members`);
  await vera.page.getByRole("button", { name: "Remove Osip" }).click();
  await vera.page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(rowOf(vera.page, "Osip")).toHaveCount(0);

  const refused = osip.page.waitForResponse((answer) => answer.url().endsWith("/api/v1/annotations"));
  await bar(osip.page)
    .getByRole("button", { name: /^Mark in/ })
    .first()
    .click();
  expect((await refused).status()).toBe(404);
  await expect(osip.page.getByText(/^Not sent/).first()).toBeVisible();
  // Its first page stays: anyone may join the group, and a stranger sees as much.
  for (const path of [room, `/groups/${group.handle}/members`, `/groups/${group.handle}/talk`])
    expect((await osip.context.request.get(path)).status(), path).toBe(404);
  // The group is open: everybody may know of it, and what is in it is its members'.
  // It is open: one may know of it, and no more.
  for (const path of ["members", "readings", "posts"]) {
    const answer = await osip.context.request.get(`/api/v1/groups/${group.id}/${path}`);
    expect([403, 404], path).toContain(answer.status());
  }
});

test("an archived group is read and not written in, and opened again", async ({
  reader,
  publish,
  baseURL,
}) => {
  test.slow();
  const [vera, osip] = [await reader("Vera"), await reader("Osip")];
  const group = await twoIn(vera, osip, baseURL);
  const article = await publish(vera, TEXT);
  await listReading(vera, group, article.id, { baseURL });
  const pages = `/groups/${group.handle}`;
  const { page } = vera;
  await page.goto(`${pages}/read/${article.slug}`);
  await selectWords(page, "nobody could go home");
  await page.keyboard.press("n");
  await write(page, /Note on/, "Before the end.");
  await settled(page);

  await open(page, `${pages}/settings`);
  await page.getByRole("button", { name: "Archive the group" }).click();
  await expect(page.getByText("This group is archived.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);

  for (const { page } of [vera, osip]) {
    for (const path of ["", "/talk", "/meetings", "/members"]) {
      await page.goto(`${pages}${path}`);
      await expect(page.getByText("This group is archived.")).toBeVisible();
      await expect(page.locator("main").getByRole("textbox"), path).toHaveCount(0);
      await expect(
        page.getByRole("button", { name: /^(Make a link|Call a meeting|Send|Role of)/ }),
      ).toHaveCount(0);
    }
  }
  await osip.page.goto(`${pages}/read/${article.slug}`);
  await expect(osip.page.getByText("Before the end.").first()).toBeVisible();
  await expect(osip.page.getByRole("button", { name: "Reply", exact: true })).toHaveCount(0);
  await selectWords(osip.page, "The bridges were up");
  await expect(osip.page.getByText("is only read here: what you mark is for you alone.")).toBeVisible();
  await osip.page.keyboard.press("1");
  await expect(osip.page.getByText("Marked in Sun. Only you see it.").last()).toBeVisible();
  await selectWords(osip.page, "before five");
  await osip.page.keyboard.press("n");
  await write(osip.page, /Note on/, "For later.");
  await expect(osip.page.getByRole("listitem").filter({ hasText: "For later." }).first()).toContainText(
    "Only me",
  );
  const posted = await osip.context.request.post(`/api/v1/groups/${group.id}/members`, {
    headers: origin(baseURL),
  });
  expect(posted.ok(), "who is in it stays in it").toBe(true);

  await open(page, `${pages}/settings`);
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(page.getByText("This group is archived.")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Archive the group" })).toBeVisible();
});

test("a group that is deleted waits, is exported, and is brought back", async ({ reader, baseURL }) => {
  test.slow();
  const [vera, osip, stranger] = [await reader("Vera"), await reader("Osip"), await reader("Stranger")];
  const group = await twoIn(vera, osip, baseURL);
  const pages = `/groups/${group.handle}`;
  const { page } = vera;
  await open(page, `${pages}/settings`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything in it" }).click();
  expect((await download).suggestedFilename()).toContain(group.handle);

  await page.getByRole("button", { name: "Delete the group" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete the group" }).click();
  await expect(page.getByText("This group is going to be erased.")).toBeVisible();
  await osip.page.goto(pages);
  await expect(osip.page.getByText("This group is going to be erased.")).toBeVisible();
  expect((await stranger.context.request.get(pages)).status(), "open to join before").toBe(404);

  await hydrated(page);
  await page.getByRole("button", { name: "Bring the group back" }).click();
  await expect(page.getByText("This group is going to be erased.")).toHaveCount(0);
  expect((await stranger.context.request.get(pages)).status()).toBe(200);
});

test("the words of the colours stand in the bar; a member's page leads to what they wrote", async ({
  reader,
  publish,
  baseURL,
}) => {
  test.slow();
  const [vera, osip] = [await reader("Vera"), await reader("Osip")];
  const group = await twoIn(vera, osip, baseURL);
  const article = await publish(vera, TEXT);
  const pages = `/groups/${group.handle}`;
  await open(vera.page, `${pages}/settings`);
  await vera.page.getByLabel("Meaning of sun").fill("evidence");
  await vera.page.getByLabel("Line of sun").selectOption("wavy");
  const saved = vera.page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await vera.page.getByRole("button", { name: "Save" }).first().click();
  expect((await saved).status()).toBe(200);

  const { page } = osip;
  await page.goto(`${pages}/read/${article.slug}`);
  await selectWords(page, "nobody could go home");
  await expect(bar(page).getByRole("button", { name: "Mark in evidence, wavy line" })).toBeVisible();
  await page.keyboard.press("n");
  await write(page, /Note on/, "The ferrymen say so.");
  await settled(page);

  await vera.page.goto(`${pages}/members`);
  await expect(rowOf(vera.page, "Osip")).toContainText("1 passage");
  await rowOf(vera.page, "Osip").getByRole("link").click();
  await expect(vera.page.getByRole("heading", { level: 2, name: "Osip" })).toBeVisible();
  await expect(vera.page.getByText("The ferrymen say so.")).toBeVisible();
  await vera.page.locator(`main a[href^="${pages}/read/"]`).click();
  await expect(vera.page.getByText("The ferrymen say so.").first()).toBeVisible();
});
