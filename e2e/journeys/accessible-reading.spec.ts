import { findingsInBothLights } from "../axe";
import { expect, test } from "../fixtures";
import { bar, paintedRanges, selectWords, settled, write, writingField } from "../room";

/** Everything the schema knows that has a look of its own. */
const TEXT = `# A Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter

The boats came down the river at dusk, and everybody on the quay had an opinion about them.

## What was on them

- Flour, and [a list of who was owed it](https://example.org/list)
- Two passengers who did not speak

![A boat seen from a bridge](boat.png)

> Nobody asked where they were going, which in that month was the first question one asked of anything.

\`\`\`
0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789
\`\`\`

The last of them was empty.`;

test.describe("axe finds nothing on the reading page, by day and by night,", () => {
  test("as somebody sees it who is not signed in, without notes", async ({ reader, publish, page }) => {
    const { slug } = await publish(await reader("Owner"), TEXT, { visibility: "unlisted" });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`/read/${slug}`);
    await expect(page.getByText("No notes yet.")).toBeVisible();
    expect(await findingsInBothLights(page)).toEqual([]);
    await selectWords(page, "everybody on the quay");
    expect(await findingsInBothLights(page), "with the bar").toEqual([]);
  });

  test("with an open composer, an open thread, an answer being written, and a closed margin", async ({
    reader,
    publish,
  }) => {
    const { page } = await reader(`Anna-Maria ${"Verylongname".repeat(3)}`);
    const { slug } = await publish(await reader("Owner"), TEXT, { visibility: "unlisted" });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`/read/${slug}`);

    await selectWords(page, "everybody on the quay");
    expect(await findingsInBothLights(page), "with the bar").toEqual([]);
    await bar(page).getByRole("button", { name: "Question" }).click();
    await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
    await writingField(page, /^Question/).fill("Who was on the quay?");
    expect(await findingsInBothLights(page), "with the composer").toEqual([]);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await settled(page);
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await write(page, "Your answer", "Everybody.");
    await settled(page);
    await expect.poll(() => paintedRanges(page)).toBeGreaterThan(0);
    expect(await findingsInBothLights(page), "with the thread").toEqual([]);
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(page.getByRole("toolbar", { name: /format/i })).toBeVisible();
    expect(await findingsInBothLights(page), "with an answer being written").toEqual([]);

    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.keyboard.press("Escape");
    for (const density of ["Quiet", "Marks", "Full"]) {
      await page.getByRole("radio", { name: density }).check({ force: true });
      expect(await findingsInBothLights(page), density).toEqual([]);
    }
  });
});
