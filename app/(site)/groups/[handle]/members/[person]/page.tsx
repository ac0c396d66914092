import type { Metadata } from "next";
import Link from "next/link";
import { NoteList } from "@/components/groups/note-list";
import { ROLE_NAMES } from "@/components/groups/roles";
import { EmptyState } from "@/components/ui/empty-state";
import { Older } from "@/components/ui/older";
import { Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { readMember } from "@/lib/groups/members";
import { orNotFound } from "../../../../guard";
import { readParam, type SearchParams } from "../../../../search-params";
import { requireGroup } from "../../group";

type Props = { params: Promise<{ handle: string; person: string }>; searchParams: SearchParams };

async function read({ params, searchParams }: Props) {
  const { handle, person } = await params;
  const { actor, group } = await requireGroup(handle);
  const cursor = (await readParam(searchParams, "cursor")) ?? undefined;
  const page = await orNotFound(readMember(actor, group.id, { handle: person.toLowerCase() }, { cursor }));
  return { group, ...page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).member.person.name };
}

/** A person in a group: since when, as what, and what they wrote there. */
export default async function MemberPage(props: Props) {
  const { group, member, notes, next } = await read(props);
  const { person, role, since } = member;
  return (
    <Section
      title={person.name}
      lead={
        <>
          {ROLE_NAMES[role]} since <Time at={since} form="day" />.{" "}
          <Link href={`/people/${person.handle}`} prefetch={false}>
            Their own page
          </Link>
        </>
      }
    >
      {notes.length > 0 ? (
        <NoteList handle={group.handle} notes={notes} />
      ) : (
        <EmptyState title="Nothing in the margin yet that you can see." />
      )}
      <Older path={`/groups/${group.handle}/members/${person.handle}`} q="" next={next} />
    </Section>
  );
}
