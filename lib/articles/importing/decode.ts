import { MAX_TEXT_BYTES } from "./limits";
import { ImportRefusal } from "./refusal";

/** Text as it was written, its line ends all `\n`; `dropped` counts control characters that were left out. */
export type Decoded = { text: string; dropped: number };

/** How files that people mistake for text begin. */
const SIGNATURES: [start: number[], name: string][] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive (DOCX, ODT and EPUB are such archives)"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "an RTF document"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture"],
  [[0x1f, 0x8b], "a gzip archive"],
];

const MB = MAX_TEXT_BYTES / 1024 / 1024;
const PLAIN = "Save it as plain text, Markdown or HTML, and import that.";

/**
 * The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one.
 *
 * Only line ends are normalised. Unicode forms (NFC and the like) stay as the author wrote them: singleton
 * and compatibility characters would not survive the way back, and matching normalises on its own side.
 * Linear in the count of bytes.
 * @throws {ImportRefusal} for what is too large, binary, broken, or in another encoding.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const allowance = encoding === "utf-8" ? MAX_TEXT_BYTES + 3 : 2 * MAX_TEXT_BYTES + 2;
  if (bytes.length > allowance) throw tooLarge();
  for (const [start, name] of SIGNATURES)
    if (start.every((byte, i) => bytes[i] === byte))
      throw new ImportRefusal("binary", `This file is ${name}, not text.`, PLAIN);

  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefusal(
      "encoding",
      `This file is not valid ${encoding === "utf-8" ? "UTF-8" : "UTF-16"}.`,
      "It may be in an older encoding, or damaged. Open it in an editor, save it as UTF-8, and import that.",
    );
  }
  if (text.includes("\0"))
    throw new ImportRefusal("binary", "This file holds NUL characters, so it is not text.", PLAIN);
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw tooLarge();
  return cleanText(text);
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function tooLarge(): ImportRefusal {
  return new ImportRefusal(
    "too-large",
    `This text is longer than ${MB} MB.`,
    `Up to ${MB} MB can be imported at once: divide it, and import the parts as texts of their own.`,
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0001-\u0008\u000e-\u001f\u007f]/g;
/** More than one control character among so many is no slip of an old program, but data. */
const CONTROL_RATE = 200;

function cleanText(written: string): Decoded {
  // A page end of an old printer parts paragraphs, as a blank line does.
  const text = written.replace(/\r\n?|[\u0085\u2028\v]/g, "\n").replace(/[\f\u2029]/g, "\n\n");
  const dropped = text.match(CONTROL)?.length ?? 0;
  if (dropped === 0) return { text, dropped };
  if (dropped > 3 && dropped * CONTROL_RATE > text.length)
    throw new ImportRefusal("binary", "This file is full of control characters, so it is not text.", PLAIN);
  return { text: text.replace(CONTROL, ""), dropped };
}
