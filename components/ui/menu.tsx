"use client";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./menu.module.css";

type MenuProps = { label: ReactNode; name: string; children: ReactNode };

/**
 * A few links and buttons behind one: a disclosure, so that it opens without JavaScript too.
 * Escape closes it and gives the focus back; leaving it or choosing something closes it.
 */
export function Menu({ label, name, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const close = () => {
      element.open = false;
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !element.open) return;
      close();
      element.querySelector("summary")?.focus();
    };
    const onFocusOut = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close();
    };
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a")) close();
    };
    document.addEventListener("pointerdown", onPointer);
    element.addEventListener("keydown", onKey);
    element.addEventListener("focusout", onFocusOut);
    element.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      element.removeEventListener("keydown", onKey);
      element.removeEventListener("focusout", onFocusOut);
      element.removeEventListener("click", onClick);
    };
  }, []);

  return (
    <details ref={menu} className={styles.menu}>
      <summary className={styles.summary} aria-label={name}>
        {label}
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
