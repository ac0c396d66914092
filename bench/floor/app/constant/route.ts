import { readFileSync } from "node:fs";

export const dynamic = "force-dynamic";

/** The same bytes as the measured route, from memory: what the framework itself costs a request. */
let body: Uint8Array<ArrayBuffer> | undefined;

export const GET = () => {
  body ??= new Uint8Array(readFileSync(process.env.CONSTANT_BODY ?? ""));
  return new Response(body, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-cache",
    },
  });
};
