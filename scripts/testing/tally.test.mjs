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
      testResults: [{ name: "a.test.ts", status: "failed", message: "no such module", assertionResults: [] }],
    };
    const failures = ["a.test.ts\n    no such module"];
    expect(ofVitest(file(report), 1)).toEqual({ passed: 2, failed: 1, skipped: 0, failures });
  });

  it("names what failed and the first lines of why", () => {
    const failed = {
      status: "failed",
      fullName: "a text keeps its words",
      failureMessages: [`expected 2\n${"  at\n".repeat(50)}`],
    };
    const passed = { status: "passed", fullName: "a text has words", failureMessages: [] };
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [failed, passed] }],
    };
    const [first, ...more] = ofVitest(file(report), 1).failures;
    expect(first).toMatch(/^a\.test\.ts › a text keeps its words\n {4}expected 2\n/);
    expect(first.split("\n").length).toBeLessThan(15);
    expect(more).toEqual([]);
  });

  it("counts a run that failed without a failed test, and one without a report", () => {
    expect(ofVitest(file({ numPassedTests: 2, numFailedTests: 0, testResults: [] }), 1).failed).toBe(1);
    expect(ofPlaywright(path.join(folder, "missing.json"), 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  it("counts a journey that passed at the second try as failed", () => {
    expect(
      ofPlaywright(file({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } }), 0).failed,
    ).toBe(1);
  });
});
