import type { Metadata } from "next";
import { PersonHead } from "@/components/accounts/person-head";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { readPerson } from "@/lib/accounts/queries";
import { orNotFound } from "../../guard";

type Props = { params: Promise<{ handle: string }> };

const read = async ({ params }: Props) =>
  orNotFound(readPerson(await currentActor(), decodeURIComponent((await params).handle)));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).name };
}

/** A person's public page. */
export default async function PersonPage(props: Props) {
  const person = await read(props);
  return (
    <Page width="narrow" title={<bdi>{person.name}</bdi>}>
      <PersonHead person={person} notes={person.publicAnnotations} />
    </Page>
  );
}
