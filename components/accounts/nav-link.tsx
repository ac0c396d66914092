"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./site-header.module.css";

/** A link of the header that knows whether it is where one stands. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const here = usePathname();
  const current = href === "/" ? here === "/" : here === href || here.startsWith(`${href}/`);
  return (
    <Link className={styles.link} href={href} prefetch={false} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}
