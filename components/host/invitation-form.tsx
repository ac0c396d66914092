"use client";
import { MakeLink } from "@/components/ui/make-link";
import { call } from "@/lib/client/api";
import type { MadeInvitation, NewInvitation } from "@/lib/instance/wire";
import { MAX_INVITATION_NOTE } from "@/lib/limits";

/** Makes a link by which others make their accounts. */
export function InvitationForm() {
  const make = async (wanted: NewInvitation) => {
    const { token } = await call<MadeInvitation>("POST", "/invitations", wanted);
    return `${window.location.origin}/sign-up?invitation=${encodeURIComponent(token)}`;
  };
  return (
    <MakeLink
      note={{ label: "For whom", hint: "A word for your own list.", maxLength: MAX_INVITATION_NOTE }}
      uses={{ label: "Accounts", value: 1 }}
      make={make}
    />
  );
}
