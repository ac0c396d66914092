import "server-only";
import { db } from "@/lib/db/client";

const MADE = { clientKey: true, contentHash: true } as const;

/**
 * What a person is, wrote and said in groups, and how far they are in texts: a part of their export. Groups are named
 * where they are in them; of those that they left, only what is their own, by ids.
 */
export async function exportGroups(userId: string) {
  const mine = { where: { userId }, omit: { userId: true } } as const;
  const inGroup = { memberships: { some: { userId } } };
  const [memberships, requests, posts, attendance, meetings, agenda, positions] = await Promise.all([
    db().membership.findMany({ ...mine, include: { group: { select: { handle: true, name: true } } } }),
    db().joinRequest.findMany(mine),
    db().groupPost.findMany({
      where: { authorId: userId },
      omit: { ...MADE, authorId: true, removedById: true },
      include: { revisions: { omit: { postId: true } } },
      orderBy: { id: "asc" },
    }),
    db().attendance.findMany(mine),
    // Others may have changed these since.
    db().meeting.findMany({
      where: { createdById: userId, group: inGroup },
      omit: { ...MADE, createdById: true },
    }),
    db().agendaItem.findMany({
      where: { addedById: userId, meeting: { group: inGroup } },
      omit: { ...MADE, addedById: true },
    }),
    db().readingPosition.findMany(mine),
  ]);
  return { memberships, requests, posts, attendance, meetings, agenda, positions };
}
