import { randomUUID } from "node:crypto";
import type { ArticleView, ImportPreview } from "@/lib/articles/wire";
import type { DraftView, PublicationView } from "@/lib/editions/wire";
import { expect, origin, type Reader } from "./fixtures";

/** Publishes a new edition of a text by the API, as an import of a new version of its file does. */
export async function publishEdition(
  owner: Reader,
  { id }: ArticleView,
  text: string,
  summary = "Another wording",
): Promise<PublicationView> {
  const { request } = owner.context;
  const headers = origin(process.env.BASE_URL ?? "http://localhost:3000");
  const send = async <T>(method: "get" | "post", path: string, data?: unknown): Promise<T> => {
    const answer = await request[method](`/api/v1${path}`, { headers, ...(data ? { data } : {}) });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const preview = await send<ImportPreview>("post", "/imports", { name: "", text });
  const { version } = await send<DraftView>("get", `/articles/${id}/draft`);
  const draft = await send<DraftView>("post", `/articles/${id}/draft/import`, {
    version,
    importId: preview.id,
    options: preview.options,
  });
  const { editionId } = await send<PublicationView>("post", `/articles/${id}/editions`, {
    key: randomUUID(),
    draftVersion: draft.version,
    summary,
  });
  let publication: PublicationView | undefined;
  await expect
    .poll(async () => {
      publication = await send<PublicationView>("get", `/editions/${editionId}/publication`);
      return publication.state;
    })
    .toBe("done");
  if (!publication) throw new Error("never answered");
  return publication;
}

/** Makes a note by the API: what is tried here is what becomes of it. @returns its id */
export async function annotate(
  author: Reader,
  { editionId }: ArticleView,
  text: string,
  words: string,
  note: string | null,
): Promise<string> {
  const start = text.indexOf(words);
  const end = start + words.length;
  const body = note && {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: note }] }],
  };
  const answer = await author.context.request.post("/api/v1/annotations", {
    headers: origin(process.env.BASE_URL ?? "http://localhost:3000"),
    data: {
      key: randomUUID(),
      editionId,
      layer: "public",
      kind: note ? "note" : "highlight",
      colour: "sky",
      target: {
        type: "passage",
        anchor: {
          exact: words,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          start,
          end,
        },
      },
      body,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).annotation.id;
}
