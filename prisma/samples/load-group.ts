import { db } from "@/lib/db/client";
import { foundGroup } from "@/lib/groups/found-group";
import { writePost } from "@/lib/groups/posts/write-post";
import { acceptRequest, requestToJoin } from "@/lib/groups/requests";
import { newGroup } from "@/lib/groups/schema";
import { addToAgenda } from "@/lib/meetings/add-to-agenda";
import { callMeeting } from "@/lib/meetings/call-meeting";
import { newMeeting } from "@/lib/meetings/schema";
import { listReading } from "@/lib/readings/list-reading";
import { newReading } from "@/lib/readings/schema";
import { seedAnnotation } from "@/lib/readings/seed-annotation";
import type { sampleGroup } from "./group";
import { keyOf } from "./key-of";
import { loadDiscussion, type Who } from "./load-discussion";

type Sample = typeof sampleGroup;

const DAY_MS = 24 * 3600 * 1000;
/** Evening in Kotka. */
const HOUR = 16;

/** A reading group with its list, its meeting and what was said, of a text that is there. */
export async function loadGroup(
  sample: Sample,
  { editionId, who }: { editionId: string; who: Who },
): Promise<void> {
  const owner = who(sample.owner);
  const key = (what: string) => keyOf(`group ${sample.about.handle} ${what}`);
  const id = await foundGroup(owner, newGroup.parse({ key: key("itself"), ...sample.about }));
  const { createdAt, archivedAt, deletedAt } = await db().group.findUniqueOrThrow({ where: { id } });
  // Loaded before, and closed since by whoever tries it out: so it stays.
  if (archivedAt || deletedAt) return;
  for (const { handle, words } of sample.members) await letIn(id, { handle, words, owner, who });

  await writePost(owner, id, {
    key: key("announcement"),
    parentId: null,
    body: sample.announcement,
    tags: [],
    announcement: true,
  });
  const { articleId } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  const dueAt = daysAfter(createdAt, sample.dueInDays);
  await listReading(owner, id, newReading.parse({ key: key("reading"), articleId, dueAt, ...sample.rules }));

  const place = { editionId, layer: `group:${id}`, who } as const;
  // Sealed as it is written, even to who will answer: it is a seed first.
  const question = await loadDiscussion({ ...sample.question, replies: [] }, place);
  await seedAnnotation(owner, question, true);
  await loadDiscussion(sample.question, place);
  await loadDiscussion(sample.note, place);

  const startsAt = daysAfter(createdAt, sample.meetsInDays);
  const meeting = await callMeeting(
    owner,
    id,
    newMeeting.parse({ key: key("meeting"), startsAt, ...sample.meeting }),
  );
  await addToAgenda(owner, meeting, {
    key: key("question"),
    annotationId: question,
    title: "",
    minutes: sample.minutes,
  });
}

/** Counted from when the group was founded: what is sent a second time is the same. */
function daysAfter(day: Date, days: number): string {
  const at = new Date(day.getTime() + days * DAY_MS);
  at.setUTCHours(HOUR, 0, 0, 0);
  return at.toISOString();
}

type Asking = { who: Who; owner: ReturnType<Who> } & Sample["members"][number];

async function letIn(groupId: string, { handle, words, owner, who }: Asking): Promise<void> {
  const person = who(handle);
  const known = { groupId_userId: { groupId, userId: person.id } };
  if (await db().membership.findUnique({ where: known })) return;
  await requestToJoin(person, groupId, words);
  await acceptRequest(owner, groupId, person.id);
}
