import type { GroupInvitation } from "@/lib/db/generated/client";
import type { GroupInvitationView } from "./wire";

/** An invitation as the facilitators see it; its link is never told again. */
export function presentGroupInvitation(it: GroupInvitation, now = new Date()): GroupInvitationView {
  return {
    id: it.id,
    note: it.note,
    usesLeft: it.usesLeft,
    createdAt: it.createdAt.toISOString(),
    expiresAt: it.expiresAt.toISOString(),
    state: it.revokedAt ? "revoked" : it.usesLeft === 0 ? "used" : it.expiresAt <= now ? "expired" : "open",
  };
}
