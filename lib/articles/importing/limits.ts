/** The longest text, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** The most blocks of a document, containers and list items included. */
export const MAX_BLOCKS = 20_000;
