// A carriage return would be read back as a line feed, so it is written as a reference.
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  "\r": "&#13;",
};

/** Text as the text of an element. */
export const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (c) => ENTITIES[c] ?? c);

/** Text as the value of an attribute between double quotation marks. */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"'`\r]/g, (c) => ENTITIES[c] ?? c);
