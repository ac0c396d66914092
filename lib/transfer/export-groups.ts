import "server-only";
import { db } from "@/lib/db/client";

const named = { select: { handle: true, name: true } } as const;
const MADE = { clientKey: true, contentHash: true } as const;

/** What a person is, wrote and said in groups, and how far they are in texts: a part of their export. */
export async function exportGroups(userId: string) {
  const mine = { where: { userId }, omit: { userId: true } } as const;
  const [memberships, requests, posts, attendance, meetings, agenda, positions] = await Promise.all([
    db().membership.findMany({ ...mine, include: { group: named } }),
    db().joinRequest.findMany({ ...mine, include: { group: named } }),
    db().groupPost.findMany({
      where: { authorId: userId },
      omit: { ...MADE, authorId: true, removedById: true },
      include: { group: named, revisions: { omit: { postId: true } } },
      orderBy: { id: "asc" },
    }),
    db().attendance.findMany({
      ...mine,
      include: { meeting: { select: { title: true, startsAt: true, group: named } } },
    }),
    db().meeting.findMany({
      where: { createdById: userId },
      omit: { ...MADE, createdById: true },
      include: { group: named },
    }),
    db().agendaItem.findMany({ where: { addedById: userId }, omit: { ...MADE, addedById: true } }),
    db().readingPosition.findMany({ ...mine, include: { article: { select: { title: true } } } }),
  ]);
  return { memberships, requests, posts, attendance, meetings, agenda, positions };
}
