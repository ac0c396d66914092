import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { callMeeting, changeReading, foundGroup, joinGroup, listReading } from "../groups";
import { selectWords, settled, write } from "../room";

const PARAGRAPH = "The bridges were up and nobody could go home before five in the morning, so they talked. ";
const TEXT = [
  "Bridges",
  "At two the bridges are raised.",
  ...Array.from({ length: 40 }, (_, i) => `Evening ${i + 1}. ${PARAGRAPH.repeat(4)}`),
  "Then the tram came and they went home.",
].join("\n\n");

test("others' notes show after two of one's own, and a stranger sees nothing of it", async ({
  reader,
  publish,
  baseURL,
}) => {
  const founder = await reader("Founder");
  const member = await reader("Member");
  const stranger = await reader("Stranger");
  const article = await publish(founder, TEXT, { title: "Bridges at night" });
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  const home = `/groups/${group.handle}`;

  const { page } = founder;
  await page.goto(home);
  await page.getByRole("link", { name: "Choose the first text" }).click();
  await page.getByRole("searchbox").fill(`${baseURL}/read/${article.slug}`);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("Bridges at night")).toBeVisible();
  await expect(async () => {
    await page.getByRole("radio", { name: /After some/ }).check();
    await expect(page.getByLabel("Notes of one’s own")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByLabel("Notes of one’s own").fill("2");
  await page.getByLabel("Due").fill("2027-06-01T19:00");
  await page.getByLabel("What to do").fill("Say what the night does to talk.");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Put it on the list" }).click();
  await expect(page.getByText("Members see others’ notes after 2 notes of their own.")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.goto(`${home}/read/${article.slug}`);
  await selectWords(page, "the bridges are raised");
  await page.keyboard.press("n");
  await write(page, /Note on/, "Why at two?");
  await settled(page);

  const theirs = member.page;
  await theirs.goto(home);
  await expect(theirs.getByText("Due 1 June 2027 at 19:00")).toBeVisible();
  await expect(theirs.getByText("so far you have written 0")).toBeVisible();
  await theirs.getByRole("link", { name: "Bridges at night" }).click();
  await expect(theirs.getByText("1 note of others shows after 2 notes of your own")).toBeVisible();
  for (const [words, note] of [
    ["nobody could go home", "First."],
    ["so they talked", "Second."],
  ] as const) {
    await expect(theirs.getByText("Why at two?")).toHaveCount(0);
    await selectWords(theirs, words);
    await theirs.keyboard.press("n");
    await write(theirs, /Note on/, note);
    await settled(theirs);
  }
  await expect(theirs.getByRole("listitem").filter({ hasText: "Why at two?" })).toBeVisible();

  await theirs.goto("/");
  await expect(theirs.getByRole("link", { name: "Bridges at night" }).first()).toBeVisible();
  await expect(theirs.getByRole("list", { name: "My readings" })).toContainText("1 June 2027");
  expect(await findings(theirs)).toEqual([]);

  // Anyone may join and so know of the group; what it reads is for its members.
  expect(await (await stranger.context.request.get(home)).text()).not.toContain("Bridges at night");
  expect((await stranger.context.request.get(`${home}/read/${article.slug}`)).status()).toBe(404);
  await stranger.page.goto("/");
  await expect(stranger.page.getByText(group.name)).toHaveCount(0);

  await page.goto(home);
  await page.getByRole("link", { name: "Overview: Bridges at night" }).click();
  await expect(page.getByText("2 of 2 members opened it")).toBeVisible();
  await expect(page.getByRole("link", { name: /Paragraph \d+: 2 notes/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("a facilitator seeds a question, pins it to a meeting, and changes when notes show", async ({
  reader,
  publish,
  baseURL,
}) => {
  const founder = await reader("Founder");
  const member = await reader("Member");
  const article = await publish(founder, TEXT, { title: "Bridges, asked about" });
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  const reading = await listReading(founder, group, article.id, {
    baseURL,
    rules: { reveal: "facilitator" },
  });
  await callMeeting(founder, group, { baseURL, title: "First evening" });
  const home = `/groups/${group.handle}`;
  const room = `${home}/read/${article.slug}`;

  const { page } = founder;
  await page.goto(room);
  await selectWords(page, "the bridges are raised");
  await page.keyboard.press("q");
  await write(page, /Question on/, "Who raises them?");
  await settled(page);
  await selectWords(page, "nobody could go home");
  await page.keyboard.press("n");
  await write(page, /Note on/, "Waits for the day.");
  await settled(page);
  await page.getByText("the bridges are raised").scrollIntoViewIfNeeded();
  const question = page.getByRole("listitem").filter({ hasText: "Who raises them?" }).first();
  await question.getByText("asks").click();
  await question.getByRole("button", { name: "Make it a seed" }).click();
  await expect(question.getByText("Seed question")).toBeVisible();
  await question.getByRole("button", { name: "Put on the agenda" }).click();
  const dialog = page.getByRole("dialog", { name: "Put on the agenda" });
  await expect(dialog.getByText("First evening")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Put it on the agenda of First evening" }).click();
  await expect(dialog.getByText("It is on the agenda of First evening.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(question.getByRole("button", { name: "Put on the agenda" })).toBeFocused();

  await page.goto(home);
  await page.getByRole("button", { name: "Open others’ notes: Bridges, asked about" }).click();
  await expect(page.getByText("Others’ notes were opened to everybody.")).toBeVisible();
  await page.getByRole("button", { name: "Let the rule hold again: Bridges, asked about" }).click();
  await expect(page.getByText("Members see others’ notes when a facilitator opens them.")).toBeVisible();

  const soon = new Date(Date.now() + 6_000).toISOString();
  await changeReading(founder, reading, { baseURL, edit: { reveal: "date", revealAt: soon } });
  await member.page.goto(room);
  const seen = member.page.getByRole("listitem").filter({ hasText: "Who raises them?" }).first();
  await expect(seen.getByText("Seed", { exact: true })).toBeVisible();
  await seen.getByText("asks").click();
  await expect(seen.getByText("Seed question")).toBeVisible();
  await expect(seen.getByText("Others’ answers wait until others’ notes show to you.")).toBeVisible();
  await expect(seen.getByRole("button", { name: /seed|agenda/ })).toHaveCount(0);
  // The moment comes while the page is open.
  await expect(member.page.getByText("Waits for the day.")).toHaveCount(0);
  await expect(member.page.getByText("Waits for the day.")).toBeVisible({ timeout: 15_000 });
  await expect(seen.getByText("Others’ answers wait")).toHaveCount(0);
});

test("notes further on wait until the reader gets there, or taps", async ({ reader, publish, baseURL }) => {
  const founder = await reader("Founder");
  const member = await reader("Member");
  const article = await publish(founder, TEXT, { title: "Bridges, carefully" });
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  await listReading(founder, group, article.id, { baseURL, rules: { hidesAhead: true } });
  const room = `/groups/${group.handle}/read/${article.slug}`;

  await founder.page.goto(room);
  for (const [words, note] of [
    ["the bridges are raised", "At the beginning."],
    ["the tram came", "At the end."],
  ] as const) {
    await selectWords(founder.page, words);
    await founder.page.keyboard.press("n");
    await write(founder.page, /Note on/, note);
    await settled(founder.page);
  }

  const { page } = member;
  const sent: string[] = [];
  page.on("response", async (response) => {
    if (/annotations|threads/.test(response.url())) sent.push(await response.text().catch(() => ""));
  });
  await page.goto(room);
  await expect(page.getByText("1 note further on")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "At the beginning." })).toBeVisible();
  expect(sent.join()).not.toContain("At the end.");
  expect(await findings(page)).toEqual([]);
  await page.getByText("Then the tram came").scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Show the notes on this passage" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "At the end." })).toBeVisible();
  await expect(page.getByText("further on")).toHaveCount(0);
});

test("one goes on reading on another device where one stopped", async ({
  reader,
  publish,
  browser,
  baseURL,
}) => {
  const ada = await reader("Ada");
  const article = await publish(ada, TEXT);
  await ada.page.goto(`/read/${article.slug}`);
  const kept = ada.page.waitForResponse(
    (response) => response.url().endsWith("/position") && response.request().method() === "PUT",
  );
  await ada.page.getByText("Evening 20.").evaluate((block) => {
    window.scrollTo({ top: window.scrollY + block.getBoundingClientRect().top - 60, behavior: "instant" });
  });
  expect((await kept).status()).toBe(200);

  const other = await browser.newContext();
  await other.addCookies(await ada.context.cookies());
  const page = await other.newPage();
  await page.goto(`${baseURL}/read/${article.slug}`);
  await expect(page.getByText("You stopped here.")).toBeVisible();
  await expect(page.getByText("Evening 20.")).toBeInViewport();
  await other.close();
});
