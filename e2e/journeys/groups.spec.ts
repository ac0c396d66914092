import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, origin, PASSWORD, type Reader, test } from "../fixtures";
import { foundGroup, listReading } from "../groups";
import { hydrated, open } from "../hydrated";

const TEXT = "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.";
const newHandle = () => `g${randomUUID().replaceAll("-", "").slice(0, 14)}x`;

/** The names in the table of members, in its order. */
const members = (page: Page) =>
  page.getByRole("table", { name: "Members" }).locator("tbody tr td:first-child a").allTextContents();

const linkOf = async (page: Page) => {
  const link = page.getByText(/^https?:\/\/\S+\/invited\/\S+$/);
  await expect(link).toBeVisible();
  return (await link.textContent()) ?? "";
};

test("a founder invites by a link, a newcomer without an account looks, signs up and lands in the group", async ({
  reader,
  browser,
  publish,
  baseURL,
}) => {
  test.slow();
  const founder = await reader("Vera Founder");
  const stranger = await reader("Stranger");
  const { page } = founder;
  const handle = newHandle();

  await test.step("founds it", async () => {
    await page.goto("/groups");
    await page.getByRole("link", { name: "Found a group" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Found a group" })).toBeVisible();
    await hydrated(page);
    await page.getByLabel("Name", { exact: true }).fill("Readers of the quay");
    await expect(page.getByLabel("Handle")).toHaveValue(/readers/);
    await page.getByLabel("Handle").fill(handle);
    await page.getByLabel("What it is about").fill("One book a month, by the water.");
    await page.getByRole("button", { name: "Found the group" }).click();
    await expect(page).toHaveURL(`/groups/${handle}`);
    await expect(page.getByRole("heading", { level: 1, name: "Readers of the quay" })).toBeVisible();
    await expect(page.getByText("One book a month, by the water.")).toBeVisible();
  });

  const link = await test.step("makes a link", async () => {
    await page
      .getByRole("navigation", { name: /^Pages of/ })
      .getByRole("link", { name: "Members" })
      .click();
    await expect(page.getByText("No link was made yet.")).toBeVisible();
    await hydrated(page);
    await page.getByLabel("A word to those who get it").fill("Come on Thursday.");
    await page.getByLabel("People").fill("2");
    await page.getByRole("button", { name: "Make a link" }).click();
    const made = await linkOf(page);
    await expect(page.getByRole("table", { name: "Invitations" })).toContainText("Come on Thursday.");
    await page.reload();
    await expect(page.getByRole("table", { name: "Invitations" })).toBeVisible();
    expect(await page.content(), "the link is shown once").not.toContain(made.split("/").pop() ?? made);
    return made;
  });

  const newcomer = await browser.newContext();
  const their = await newcomer.newPage();
  await test.step("looking accepts nothing", async () => {
    await their.goto(link);
    await expect(their.getByRole("heading", { level: 1, name: "Readers of the quay" })).toBeVisible();
    await expect(their.getByText("Vera Founder invites you")).toBeVisible();
    await expect(their.getByText("Come on Thursday.")).toBeVisible();
    await their.reload();
    await page.reload();
    expect(await members(page)).toEqual(["Vera Founder"]);
    expect((await newcomer.request.get(`/groups/${handle}`)).status()).toBe(404);
  });

  await test.step("makes an account by it", async () => {
    await their.getByRole("link", { name: "Make an account and join" }).click();
    await expect(their.getByRole("heading", { level: 1, name: "Sign up" })).toBeVisible();
    await hydrated(their);
    const me = newHandle();
    await their.getByLabel("Name", { exact: true }).fill("Nadya Newcomer");
    await their.getByLabel("Handle").fill(me);
    await their.getByLabel("E-mail").fill(`${me}@readers.example`);
    await their.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await their.getByRole("button", { name: "Sign up" }).click();
    await expect(their).toHaveURL(`/groups/${handle}`);
    await expect(their.getByRole("heading", { level: 1, name: "Readers of the quay" })).toBeVisible();
    await their.goto("/groups");
    await expect(their.getByRole("heading", { name: "Mine" })).toBeVisible();
    await expect(their.getByRole("link", { name: "Readers of the quay" })).toBeVisible();
    await their.goto(link);
    await expect(their.getByRole("link", { name: /You are in it/ })).toBeVisible();
  });

  await test.step("the founder sees them, and one person left on the link; takes it back", async () => {
    await open(page, `/groups/${handle}/members`);
    expect(await members(page)).toEqual(["Vera Founder", "Nadya Newcomer"]);
    await expect(page.getByRole("table", { name: "Invitations" }).getByRole("cell").nth(2)).toHaveText("1");
    await page.getByRole("button", { name: "Take back: Come on Thursday." }).click();
    await expect(page.getByRole("table", { name: "Invitations" })).toContainText("Taken back");
    await stranger.page.goto(link);
    await expect(stranger.page.getByRole("heading", { name: "This link leads nowhere." })).toBeVisible();
  });

  await test.step("somebody with an account joins by a second link", async () => {
    await page.getByRole("button", { name: "Make a link" }).click();
    const second = await linkOf(page);
    const guest = await reader("Gleb Guest");
    await open(guest.page, second);
    await guest.page.getByRole("button", { name: "Join the group" }).click();
    await expect(guest.page).toHaveURL(`/groups/${handle}`);
    await page.reload();
    expect(await members(page)).toEqual(["Vera Founder", "Gleb Guest", "Nadya Newcomer"]);
  });

  await test.step("and the stranger is told what is told of a group that does not exist", async () => {
    const article = await publish(founder, TEXT);
    const group = await (await founder.context.request.get(`/api/v1/groups?q=`)).json();
    const { id } = group.mine[0];
    await listReading(founder, group.mine[0], article.id, { baseURL });
    await nothingFor(stranger, handle, article.slug);
    for (const path of [
      "",
      "/members",
      "/requests",
      "/invitations",
      "/posts",
      "/meetings",
      "/readings",
      "/export",
    ])
      expect((await stranger.context.request.get(`/api/v1/groups/${id}${path}`)).status(), path).toBe(404);
    const joining = await stranger.context.request.post(`/api/v1/groups/${id}/members`, {
      headers: origin(baseURL),
    });
    expect(joining.status()).toBe(404);
  });
  await newcomer.close();
});

/** Every page of the group says to the stranger, word for word, what a page of no group at all says. */
async function nothingFor({ page }: Reader, handle: string, slug: string) {
  const none = newHandle();
  for (const path of ["", "/talk", "/meetings", "/members", "/settings", "/readings/new", `/read/${slug}`]) {
    const shown: string[] = [];
    for (const name of [none, handle]) {
      const answer = await page.goto(`/groups/${name}${path}`);
      expect(answer?.status(), `${name}${path}`).toBe(404);
      await expect(page.locator("main")).toBeVisible();
      shown.push(`${await page.title()}\n${await page.locator("main").textContent()}`);
    }
    expect(shown[1]).toBe(shown[0]);
    expect(shown[1]).not.toContain("quay");
  }
}

test("an open group is joined and left", async ({ reader, baseURL }) => {
  const founder = await reader("Vera");
  const { page } = await reader("Osip");
  const { handle } = await foundGroup(founder, {
    baseURL,
    about: { finding: "listed", name: "Open evenings" },
  });

  await page.goto(`/groups?q=${encodeURIComponent("Open evenings")}`);
  await page.locator(`a[href="/groups/${handle}"]`).click();
  await expect(page).toHaveURL(`/groups/${handle}`);
  await expect(page.getByRole("navigation", { name: /^Pages of/ })).toHaveCount(0);
  await hydrated(page);
  await page.getByRole("button", { name: "Join the group" }).click();
  await page
    .getByRole("navigation", { name: /^Pages of/ })
    .getByRole("link", { name: "Members" })
    .click();
  await expect(page.getByRole("table", { name: "Members" })).toBeVisible();
  expect(await members(page)).toEqual(["Vera", "Osip"]);
  await hydrated(page);
  await page.getByRole("button", { name: "Leave the group" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave the group" }).click();
  await expect(page).toHaveURL("/groups");
  await page.goto(`/groups/${handle}`);
  await expect(page.getByRole("button", { name: "Join the group" })).toBeVisible();
});

test("who asks to join says a word; one is let in, the other declined", async ({ reader, baseURL }) => {
  const founder = await reader("Vera");
  const [ada, bela] = [await reader("Ada"), await reader("Bela")];
  const group = await foundGroup(founder, { baseURL, about: { joining: "request" } });
  for (const { page, name } of [ada, bela]) {
    await open(page, `/groups/${group.handle}`);
    await page.getByLabel("A word to the facilitators").fill(`It is ${name}, from the tram.`);
    await page.getByRole("button", { name: "Ask to join" }).click();
    await expect(page.getByText("You asked to join.")).toBeVisible();
  }
  await bela.page.getByRole("button", { name: "Take it back" }).click();
  await bela.page.getByLabel("A word to the facilitators").fill("It is Bela, once more.");
  await bela.page.getByRole("button", { name: "Ask to join" }).click();
  await expect(bela.page.getByText("You asked to join.")).toBeVisible();

  const { page } = founder;
  await open(page, `/groups/${group.handle}/members`);
  const asking = page.getByRole("table", { name: "Requests to join" });
  await expect(asking).toContainText("It is Ada, from the tram.");
  await expect(asking).toContainText("It is Bela, once more.");
  await page.getByRole("button", { name: "Let in: Ada" }).click();
  await expect(asking).not.toContainText("Ada");
  await page.getByRole("button", { name: "Decline: Bela" }).click();
  await expect(page.getByText("Nobody is waiting.")).toBeVisible();
  expect(await members(page)).toEqual(["Vera", "Ada"]);

  await ada.page.reload();
  await expect(ada.page.getByRole("link", { name: "Talk" })).toBeVisible();
  await bela.page.reload();
  await expect(bela.page.getByRole("button", { name: "Ask to join" })).toBeVisible();
  await expect(bela.page.getByRole("link", { name: "Talk" })).toHaveCount(0);
});

test("a group is founded and somebody invited without a mouse", async ({ reader }) => {
  const { page } = await reader("Keyboard");
  const handle = newHandle();
  const reach = async (name: string, role: "textbox" | "radio" | "button" | "link" | "spinbutton") => {
    const goal = page.locator("main").getByRole(role, { name, exact: true });
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press("Tab");
      if (await goal.evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await open(page, "/groups/new");
  await reach("Name", "textbox");
  await page.keyboard.type("By the keys");
  await reach("Handle", "textbox");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(handle);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/groups/${handle}`);
  await reach("Members", "link");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No link was made yet.")).toBeVisible();
  await hydrated(page);
  await reach("Make a link", "button");
  await page.keyboard.press("Enter");
  await linkOf(page);
  await reach("Copy the link", "button");
});
