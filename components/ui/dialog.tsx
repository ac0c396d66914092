"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./dialog.module.css";

type DialogProps = {
  open: boolean;
  /** Escape, or a click beside it. The owner sets `open` to false. */
  onClose: () => void;
  title: string;
  children: ReactNode;
};

/** A question that must be answered first: the platform's own modal dialog, named by its title. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open && element?.open) element.close();
    if (!open || !element) return;
    if (!element.open) {
      opener.current = document.activeElement;
      element.showModal();
    }
    // The platform gives the focus back when it is closed, not when it is taken from the page open.
    return () => {
      if (!element.isConnected && opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, [open]);

  return (
    // Escape is the keyboard's way to do what the click beside the dialog does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && isBeside(event, dialog.current) && onClose()}
    >
      {open && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  );
}

function isBeside(point: { clientX: number; clientY: number }, element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  return (
    point.clientX < box.left ||
    point.clientX > box.right ||
    point.clientY < box.top ||
    point.clientY > box.bottom
  );
}

/** The buttons of a dialog, in one row at its end. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
