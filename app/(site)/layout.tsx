import type { Metadata } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/accounts/site-footer";
import { SiteHeader } from "@/components/accounts/site-header";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { currentActor } from "@/lib/access/current-actor";
import { instanceName } from "@/lib/instance/queries";
import styles from "./frame.module.css";

/** Pages are called after the place they are in, by the name that its host gave it. */
export async function generateMetadata(): Promise<Metadata> {
  // The name stands in the database, which a build does not have.
  await connection();
  const name = await instanceName();
  return { title: { absolute: name, template: `%s · ${name}` } };
}

/** The site's frame: header, page, footer. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const me =
    actor.kind === "person"
      ? { id: actor.id, handle: actor.handle, name: actor.name, role: actor.role }
      : null;
  return (
    <div className={styles.frame}>
      <SiteHeader me={me} place={await instanceName()} />
      {children}
      <SiteFooter theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)} />
    </div>
  );
}
