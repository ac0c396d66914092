import type { Role } from "@/lib/groups/wire";

/** What the roles are called, and what they may do. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner",
  facilitator: "Facilitator",
  moderator: "Moderator",
  member: "Member",
};

export const ROLE_HINTS: Record<Role, string> = {
  owner: "Settings, roles, the end of the group.",
  facilitator: "Readings, meetings, invitations, announcements.",
  moderator: "Takes away what breaks the peace, with a reason.",
  member: "Reads, marks, writes.",
};
