import "server-only";
import { AppError } from "@/lib/errors";

const tooLarge = (limit: number) =>
  new AppError(
    413,
    "too-large",
    "That is too large.",
    `At most ${Math.floor(limit / 1000)} kB can be sent at once.`,
  );

/** Reads a body of at most `limit` bytes; stops reading at the first byte too many. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge(limit);
    }
    parts.push(chunk.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const malformed = (detail: string) => new AppError(400, "malformed", "That could not be read.", detail);

/** Deeper than any body of ours; checked before JSON.parse builds it. */
const MAX_JSON_DEPTH = 100;

function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === 92) i++;
      else if (unit === 34) quoted = false;
    } else if (unit === 34) quoted = true;
    else if (unit === 91 || unit === 123) {
      if (++depth > MAX_JSON_DEPTH) throw malformed("It nests too deep.");
    } else if (unit === 93 || unit === 125) depth--;
  }
}

/**
 * Refuses everything that PostgreSQL can not store as text, wherever it hides in a body or a query.
 * @throws AppError 400
 */
export function checkText(value: unknown): void {
  if (typeof value === "string") {
    if (value.includes("\0") || !value.isWellFormed())
      throw malformed("It holds characters that are not text.");
  } else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__") throw malformed("It holds a name that is not allowed.");
      checkText(key);
      checkText(inner);
    }
  }
}

/**
 * A JSON body. Only `application/json` is read: a form of another site can not send that without asking.
 * @throws AppError 400, 413 or 415
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new AppError(415, "not-json", "That could not be read.", "Send it as application/json.");
  const bytes = await readBytes(request, limit);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("It is not UTF-8.");
  }
  checkDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed("It is not JSON.");
  }
  checkText(value);
  return value;
}
