import { Hero } from "@/components/library/hero";
import { Library } from "@/components/library/library";
import { Page } from "@/components/ui/page";
import { SearchForm } from "@/components/ui/search-form";
import { idOf } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { listLibrary } from "@/lib/articles/queries";
import { readParam, type SearchParams } from "./search-params";

/** The library is the home page. */
export default async function LibraryPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await currentActor();
  const q = (await readParam(searchParams, "q", 100))?.trim() ?? "";
  const cursor = await readParam(searchParams, "cursor");
  const page = await listLibrary(actor, { q, cursor });
  const newcomer = actor.kind === "anonymous" && !q && !cursor;
  return (
    <Page
      title="Library"
      hero={newcomer && <Hero />}
      actions={<SearchForm path="/" what="Title or author" q={q} />}
    >
      <Library page={page} q={q} later={cursor !== null} me={idOf(actor)} />
    </Page>
  );
}
