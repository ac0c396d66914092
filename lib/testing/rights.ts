import { RIGHTS_OF_THE_HOST } from "./rights-of-the-host";
import type { Expected, Row } from "./rights-row";

/** What only its owner sees, and nobody else learns of. */
const HIDDEN_READ = "404 404 200 404";
const HIDDEN_REFUSED = "404 404 403 404";
const SEEN = "200 200 200 200";

const reading: Row["states"] = {
  live: SEEN,
  unlisted: SEEN,
  draft: HIDDEN_READ,
  "article removed": "404 404 200 200",
  "article deleted": HIDDEN_READ,
};
const readingThreads: Row["states"] = {
  ...reading,
  private: HIDDEN_READ,
  "annotation removed": "404 404 200 200",
  "annotation deleted": HIDDEN_READ,
};
/** What its author may do while all of it lives. */
const byAuthor: Row["states"] = {
  live: "401 403 200 403",
  draft: HIDDEN_READ,
  private: HIDDEN_READ,
  "article removed": "404 404 403 403",
  "article deleted": HIDDEN_REFUSED,
  "annotation removed": "404 404 403 403",
  "annotation deleted": HIDDEN_REFUSED,
};
/** Taking it to another layer, or into it as well: who is not signed in has none. */
const toLayer = (done: 200 | 201): Row["states"] => ({
  live: `401 403 ${done} 403`,
  draft: `401 404 ${done} 404`,
  private: `401 404 ${done} 404`,
  "article removed": "401 404 403 403",
  "article deleted": "401 404 403 404",
  "annotation removed": "401 404 403 403",
  "annotation deleted": "401 404 403 404",
});
const byHost: Row["states"] = {
  live: "401 403 403 200",
  draft: HIDDEN_REFUSED,
  private: HIDDEN_REFUSED,
  "article deleted": HIDDEN_REFUSED,
};
const refused: Row["states"] = {
  live: "401 403 403 403",
  draft: HIDDEN_REFUSED,
  private: HIDDEN_REFUSED,
  "article removed": "404 404 403 403",
  "article deleted": HIDDEN_REFUSED,
  "annotation removed": "404 404 403 403",
  "annotation deleted": HIDDEN_REFUSED,
};
/** Deleting and coming back need no living article: one's words are one's own. */
const takingBack: Row["states"] = {
  ...byAuthor,
  "article deleted": HIDDEN_READ,
  "article removed": "404 404 200 403",
};
const one = (live: Expected): Row["states"] => ({ live });
const onlyArticles = ({ live, draft, ...rest }: Row["states"]): Row["states"] => ({
  ...(live && { live }),
  ...(draft && { draft }),
  ...(rest["article removed"] && { "article removed": rest["article removed"] }),
  ...(rest["article deleted"] && { "article deleted": rest["article deleted"] }),
});

