import { PLACEHOLDER } from "@/lib/anchoring/document/schema";

/** Words of a text for showing: a thing that is not text (a picture, a formula, the number of a note) is a small box. */
export const shown = (text: string): string => text.replaceAll(PLACEHOLDER, "▣");
