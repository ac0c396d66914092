import { presentImport } from "@/lib/articles/read-import";
import { pasted, uploadQuery } from "@/lib/articles/schema";
import { uploadImport } from "@/lib/articles/upload-import";
import { readBytes, readJson } from "@/lib/http/body";
import { definePersonalRoute, parse } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";
import { MAX_UPLOAD_BODY } from "@/lib/limits";

/** A pasted text comes as JSON, a file as its bytes. */
export const POST = definePersonalRoute({
  query: uploadQuery,
  limit: LIMITS.upload,
  status: 201,
  handle: async ({ actor, query, request }) => {
    const asJson = request.headers.get("content-type")?.startsWith("application/json");
    const { text, ...about } = asJson
      ? parse(pasted, await readJson(request, MAX_UPLOAD_BODY))
      : { ...query, text: await readBytes(request, MAX_UPLOAD_BODY) };
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const { upload, read } = await uploadImport(actor, bytes, about);
    return presentImport(upload.id, upload.name, read);
  },
});
