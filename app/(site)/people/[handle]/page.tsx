import type { Metadata } from "next";
import { PersonHead } from "@/components/accounts/person-head";
import { EntryList } from "@/components/library/entry";
import { Older } from "@/components/ui/older";
import { Page, Section } from "@/components/ui/page";
import { idOf } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { readPerson } from "@/lib/accounts/queries";
import { listLibrary } from "@/lib/articles/queries";
import { orNotFound } from "../../guard";
import { readParam, type SearchParams } from "../../search-params";

type Props = { params: Promise<{ handle: string }>; searchParams: SearchParams };

const read = async ({ params }: Props) =>
  orNotFound(readPerson(await currentActor(), (await params).handle.toLowerCase()));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).name };
}

/** A person's public page. */
export default async function PersonPage(props: Props) {
  const person = await read(props);
  const actor = await currentActor();
  const cursor = await readParam(props.searchParams, "cursor");
  const page = await listLibrary(actor, { ownerId: person.id, cursor });
  return (
    <Page title={<bdi>{person.name}</bdi>}>
      <PersonHead person={person} notes={person.publicAnnotations} />
      {page.articles.length > 0 && (
        <Section title="Texts">
          <EntryList entries={page.articles} me={idOf(actor)} />
        </Section>
      )}
      <Older path={`/people/${person.handle}`} q="" next={page.next} />
    </Page>
  );
}
