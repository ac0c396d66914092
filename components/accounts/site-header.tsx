import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { LinkButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { PersonView, Role } from "@/lib/accounts/wire";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { SignOutButton } from "./sign-out-button";
import styles from "./site-header.module.css";

type SiteHeaderProps = {
  me: (PersonView & { role: Role }) | null;
  /** What the host calls this place. */
  place: string;
};

/** The name of the house, where one can go, and who one is. */
export function SiteHeader({ me, place }: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <Brand place={place} />
      <nav className={styles.nav} aria-label="Site">
        <NavLink href="/">Library</NavLink>
        <NavLink href="/groups">Groups</NavLink>
        {me ? (
          <>
            <NavLink href="/import">Import</NavLink>
            <MyMenu me={me} />
          </>
        ) : (
          <>
            <NavLink href="/sign-in">Sign in</NavLink>
            <LinkButton href="/sign-up">Sign up</LinkButton>
          </>
        )}
      </nav>
    </header>
  );
}

function MyMenu({ me }: { me: PersonView & { role: Role } }) {
  return (
    <Menu
      name={`Menu of ${me.name}`}
      label={
        <>
          <Avatar person={me} />
          <bdi className={styles.name}>{me.name}</bdi>
        </>
      }
    >
      <p className={styles.who}>
        <bdi>{me.name}</bdi>
        <br />@{me.handle}
      </p>
      <Link href={`/people/${me.handle}`} prefetch={false}>
        My page
      </Link>
      <Link href="/account" prefetch={false}>
        Profile
      </Link>
      <Link href="/account/devices" prefetch={false}>
        Devices
      </Link>
      {me.role === "host" && (
        <Link href="/host" prefetch={false}>
          Host’s desk
        </Link>
      )}
      <SignOutButton />
    </Menu>
  );
}
