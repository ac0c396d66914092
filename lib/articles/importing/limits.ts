/** The longest text, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;
