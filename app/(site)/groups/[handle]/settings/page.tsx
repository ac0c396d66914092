import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Ending } from "@/components/groups/ending";
import { LegendForm } from "@/components/groups/legend-form";
import { SettingsForm } from "@/components/groups/settings-form";
import { Section } from "@/components/ui/page";
import { type GroupParams, requireGroup } from "../group";

export const metadata: Metadata = { title: "Settings" };

/** What a group is called, how open it is, what its colours mean, and its end. */
export default async function GroupSettingsPage({ params }: GroupParams) {
  const { group } = await requireGroup((await params).handle);
  const { facilitate, govern, unarchive, restore } = group.can;
  if (!facilitate && !govern && !unarchive && !restore) notFound();
  return (
    <>
      {facilitate && (
        <Section title="Colours" lead="The words stand on the notes and where one chooses a colour.">
          <LegendForm key={`legend ${group.version}`} group={group} />
        </Section>
      )}
      {govern && (
        <Section title="Name and doors">
          <SettingsForm key={`settings ${group.version}`} group={group} />
        </Section>
      )}
      {(govern || unarchive || restore) && (
        <Section title="The end">
          <Ending group={group} />
        </Section>
      )}
    </>
  );
}
