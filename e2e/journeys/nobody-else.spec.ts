import { expect, test } from "../fixtures";
import { selectWords, settled, write } from "../room";

const SECRET = "amaranth-lantern";

test("no page shows a draft or a private note to anybody else", async ({
  reader,
  host,
  publish,
  browser,
}) => {
  const author = await reader("Ada");
  const draft = await publish(author, `Unfinished ${SECRET}\n\nThe draft says ${SECRET} and means it.`, {
    title: `Unfinished ${SECRET}`,
    visibility: "draft",
  });
  const open = await publish(
    author,
    "Bridges\n\nThe bridges were up and nobody could go home before five in the morning.",
  );
  await author.page.goto(`/read/${open.slug}`);
  await selectWords(author.page, "nobody could go home");
  await author.page.keyboard.press("m");
  await author.page.keyboard.press("n");
  await write(author.page, /Note on/, `Only I know of the ${SECRET}.`);
  await settled(author.page);

  const stranger = await reader("Bela");
  const theHost = await host();
  const nobody = await browser.newContext();
  const pages = [
    "/",
    `/?q=${SECRET}`,
    `/read/${draft.slug}`,
    `/read/${open.slug}`,
    `/articles/${draft.id}/settings`,
    `/people/${author.handle}`,
    "/account",
    "/account/data",
    "/host",
    "/host/door",
    "/host/removed",
  ];
  for (const { request } of [stranger.context, theHost.context, nobody])
    for (const path of pages) {
      const html = await (await request.get(path)).text();
      // What was asked for may stand in the search field.
      const shown = path.startsWith("/?q=") ? html.replaceAll(`value="${SECRET}"`, "") : html;
      expect(shown.includes(`Unfinished ${SECRET}`) || shown.includes(`the ${SECRET}`), path).toBe(false);
      expect(shown, path).not.toContain(`says ${SECRET}`);
    }
  // The hunt would find it where it may be seen.
  expect(await (await author.context.request.get(`/read/${draft.slug}`)).text()).toContain(`says ${SECRET}`);
  await nobody.close();
});

test("pages and answers for one person are kept by no cache", async ({ reader, publish }) => {
  const author = await reader("Ada");
  const article = await publish(author, "Bridges\n\nThe bridges were up and nobody could go home.");
  for (const path of [
    "/",
    `/read/${article.slug}`,
    "/account",
    "/api/v1/account",
    `/api/v1/articles/${article.id}`,
  ]) {
    const { "cache-control": control = "" } = (await author.context.request.get(path)).headers();
    expect(control, path).toMatch(/private|no-store/);
    expect(control, path).not.toMatch(/public|s-maxage/);
  }
});
