import type { Metadata } from "next";
import { HostNav } from "@/components/host/host-nav";
import { InvitationForm } from "@/components/host/invitation-form";
import { InvitationTable } from "@/components/host/invitation-table";
import { RegistrationForm } from "@/components/host/registration-form";
import { Page, Section } from "@/components/ui/page";
import { listInvitations, readInstance } from "@/lib/instance/queries";
import { hostFor } from "../../guard";

export const metadata: Metadata = { title: "Door · Host’s desk" };

/** Who may come in, and by which links. */
export default async function DoorPage() {
  const actor = await hostFor("/host/door");
  const [instance, invitations] = await Promise.all([readInstance(actor), listInvitations(actor)]);
  return (
    <Page title="Host’s desk">
      <HostNav here="/host/door" />
      <Section title="Who can come in">
        <RegistrationForm instance={instance} />
      </Section>
      <Section
        title="Invite"
        lead="Whoever has the link can make an account with it, unless the door is closed."
      >
        <InvitationForm />
      </Section>
      <Section title="Links">
        <InvitationTable invitations={invitations} />
      </Section>
    </Page>
  );
}
