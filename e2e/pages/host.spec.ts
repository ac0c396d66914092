import { expect, PASSWORD, test } from "../fixtures";

test("a suspended person is signed out and comes back when it is lifted", async ({ reader, host }) => {
  const person = await reader("Suspended Person");
  const { page } = await host();
  await page.goto(`/host?q=${person.handle}`);
  await page.getByRole("button", { name: "Suspend Suspended Person" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Advertising in three threads.");
  await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText("Advertising in three threads.")).toBeVisible();
  await expect(async () => {
    await person.page.goto("/account");
    await expect(person.page).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass({ timeout: 15_000 });

  await page.getByRole("button", { name: /^Lift the suspension/ }).click();
  await expect(page.getByRole("button", { name: "Suspend Suspended Person" })).toBeVisible();
  await person.page.getByLabel("E-mail").fill(person.email);
  await person.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await person.page.getByRole("button", { name: "Sign in" }).click();
  await person.page.waitForURL("**/account");
});

test("an invitation's link is shown once and makes an account", async ({ host, browser }) => {
  const { page } = await host();
  const mark = Date.now().toString(36);
  await page.goto("/host/door");
  await page.getByLabel("For whom").fill(`Circle ${mark}`);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.getByText("/sign-up?invitation=").textContent()) ?? "";
  await page.reload();
  await expect(page.getByText("/sign-up?invitation=")).toHaveCount(0);
  await expect(page.getByRole("row", { name: new RegExp(mark) })).toContainText("Take back");

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.getByLabel("Name", { exact: true }).fill(`Guest ${mark}`);
  await guest.getByLabel("E-mail").fill(`guest-${mark}@readers.example`);
  await guest.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await guest.getByRole("button", { name: "Sign up" }).click();
  await guest.waitForURL("**/");
  await page.reload();
  await expect(page.getByRole("row", { name: new RegExp(mark) })).toContainText("Used up");
});

test("a text is removed with a reason and put back", async ({ reader, publish, host }) => {
  const owner = await reader("Owner");
  const article = await publish(owner, "One paragraph.", { title: `Removed ${Date.now()}` });
  const { page } = await host();
  await page.goto(`/articles/${article.id}/settings`);
  await page.getByRole("button", { name: "Remove this text" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Not ours to publish.");
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("The host removed this text.")).toBeVisible();
  await owner.page.goto(`/articles/${article.id}/settings`);
  await expect(owner.page.getByText("Not ours to publish.")).toBeVisible();

  await page.goto("/host/removed");
  const row = page.getByRole("row", { name: new RegExp(article.title) });
  await row.getByRole("button", { name: "Put back" }).click();
  await expect(row).toHaveCount(0);
});

test("the host's desk is not there for others", async ({ reader }) => {
  const { page } = await reader("Member");
  for (const path of ["/host", "/host/door", "/host/removed"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
