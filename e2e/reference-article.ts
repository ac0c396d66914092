import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The first article that is read in White Nights. Its text is not ours to ship, so it lies beside the project. */
export const referencePath = path.resolve(
  process.env.REFERENCE_ARTICLE ?? "../shared/articles/legacy-of-1917.txt",
);

/** @throws Error that says where the text was looked for */
export function referenceArticle(): string {
  if (!existsSync(referencePath))
    throw new Error(`The reference article is missing: ${referencePath}. Name it in REFERENCE_ARTICLE.`);
  return readFileSync(referencePath, "utf8");
}
