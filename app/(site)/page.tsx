import { Hero } from "@/components/library/hero";
import { Library } from "@/components/library/library";
import { MyReadings } from "@/components/readings/my-readings";
import { Page } from "@/components/ui/page";
import { SearchForm } from "@/components/ui/search-form";
import { idOf, type Person } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { readAccount } from "@/lib/accounts/queries";
import { listLibrary } from "@/lib/articles/queries";
import { listGroups } from "@/lib/groups/queries";
import { myReadings } from "@/lib/readings/queries";
import { readParam, type SearchParams } from "./search-params";

/** The library is the home page. */
export default async function LibraryPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await currentActor();
  const q = (await readParam(searchParams, "q", 100))?.trim() ?? "";
  const cursor = await readParam(searchParams, "cursor");
  const page = await listLibrary(actor, { q, cursor });
  const home = actor.kind === "person" && !q && !cursor ? await homeOf(actor) : null;
  const newcomer = actor.kind === "anonymous" && !q && !cursor;
  return (
    <Page
      title="Library"
      hero={newcomer && <Hero />}
      actions={<SearchForm path="/" what="Title or author" q={q} />}
    >
      {home && <MyReadings {...home} />}
      <Library page={page} q={q} later={cursor !== null} me={idOf(actor)} />
    </Page>
  );
}

/** So many of the reader's groups at most: all are a page away. */
const GROUPS = 6;

async function homeOf(actor: Person) {
  const [{ mine }, readings, { timeZone }] = await Promise.all([
    listGroups(actor, {}),
    myReadings(actor),
    readAccount(actor),
  ]);
  const open = mine.filter(({ state }) => state === "open");
  return { groups: open.slice(0, GROUPS), allGroups: open.length, readings, timeZone };
}
