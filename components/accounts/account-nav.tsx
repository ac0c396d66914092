import Link from "next/link";
import styles from "./account-nav.module.css";

const PAGES = [
  ["/account", "Profile"],
  ["/account/password", "Password"],
  ["/account/devices", "Devices"],
  ["/account/data", "My data"],
] as const;

/** The pages about oneself. `here` is the path of this one. */
export function AccountNav({ here }: { here: (typeof PAGES)[number][0] }) {
  return (
    <nav className={styles.nav} aria-label="Account">
      {PAGES.map(([path, name]) => (
        <Link key={path} href={path} prefetch={false} aria-current={path === here ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
