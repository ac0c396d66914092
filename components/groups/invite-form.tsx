"use client";
import { MakeLink } from "@/components/ui/make-link";
import { call } from "@/lib/client/api";
import type { MadeGroupInvitation, NewGroupInvitation } from "@/lib/groups/wire";
import { MAX_INVITATION_NOTE } from "@/lib/limits";

/** Makes a link into the group. */
export function InviteForm({ groupId }: { groupId: string }) {
  const make = async (wanted: NewGroupInvitation) => {
    const made = await call<MadeGroupInvitation>("POST", `/groups/${groupId}/invitations`, wanted);
    return new URL(made.link, window.location.origin).href;
  };
  return (
    <MakeLink
      note={{ label: "A word to those who get it", maxLength: MAX_INVITATION_NOTE }}
      uses={{ label: "People", value: 10 }}
      make={make}
    />
  );
}
