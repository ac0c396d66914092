import { expect, test } from "vitest";
import { fromLocal, toLocal } from "./zoned";

test.each([
  ["2026-06-03T19:00", "Europe/Helsinki", "2026-06-03T16:00:00.000Z"],
  ["2026-12-03T19:00", "Europe/Helsinki", "2026-12-03T17:00:00.000Z"],
  ["2026-06-03T00:30", "America/New_York", "2026-06-03T04:30:00.000Z"],
  ["2026-06-03T05:45", "Asia/Kathmandu", "2026-06-03T00:00:00.000Z"],
  ["2026-06-03T19:00", "UTC", "2026-06-03T19:00:00.000Z"],
])("%s in %s is %s, there and back", (local, zone, iso) => {
  expect(fromLocal(local, zone)).toBe(iso);
  expect(toLocal(iso, zone)).toBe(local);
});

test("an hour that the clocks skip is the one they show instead", () => {
  expect(fromLocal("2026-03-29T03:30", "Europe/Helsinki")).toBe("2026-03-29T01:30:00.000Z");
  expect(toLocal("2026-03-29T01:30:00.000Z", "Europe/Helsinki")).toBe("2026-03-29T04:30");
});

test("of an hour that comes twice the first is meant", () => {
  expect(fromLocal("2026-10-25T03:30", "Europe/Helsinki")).toBe("2026-10-25T00:30:00.000Z");
});

test("every hour around both changes comes back", () => {
  for (const day of ["2026-03-28", "2026-10-24"])
    for (let hour = 0; hour < 72; hour++) {
      const iso = new Date(Date.parse(`${day}T00:00Z`) + hour * 3_600_000).toISOString();
      const local = toLocal(iso, "Europe/Helsinki");
      expect(toLocal(fromLocal(local, "Europe/Helsinki") ?? "", "Europe/Helsinki")).toBe(local);
    }
});

test.each(["", "2026-06-03", "2026-13-03T19:00", "tomorrow"])("%j is no time", (local) => {
  expect(fromLocal(local, "UTC")).toBe(null);
});
