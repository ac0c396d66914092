import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lastLine, ofChecks, ofPlaywright, ofVitest, sum } from "./tally.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "tally-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (report) => {
  const name = path.join(folder, "report.json");
  writeFileSync(name, JSON.stringify(report));
  return name;
};

describe("the tally of a test run", () => {
  it("adds up checks, tests and journeys in one line", () => {
    const vitest = file({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [],
    });
    const unit = ofVitest(vitest, 1);
    const e2e = ofPlaywright(file({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } }), 0);
    expect(lastLine(sum([ofChecks([{ problem: null }, { problem: "x" }]), unit, e2e]))).toBe(
      "9 passed, 2 failed, 3 skipped",
    );
  });

  it("counts a file that can't be loaded, although it holds no test", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 0,
      testResults: [{ status: "failed", assertionResults: [] }],
    };
    expect(ofVitest(file(report), 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it("counts a run that failed without a failed test, and one without a report", () => {
    expect(ofVitest(file({ numPassedTests: 2, numFailedTests: 0, testResults: [] }), 1).failed).toBe(1);
    expect(ofPlaywright(path.join(folder, "missing.json"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts a journey that passed at the second try as failed", () => {
    expect(
      ofPlaywright(file({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } }), 0).failed,
    ).toBe(1);
  });
});
