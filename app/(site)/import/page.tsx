import type { Metadata } from "next";
import { ImportRoom } from "@/components/importing/import-room";
import { Page } from "@/components/ui/page";
import { signedInFor } from "../guard";

export const metadata: Metadata = { title: "Import a text" };

/** Bring a text into the library. */
export default async function ImportPage() {
  await signedInFor("/import");
  return (
    <Page title="Import a text">
      <ImportRoom />
    </Page>
  );
}
