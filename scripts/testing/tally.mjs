import { readFileSync } from "node:fs";

/**
 * `failures` names each failed test with the first lines of why, so that the end of a long run tells enough.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

/** Lines of an error that are repeated at the end. */
const LINES = 12;

/** @returns {Tally} */
export const noTests = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      failures: [...a.failures, ...b.failures],
    }),
    noTests(),
  );
}

/** The checks as tests. @param {{ problem: string | null }[]} outcomes @returns {Tally} */
export function ofChecks(outcomes) {
  const failed = outcomes.filter(({ problem }) => problem !== null).length;
  // The report of the checks has told the rest.
  const failures = failed > 0 ? ["The checks of format, types and imports found something: see above."] : [];
  return { passed: outcomes.length - failed, failed, skipped: 0, failures };
}

/**
 * What vitest's JSON report says. A file that could not be loaded holds no test, and counts as one failure.
 * @param {string} file
 * @param {number} code of the run: if it failed without a failed test, that is one failure
 * @returns {Tally}
 */
export function ofVitest(file, code) {
  const report = read(file);
  const broken = report?.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0);
  return honest(code, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (broken?.length ?? 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    failures: (report?.testResults ?? []).flatMap(failuresOfFile),
  });
}

function failuresOfFile({ name, status, message, assertionResults }) {
  if (status === "failed" && assertionResults.length === 0) return [`${name}\n${shortened(message)}`];
  return assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => `${name} › ${test.fullName}\n${shortened(test.failureMessages.join("\n"))}`);
}

const shortened = (message) =>
  message
    .split("\n")
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join("\n");

/** What Playwright's JSON report says; as above. It ends with its own list of failures. @returns {Tally} */
export function ofPlaywright(file, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file)?.stats ?? {};
  return honest(code, { passed: expected, failed: unexpected + flaky, skipped, failures: [] });
}

/** The last line of every run. @param {Tally} tally */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

function honest(code, tally) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
