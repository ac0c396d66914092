import "server-only";
import { AppError } from "@/lib/errors";
import { importInWorker, SMALL_IMPORT_BYTES } from "./importing/import-in-worker";
import { type Imported, importText } from "./importing/import-text";
import { isImportRefusal } from "./importing/refusal";
import { renderDocument } from "./render";
import type { ImportOptions, ImportPreview } from "./wire";

/**
 * Reads an upload, a large one in a thread of its own, so that other requests are answered meanwhile.
 * @throws AppError 422 for a refusal of the parsers, in the same words.
 */
export async function readImport(
  bytes: Uint8Array,
  name: string,
  options: Partial<ImportOptions>,
): Promise<Imported> {
  try {
    if (bytes.length <= SMALL_IMPORT_BYTES) return importText(bytes, name, options);
    return await importInWorker({ bytes, name, options });
  } catch (error) {
    if (!isImportRefusal(error)) throw error;
    throw new AppError(422, `import-${error.code}`, error.title, error.detail);
  }
}

/** The preview of an import: the structure as it would be published. */
export function presentImport(id: string, name: string, read: Imported): ImportPreview {
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