export const RIGHTS: Record<string, Row[]> = {
  "POST /accounts": [{ states: one("201 201 201 201") }],
  "GET /account": [{ states: one("401 200 200 200") }],
  "PATCH /account": [{ states: one("401 200 200 200") }],
  "DELETE /account": [{ spends: true, states: one("401 204 204 204") }],
  "GET /account/export": [{ states: one("401 200 200 200") }],
  "PUT /account/password": [{ spends: true, states: one("401 200 200 200") }],
  "GET /account/sessions": [{ states: one("401 200 200 200") }],
  "DELETE /account/sessions": [{ states: one("401 200 200 200") }],
  // The id is that of a session of the owner's.
  "DELETE /account/sessions/[id]": [{ spends: true, states: one("401 404 204 404") }],

  "POST /imports": [{ states: one("401 201 201 201") }],
  "GET /imports/[id]": [{ states: one("401 404 200 404") }],
  "GET /articles": [{ states: one(SEEN) }],
  "POST /articles": [{ states: one("401 404 201 404") }],
  "GET /articles/[id]": [{ states: reading }],
  "PATCH /articles/[id]": [{ states: onlyArticles(byAuthor) }],
  "PUT /articles/[id]/deletion": [{ states: onlyArticles(byAuthor) }],
  "DELETE /articles/[id]/deletion": [
    { states: { ...onlyArticles(refused), "article deleted": HIDDEN_READ } },
  ],
  "PUT /articles/[id]/removal": [
    { states: { ...onlyArticles(byHost), "article removed": "404 404 403 403" } },
  ],
  "DELETE /articles/[id]/removal": [
    { states: { ...onlyArticles(refused), "article removed": "404 404 403 200" } },
  ],
  // The host judges what stands on the page; the bytes behind it are the owner's.
  "GET /articles/[id]/source": [{ states: { ...reading, "article removed": HIDDEN_READ } }],

  "GET /articles/[id]/draft": [{ states: onlyArticles(byAuthor) }],
  "PUT /articles/[id]/draft": [{ states: onlyArticles(byAuthor) }],
  "DELETE /articles/[id]/draft": [{ states: onlyArticles(byAuthor) }],
  "POST /articles/[id]/draft/import": [{ states: onlyArticles(byAuthor) }],
  "GET /articles/[id]/editions": [{ states: reading }],
  "POST /articles/[id]/editions": [
    { states: { ...onlyArticles(byAuthor), live: "401 403 202 403", draft: "404 404 202 404" } },
  ],
  "GET /articles/[id]/editors": [{ states: onlyArticles(byAuthor) }],
  "PUT /articles/[id]/editors": [{ states: onlyArticles(byAuthor) }],

  "GET /editions/[id]/text": [{ states: reading }],
  "GET /editions/[id]/publication": [{ states: onlyArticles(byAuthor) }],
  "GET /editions/[id]/comparison": [{ query: "?with={edition}", states: reading }],
  "GET /editions/[id]/place": [{ query: "?edition={edition}&offset=7", states: reading }],
  "GET /editions/[id]/annotations": [
    { query: "?layer=public", states: reading },
    // Everyone has a private layer of their own on what they may read.
    {
      query: "?layer=private",
      states: { live: "401 200 200 200", draft: "401 404 200 404", "article removed": "401 404 200 200" },
    },
  ],
  "GET /editions/[id]/threads": [{ query: "?ids={annotation}", states: reading }],

  // The queue of who works on the text.
  "GET /editions/[id]/placements": [
    {
      states: {
        live: "401 403 200 403",
        draft: "401 404 200 404",
        "article removed": "401 404 403 403",
        "article deleted": "401 404 403 404",
      },
    },
    {
      query: "?mine=1",
      states: { live: "401 200 200 200", draft: "401 404 200 404", "article removed": "401 404 200 200" },
    },
  ],
  "PUT /editions/[id]/placements/[annotation]/decision": [{ states: byAuthor }],
  "DELETE /editions/[id]/placements/[annotation]/decision": [{ states: byAuthor }],
  "POST /editions/[id]/acceptances": [{ states: onlyArticles(byAuthor) }],
  // Whoever may judge at all; it touches one's own acceptances alone.
  "DELETE /editions/[id]/acceptances": [
    {
      query: "?at=2026-06-03T22:00:00.000Z",
      states: {
        live: "401 200 200 200",
        draft: "401 404 200 404",
        "article removed": "401 404 403 403",
        "article deleted": "401 404 403 404",
      },
    },
  ],

  "POST /annotations": [
    {
      states: {
        live: "401 201 201 201",
        draft: "401 404 201 404",
        "article removed": "401 404 403 403",
        "article deleted": "401 404 403 404",
      },
    },
  ],
  "GET /annotations/[id]": [{ states: readingThreads }],
  "PATCH /annotations/[id]": [{ states: byAuthor }],
  "PUT /annotations/[id]/deletion": [{ states: takingBack }],
  "DELETE /annotations/[id]/deletion": [{ states: { ...refused, "annotation deleted": HIDDEN_READ } }],
  "PUT /annotations/[id]/removal": [
    { states: { ...byHost, "annotation removed": "404 404 403 403", "annotation deleted": HIDDEN_REFUSED } },
  ],
  "DELETE /annotations/[id]/removal": [{ states: { ...refused, "annotation removed": "404 404 403 200" } }],
  "PUT /annotations/[id]/anchor": [{ states: byAuthor }],
  "GET /annotations/[id]/anchors": [{ states: readingThreads }],
  "PUT /annotations/[id]/answer": [{ states: byAuthor }],
  "DELETE /annotations/[id]/answer": [{ states: byAuthor }],
  "PUT /annotations/[id]/layer": [{ states: toLayer(200) }],
  "POST /annotations/[id]/copies": [{ states: toLayer(201) }],
  "POST /annotations/[id]/comments": [
    {
      states: {
        live: "401 201 201 201",
        draft: "401 404 201 404",
        private: "401 404 201 404",
        "article removed": "401 404 403 403",
        "annotation removed": "401 404 403 403",
        "annotation deleted": "401 404 403 404",
      },
    },
  ],

  "GET /comments/[id]": [{ states: { ...readingThreads, "comment removed": SEEN, "comment deleted": SEEN } }],
  "GET /comments/[id]/revisions": [
    {
      states: { ...readingThreads, "comment removed": "404 404 404 404", "comment deleted": HIDDEN_READ },
    },
  ],
  "PATCH /comments/[id]": [
    { states: { ...byAuthor, "comment removed": "401 403 403 403", "comment deleted": "401 403 403 403" } },
  ],
  "PUT /comments/[id]/deletion": [
    {
      states: {
        ...takingBack,
        "annotation removed": "404 404 200 403",
        "comment removed": "401 403 403 403",
        "comment deleted": "401 403 403 403",
      },
    },
  ],
  "DELETE /comments/[id]/deletion": [
    {
      states: {
        ...refused,
        "annotation deleted": HIDDEN_READ,
        "comment removed": "401 403 403 403",
        "comment deleted": "401 403 200 403",
      },
    },
  ],
  "PUT /comments/[id]/removal": [
    {
      states: {
        ...byHost,
        "annotation removed": "404 404 403 200",
        "annotation deleted": HIDDEN_REFUSED,
        "comment removed": "401 403 403 403",
        "comment deleted": "401 403 403 403",
      },
    },
  ],
  "DELETE /comments/[id]/removal": [
    { states: { ...refused, "comment removed": "401 403 403 200", "comment deleted": "401 403 403 403" } },
  ],

  ...RIGHTS_OF_THE_HOST,
};
