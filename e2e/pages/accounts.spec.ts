import { expect, PASSWORD, test } from "../fixtures";

test("a newcomer signs up with a handle made from the name, and is signed in", async ({ page }) => {
  const mark = Date.now().toString(36);
  await page.goto("/sign-up");
  await page.getByLabel("Name", { exact: true }).fill(`Lev Reader ${mark}`);
  await expect(page.getByLabel("Handle")).toHaveValue(`lev-reader-${mark}`);
  await page.getByLabel("E-mail").fill(`lev-${mark}@readers.example`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL("**/");
  await expect(page.getByText(`Lev Reader ${mark}`).first()).toBeVisible();
});

test("what is wrong with a sign-up stands at its field, and what was typed stays", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Name", { exact: true }).fill("Somebody");
  await page.getByLabel("Handle").fill("vesnina");
  await page.getByLabel("E-mail").fill(`somebody-${Date.now()}@readers.example`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByLabel("Handle")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Handle")).toBeFocused();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(PASSWORD);
});

test("signing in says the same for a wrong password and an unknown address", async ({ reader, browser }) => {
  const known = await reader("Known");
  const page = await (await browser.newContext()).newPage();
  const answers: string[] = [];
  for (const email of [known.email, `unknown-${Date.now()}@readers.example`]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    answers.push((await page.getByRole("main").getByRole("alert").textContent()) ?? "");
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
  }
  expect(answers[0]).not.toBe("");
  expect(answers[0]).toBe(answers[1]);
});

test("a page for members asks to sign in first and comes back", async ({ reader, browser }) => {
  const known = await reader("Known");
  const page = await (await browser.newContext()).newPage();
  await page.goto("/account/devices");
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await page.getByLabel("E-mail").fill(known.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/account/devices");
  await expect(page.getByText("This device")).toBeVisible();
});

test("an address of another site is not followed after signing in", async ({ reader }) => {
  const { page } = await reader("Known");
  await page.goto("/sign-in?return=%2F%5Cexample.org");
  await expect(page).toHaveURL(/\/$/);
});

test("ending all other sessions signs the other device out", async ({ reader, browser }) => {
  const known = await reader("Known");
  const other = await (await browser.newContext()).newPage();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(known.email);
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL("**/");

  await known.page.goto("/account/devices");
  await known.page.getByRole("button", { name: "End all other sessions" }).click();
  await expect(known.page.getByText("No other device is signed in.")).toBeVisible();
  await expect(async () => {
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
});

test("a profile is saved, and shown on the public page", async ({ reader }) => {
  const { page, handle } = await reader("Before");
  await page.goto("/account");
  await page.getByLabel("Name", { exact: true }).fill("After");
  await page.getByLabel("About you").fill("I read slowly.");
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(`/people/${handle}`);
  await expect(page.getByRole("heading", { name: "After" })).toBeVisible();
  await expect(page.getByText("I read slowly.")).toBeVisible();
});

test("an account is deleted with its password only", async ({ reader }) => {
  const { page } = await reader("Leaver");
  await page.goto("/account/data");
  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill("not the password");
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(dialog.getByLabel("Your password")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Your password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await page.waitForURL("**/");
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
});

test("signing out takes one press, from the menu, by keyboard", async ({ reader }) => {
  const { page } = await reader("Keyboard");
  await page.goto("/");
  await page.getByLabel("Menu of Keyboard").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign out" }).press("Enter");
  await expect(page.getByRole("link", { name: "Sign up" }).first()).toBeVisible();
});
