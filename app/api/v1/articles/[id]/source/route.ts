import { readSource } from "@/lib/articles/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

const ENDINGS = { text: "txt", markdown: "md", html: "html" } as const;

/** The uploaded bytes, as a download that no browser runs. */
export const GET = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    const { bytes, format, slug } = await readSource(actor, params.id);
    return new Response(bytes, {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${slug}.${ENDINGS[format]}`)}`,
        "content-security-policy": "sandbox",
        "cache-control": "private, no-store",
      },
    });
  },
});
