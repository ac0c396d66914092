import { deviceName } from "@/lib/auth/device";
import type { Session, User } from "@/lib/db/generated/client";
import type { AccountView, PersonRow, PersonView, SessionView } from "./wire";

/** A person as others see them; null for a deleted account. */
export function presentPerson(user: Pick<User, "id" | "handle" | "name" | "deletedAt">): PersonView | null {
  return user.deletedAt ? null : { id: user.id, handle: user.handle, name: user.name };
}

/** An account as its owner sees it. */
export function presentAccount(user: User): AccountView {
  return {
    id: user.id,
    handle: user.handle,
    name: user.name,
    email: user.email ?? "",
    bio: user.bio,
    timeZone: user.timeZone,
    role: user.role,
    createdAt: user.createdAt.toISOString(),
    version: user.version,
  };
}

export function presentSession(session: Session, currentId: string | null): SessionView {
  return {
    id: session.id,
    device: deviceName(session.userAgent),
    createdAt: session.createdAt.toISOString(),
    seenAt: session.seenAt.toISOString(),
    current: session.id === currentId,
  };
}

/** An account as the host sees it. */
export function presentPersonRow(user: User): PersonRow {
  return {
    id: user.id,
    handle: user.handle,
    name: user.name,
    email: user.email ?? "",
    role: user.role,
    createdAt: user.createdAt.toISOString(),
    suspension: user.suspendedAt && {
      reason: user.suspensionReason ?? "",
      at: user.suspendedAt.toISOString(),
    },
  };
}
