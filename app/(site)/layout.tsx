import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/accounts/site-footer";
import { SiteHeader } from "@/components/accounts/site-header";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { currentActor } from "@/lib/access/current-actor";
import styles from "./frame.module.css";

/** The site's frame: header, page, footer. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const me =
    actor.kind === "person"
      ? { id: actor.id, handle: actor.handle, name: actor.name, role: actor.role }
      : null;
  return (
    <div className={styles.frame}>
      <SiteHeader me={me} />
      {children}
      <SiteFooter theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)} />
    </div>
  );
}
