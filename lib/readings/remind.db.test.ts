import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { archiveGroup } from "@/lib/groups/close-group";
import { sweep } from "@/lib/jobs/sweep";
import { type ReadingGroup, readingGroup } from "@/lib/testing/groups/reading-room";
import { editReading } from "./edit-reading";

const HOUR = 3600 * 1000;
const within = (hours: number) => new Date(Date.now() + hours * HOUR);
const reminders = ({ reading }: ReadingGroup) =>
  db().event.count({ where: { subjectId: reading, type: "reading.due-soon" } });

test("of a reading that is due within a day it is said once, and of a new date anew", async () => {
  const on = await readingGroup({ rules: { dueAt: within(20) } });
  await sweep();
  await Promise.all([sweep(), sweep()]);
  expect(await reminders(on)).toBe(1);
  await editReading(on.owner.actor, on.reading, { version: 1, dueAt: within(22) });
  await sweep();
  expect(await reminders(on)).toBe(2);
});

test("of what is due later, was due, or is read in a closed group nothing is said", async () => {
  const later = await readingGroup({ rules: { dueAt: within(30) } });
  const past = await readingGroup({ rules: { dueAt: within(-1) } });
  const closed = await readingGroup({ rules: { dueAt: within(5) } });
  await archiveGroup(closed.owner.actor, closed.group);
  await sweep();
  for (const on of [later, past, closed]) expect(await reminders(on)).toBe(0);
});
