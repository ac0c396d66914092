/** Why an import was refused, for programs. */
export type RefusalCode =
  | "empty"
  | "too-large"
  | "binary"
  | "encoding"
  | "too-many-blocks"
  | "too-deep"
  | "too-complex";

/** The text can't be imported; `title` says what was found and `detail` what to do now, in words for people. */
export class ImportRefusal extends Error {
  override name = "ImportRefusal";
  constructor(
    readonly code: RefusalCode,
    readonly title: string,
    readonly detail: string,
  ) {
    super(`${title} ${detail}`);
  }
}

/** By name, because a production build may hold this module more than once. */
export function isImportRefusal(error: unknown): error is ImportRefusal {
  return error instanceof Error && error.name === "ImportRefusal";
}
