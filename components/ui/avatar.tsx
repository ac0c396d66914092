import type { CSSProperties } from "react";
import styles from "./avatar.module.css";
import { initials, personGround } from "./initials";
import { join } from "./join";

type AvatarProps = {
  person: { id: string; name: string } | null;
  size?: "small" | "medium" | "large";
};

/** A person's initials on a ground that stays theirs. Decoration: the name stands beside it. */
export function Avatar({ person, size = "small" }: AvatarProps) {
  const ground = { "--ground": person ? personGround(person.id) : "var(--wash)" } as CSSProperties;
  return (
    <span className={join(styles.avatar, styles[size])} style={ground} aria-hidden="true">
      {person ? initials(person.name) : "–"}
    </span>
  );
}
