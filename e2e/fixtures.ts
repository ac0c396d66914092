import { randomUUID } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { ArticleView, ImportPreview, Visibility } from "@/lib/articles/wire";

/** Somebody with an account, signed in, in a browser context of their own. */
export type Reader = { page: Page; context: BrowserContext; name: string; handle: string; email: string };

type Fixtures = {
  /** Makes an account by the API and signs it in; its context has the project's viewport and touch. */
  reader: (name: string) => Promise<Reader>;
  /** The host of the sample library. */
  host: () => Promise<Reader>;
  /** Publishes a text by the API. */
  publish: (
    owner: Reader,
    text: string,
    about?: { title?: string; visibility?: Visibility },
  ) => Promise<ArticleView>;
};

export const PASSWORD = "a long summer evening";
const HOST = "host@white-nights.example";

/** The sample people's password, from the environment that started the server. */
function samplePassword(): string {
  const password = process.env.SAMPLE_PASSWORD;
  if (!password) throw new Error("SAMPLE_PASSWORD is not set: run the journeys by `npm test -- e2e`.");
  return password;
}

/** Writes are refused without an origin of ours; a browser sends it by itself, a bare request does not. */
export const origin = (baseURL: string | undefined) => ({ origin: new URL(baseURL ?? "").origin });

async function signIn(
  context: BrowserContext,
  baseURL: string,
  email: string,
  password: string,
): Promise<void> {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const answer = await context.request.post("/api/auth/callback/credentials", {
    headers: origin(baseURL),
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.status(), "signing in").toBe(200);
}

export const test = base.extend<Fixtures>({
  reader: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext();
      contexts.push(context);
      const handle = `r${randomUUID().replaceAll("-", "").slice(0, 14)}x`;
      const email = `${handle}@readers.example`;
      const made = await context.request.post("/api/v1/accounts", {
        headers: origin(baseURL),
        data: { email, password: PASSWORD, name, handle, timeZone: "Europe/Helsinki" },
      });
      expect(made.status(), await made.text()).toBe(201);
      await signIn(context, baseURL ?? "", email, PASSWORD);
      return { page: await context.newPage(), context, name, handle, email };
    });
    for (const context of contexts) await context.close();
  },

  host: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await signIn(context, baseURL ?? "", HOST, samplePassword());
      return {
        page: await context.newPage(),
        context,
        name: "Irina Vesnina",
        handle: "vesnina",
        email: HOST,
      };
    });
    for (const context of contexts) await context.close();
  },

  publish: async ({ baseURL }, use) => {
    await use(async (owner, text, { title, visibility = "listed" } = {}) => {
      const { request } = owner.context;
      const headers = origin(baseURL);
      const uploaded = await request.post("/api/v1/imports", { headers, data: { name: "", text } });
      expect(uploaded.status(), await uploaded.text()).toBe(201);
      const preview: ImportPreview = await uploaded.json();
      const meta = { ...preview.meta, title: title ?? (preview.meta.title || "A text") };
      const published = await request.post("/api/v1/articles", {
        headers,
        data: { key: randomUUID(), importId: preview.id, options: preview.options, meta, visibility },
      });
      expect(published.status(), await published.text()).toBe(201);
      return published.json();
    });
  },
});

export { expect };
