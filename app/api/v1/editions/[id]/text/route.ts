import { readEdition } from "@/lib/articles/queries";
import { notFound } from "@/lib/errors";
import { defineRoute, idParam } from "@/lib/http/define-route";

/** The text as HTML, for a page that was reached without being rendered by the server. */
export const GET = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    const edition = await readEdition(actor, params.id);
    if (!edition) throw notFound();
    return new Response(edition.html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "sandbox; default-src 'none'",
        "cache-control": "private, no-store",
      },
    });
  },
});
