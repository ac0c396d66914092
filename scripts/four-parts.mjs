/**
 * An error that people will meet, in four parts: what was refused, what was seen, what is allowed and how
 * to fix it. No stack is shown for it, because the reader is the one who runs the program, not who wrote it.
 */
export class FourPartError extends Error {
  /**
   * @param {{ refused: string, seen: string, allowed: string, fix: string }} parts each one short text,
   *   without a label; lines may be broken with "\n"
   * @param {unknown} [cause] the error below, for logs
   */
  constructor(parts, cause) {
    for (const name of ["refused", "seen", "allowed", "fix"]) {
      if (typeof parts[name] !== "string" || parts[name].trim() === "") {
        throw new TypeError(`A four-part error needs the part "${name}".`);
      }
    }
    super(parts.refused, cause === undefined ? undefined : { cause });
    this.name = "FourPartError";
    this.parts = parts;
  }
}

const LABELS = [
  ["refused", "Refused"],
  ["seen", "Seen"],
  ["allowed", "Allowed"],
  ["fix", "To fix it"],
];
const WIDTH = Math.max(...LABELS.map(([, label]) => label.length)) + 2;

/** The text of a four-part error: one labelled paragraph a part, continuation lines indented. */
export function formatFourParts(parts) {
  return LABELS.map(([name, label]) => {
    const lines = parts[name].trim().split("\n");
    return lines
      .map((line, index) => `  ${(index === 0 ? `${label}:` : "").padEnd(WIDTH)}${line.trim()}`)
      .join("\n");
  }).join("\n");
}

/** What to print for any error: the four parts where there are four, the stack where it is a fault of ours. */
export function describeError(error) {
  if (error instanceof FourPartError) return formatFourParts(error.parts);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a script's main function; an error is printed and makes the exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${describeError(error)}\n`);
    process.exitCode = 1;
  }
}
