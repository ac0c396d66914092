import type { Page } from "@playwright/test";
import { findingsInBothLights } from "../axe";
import { expect, test } from "../fixtures";
import { foundGroup, joinGroup, listReading } from "../groups";

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";
const PAGES = ["", "/talk", "/meetings", "/members", "/settings"];

/** By day, by white night, and in a narrow window. */
async function check(page: Page, path: string) {
  await page.setViewportSize({ width: 1440, height: 900 });
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await page.locator("main").waitFor();
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await findingsInBothLights(page), path).toEqual([]);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${path} fits into ${width} px`).toBeLessThanOrEqual(width);
  }
}

test("axe finds nothing on the pages of an empty group", async ({ reader, baseURL }) => {
  test.slow();
  const founder = await reader("Vera");
  const { handle } = await foundGroup(founder, { baseURL });
  for (const path of ["/groups", "/groups/new", ...PAGES.map((path) => `/groups/${handle}${path}`)])
    await check(founder.page, path);
});

test("axe finds nothing on the pages of a group with long names, and with names from right to left", async ({
  reader,
  publish,
  baseURL,
}) => {
  test.slow();
  const founder = await reader("مريم بنت عبد الله");
  const member = await reader(LONG.slice(0, 40));
  const stranger = await reader("Stranger");
  const about = {
    name: `قراء ${LONG.slice(0, 40)}`,
    description: `${LONG} ${LONG}`,
    finding: "listed",
  } as const;
  const group = await foundGroup(founder, {
    baseURL,
    about: { ...about, joining: "request", margin: "everyone" },
  });
  const { id, handle } = group;
  const headers = { origin: new URL(baseURL ?? "").origin };
  const asked = await member.context.request.put(`/api/v1/groups/${id}/request`, {
    headers,
    data: { words: `${LONG}${LONG}` },
  });
  expect(asked.ok(), await asked.text()).toBe(true);
  const invited = await founder.context.request.post(`/api/v1/groups/${id}/invitations`, {
    headers,
    data: { key: crypto.randomUUID(), note: LONG, uses: 3, days: 3 },
  });
  expect(invited.status(), await invited.text()).toBe(201);
  const { link } = await invited.json();
  const article = await publish(founder, "Bridges\n\nThe bridges were up.", { title: LONG });
  await listReading(founder, group, article.id, { baseURL });

  for (const path of ["/groups", ...PAGES.map((path) => `/groups/${handle}${path}`)])
    await check(founder.page, path);
  await check(founder.page, `/groups/${handle}/members/${founder.handle}`);
  await check(stranger.page, `/groups/${handle}`);
  await check(stranger.page, new URL(link, baseURL).pathname);
});

test("axe finds nothing on the pages of a group that is archived, and of one that waits to be erased", async ({
  reader,
  baseURL,
}) => {
  test.slow();
  const [founder, member] = [await reader("Vera"), await reader("Osip")];
  const group = await foundGroup(founder, { baseURL });
  await joinGroup(member, group, baseURL);
  const headers = { origin: new URL(baseURL ?? "").origin };
  for (const state of ["archive", "deletion"]) {
    const done = await founder.context.request.put(`/api/v1/groups/${group.id}/${state}`, { headers });
    expect(done.ok(), await done.text()).toBe(true);
    await check(founder.page, `/groups/${group.handle}/settings`);
    await check(member.page, `/groups/${group.handle}`);
  }
});
