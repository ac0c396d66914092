import { findings } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";
import { bar, painted, selectWords, settled, write } from "../room";

const TEXT =
  "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.\n\nThey talked until the tram came.";

const LEGEND = {
  sun: { label: "claim", line: "solid" },
  rose: { label: "doubt", line: "dotted" },
} as const;

test("what is written in a group's layer is read by its members and by nobody else", async ({
  reader,
  publish,
  browser,
  baseURL,
}) => {
  const ada = await reader("Ada");
  const bela = await reader("Bela");
  const stranger = await reader("Stranger");
  const article = await publish(ada, TEXT);
  const group = await foundGroup(ada, { baseURL, legend: LEGEND });
  await joinGroup(bela, group, baseURL);
  const address = `/groups/${group.handle}/read/${article.slug}`;

  await ada.page.goto(address);
  await expect(ada.page.getByText("Read with White evenings")).toBeVisible();
  await expect(ada.page.getByRole("list", { name: "What the colours mean" })).toContainText("claimdoubt");
  await selectWords(ada.page, "nobody could go home");
  await expect(bar(ada.page).getByRole("button", { name: "Mark in doubt, dotted line" })).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.keyboard.press("n");
  await write(ada.page, /Note on/, "Only among us.");
  await settled(ada.page);

  await bela.page.goto(`${address}`);
  const card = bela.page.getByRole("listitem").filter({ hasText: "Only among us." });
  await expect(card).toContainText("claim");
  await expect.poll(() => painted(bela.page, "wn-sun")).toEqual(["nobody could go home"]);
  await card.click();
  await bela.page.getByRole("button", { name: "Reply", exact: true }).first().click();
  await write(bela.page, /reply|answer/i, "So it is.");
  await settled(bela.page);
  expect(await findings(bela.page)).toEqual([]);

  const nobody = await browser.newContext();
  for (const { request } of [stranger.context, nobody]) {
    expect((await request.get(address)).status()).toBe(404);
    expect(await (await request.get(`/read/${article.slug}`)).text()).not.toContain("White evenings");
  }
  await stranger.page.goto(`/read/${article.slug}`);
  await expect(stranger.page.getByText("No notes yet")).toBeVisible();
  await nobody.close();
});

test("a text on one group's list is read there by itself, and the switch leads elsewhere and back", async ({
  reader,
  publish,
  baseURL,
}) => {
  const ada = await reader("Ada");
  const { page } = ada;
  const article = await publish(ada, TEXT);
  const group = await foundGroup(ada, { baseURL });
  await listReading(ada, group, article.id, { baseURL });

  await page.goto(`/read/${article.slug}`);
  await expect(page).toHaveURL(`/groups/${group.handle}/read/${article.slug}`);
  const layer = page.getByLabel(/^Layer: /);
  await expect(layer).toContainText("White evenings");
  await layer.click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: "Everyone" }).click();
  await expect(page).toHaveURL(`/read/${article.slug}?layer=public`);
  await expect(page.getByLabel("Layer: Everyone")).toBeVisible();
  await selectWords(page, "until the tram came");
  await page.keyboard.press("n");
  await write(page, /Note on/, "For everybody to see.");
  await settled(page);
  await page.reload();
  await expect(page).toHaveURL(`/read/${article.slug}?layer=public`);

  await page.getByLabel("Layer: Everyone").click();
  await page.getByRole("link", { name: "White evenings" }).click();
  await expect(page).toHaveURL(`/groups/${group.handle}/read/${article.slug}`);
  await expect(page.getByText("No notes yet")).toBeVisible();

  // The public notes beside the group's, dimmed, and still there after a reload.
  await page.getByLabel(/^Layer: /).click();
  await page.getByRole("checkbox", { name: "Public notes too, dimmed" }).check();
  const card = page.getByRole("listitem").filter({ hasText: "For everybody to see." });
  await expect(card).toContainText("Public");
  await page.reload();
  await expect(card).toContainText("Public");
  await expect.poll(() => painted(page, "wn-public")).toEqual(["until the tram came"]);
  expect(await painted(page, "wn-sun")).toEqual([]);
  expect(await findings(page)).toEqual([]);
});

test("notes of a reading are sealed until two of one's own, and then come by themselves", async ({
  reader,
  publish,
  baseURL,
}) => {
  const ada = await reader("Ada");
  const bela = await reader("Bela");
  const cleo = await reader("Cleo");
  const article = await publish(ada, TEXT);
  const group = await foundGroup(ada, { baseURL });
  for (const each of [bela, cleo]) await joinGroup(each, group, baseURL);
  await listReading(ada, group, article.id, { baseURL, rules: { reveal: "notes", revealAfter: 2 } });
  const address = `/groups/${group.handle}/read/${article.slug}`;
  const note = async (page: typeof bela.page, on: string, words: string) => {
    await selectWords(page, on);
    await page.keyboard.press("n");
    await write(page, /Note on/, words);
    await settled(page);
  };

  await bela.page.goto(address);
  await note(bela.page, "nobody could go home", "A secret lantern.");
  await cleo.page.goto(address);
  await expect(cleo.page.getByText("1 note of others shows after 2 notes of your own.")).toBeVisible();
  expect(await findings(cleo.page)).toEqual([]);
  await note(cleo.page, "The bridges were up", "The first of mine.");
  await expect(cleo.page.getByText("A secret lantern.")).toHaveCount(0);
  await note(cleo.page, "until the tram came", "The second of mine.");
  await expect(cleo.page.getByText("A secret lantern.").first()).toBeVisible();
  await expect(cleo.page.getByText(/notes? of others? shows? after/)).toHaveCount(0);
});

test("one's note is moved to another layer, and back", async ({ reader, publish, baseURL }) => {
  const ada = await reader("Ada");
  const { page } = ada;
  const article = await publish(ada, TEXT);
  const group = await foundGroup(ada, { baseURL });
  await page.goto(`/read/${article.slug}`);
  await selectWords(page, "nobody could go home");
  await page.keyboard.press("n");
  await write(page, /Note on/, "Begun in public.");
  await settled(page);

  const card = page.getByRole("listitem").filter({ hasText: "Begun in public." }).first();
  await card.getByRole("button", { name: "Move or copy" }).click();
  await card.getByLabel("Seen by").selectOption("White evenings");
  expect(await findings(page)).toEqual([]);
  await card.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByText("Moved: White evenings.").last()).toBeVisible();
  await expect(page.getByText("Begun in public.")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Begun in public.").first()).toBeVisible();

  // Its address leads to the room that it is in.
  await card.click();
  await card.getByRole("button", { name: "Move or copy" }).click();
  await card.getByLabel("Seen by").selectOption("White evenings");
  await card.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByText("Begun in public.")).toHaveCount(0);
  const id = await page.evaluate(
    async ([edition, layer]) => {
      const answer = await fetch(`/api/v1/editions/${edition}/annotations?layer=${layer}`);
      return (await answer.json()).entries[0][0] as string;
    },
    [article.editionId, `group:${group.id}`],
  );
  await page.goto(`/read/${article.slug}?layer=public#annotation-${id}`);
  await expect(page).toHaveURL(`/groups/${group.handle}/read/${article.slug}#annotation-${id}`);
  await expect(page.getByText("Begun in public.").first()).toBeVisible();
});
