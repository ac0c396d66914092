/** Something in a value is not as the article document must be; `path` names the place, e.g. `content[3].attrs.level`. */
export class DocumentError extends Error {
  override name = "DocumentError";
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path === "" ? "document" : path}: ${problem}`);
  }
}

/** A value that is known to be an object, and nothing more. */
export type Fields = Record<string, unknown>;

const MAX_ATTRIBUTE = 4096;

// Half a surrogate pair is no text, and a browser drops or replaces control characters: either would make
// the page differ from the canonical text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const FORBIDDEN_IN_TEXT = /[\u0000-\u0008\u000a-\u001f\u007f]|\p{Surrogate}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const FORBIDDEN_IN_CODE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u;

/** @throws {DocumentError} for what is no object. */
export function object(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DocumentError(path, "must be an object");
  return value as Fields;
}

/** @throws {DocumentError} for what is no list. */
export function array(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new DocumentError(path, "must be a list");
  return value;
}

/** @throws {DocumentError} for a field that is not in `allowed`. */
export function keys(value: Fields, path: string, allowed: readonly string[]): void {
  for (const key of Object.keys(value))
    if (!allowed.includes(key))
      throw new DocumentError(path, `has an unknown field ${JSON.stringify(key.slice(0, 40))}`);
}

/** @throws {DocumentError} for anything but a whole number from `low` to `high`. */
export function integer(value: unknown, path: string, low: number, high: number): void {
  if (!Number.isInteger(value) || (value as number) < low || (value as number) > high)
    throw new DocumentError(path, `must be a whole number from ${low} to ${high}`);
}

/** @throws {DocumentError} for what can not be the text of a text node. */
export function nodeText(value: unknown, path: string, forbidden: RegExp): void {
  if (typeof value !== "string" || value === "") throw new DocumentError(path, "must be text, and not empty");
  if (forbidden.test(value))
    throw new DocumentError(path, "holds a control character or half a surrogate pair");
}

/** @throws {DocumentError} for what is no single line of text of at most 4,096 units. */
export function attributeText(value: unknown, path: string): void {
  if (typeof value !== "string") throw new DocumentError(path, "must be text");
  if (value.length > MAX_ATTRIBUTE) throw new DocumentError(path, `is longer than ${MAX_ATTRIBUTE}`);
  if (FORBIDDEN_IN_TEXT.test(value))
    throw new DocumentError(path, "holds a control character or half a surrogate pair");
}

/** @throws {DocumentError} for what is no TeX in one line. */
export function texSource(value: unknown, path: string): void {
  attributeText(value, path);
  if ((value as string).trim() === "") throw new DocumentError(path, "is empty");
}
