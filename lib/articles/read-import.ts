import "server-only";
import { AppError } from "@/lib/errors";
import { importText } from "./importing/import-text";
import { isImportRefusal } from "./importing/refusal";
import { renderDocument } from "./render";
import type { ImportOptions, ImportPreview } from "./wire";

/** Reads an upload; a refusal of the parsers becomes a 422 in the same words. */
export function readImport(bytes: Uint8Array, name: string, options: Partial<ImportOptions>) {
  try {
    return importText(bytes, name, options);
  } catch (error) {
    if (!isImportRefusal(error)) throw error;
    throw new AppError(422, `import-${error.code}`, error.title, error.detail);
  }
}

/** The preview of an import: the structure as it would be published. */
export function presentImport(id: string, name: string, read: ReturnType<typeof readImport>): ImportPreview {
  return {
    id,
    name,
    options: read.options,
    meta: read.meta,
    document: read.document,
    html: renderDocument(read.document),
    words: read.words,
    blocks: read.blocks,
    remarks: read.remarks,
  };
}
