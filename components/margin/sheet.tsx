"use client";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./sheet.module.css";

/** Dragged down this far, in pixels, the sheet closes. */
const FAR = 90;

type SheetProps = {
  label: string;
  onClose(): void;
  /** Told how much of the screen the sheet covers, in pixels, when that changes. */
  onHeight(height: number): void;
  /** It gets no lower than that, in pixels. */
  minHeight: number | undefined;
  children: ReactNode;
};

/**
 * A sheet from the bottom that leaves the text above it in view and in use: not modal. The focus goes in when
 * it opens and back when it closes; Escape, the button, or pulling the handle down close it.
 */
export function Sheet({ label, onClose, onHeight, minHeight, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: number; by: number } | null>(null);
  const told = useRef(onHeight);
  told.current = onHeight;

  useEffect(() => {
    const element = sheet.current;
    const before = document.activeElement;
    if (!element) return;
    // Writing takes the focus itself.
    if (!element.contains(before)) element.focus({ preventScroll: true });
    const resized = new ResizeObserver(() => {
      const height = element.offsetHeight;
      // The end of the text must be able to come out from behind the sheet.
      document.body.style.paddingBlockEnd = `${height}px`;
      told.current(height);
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      document.body.style.paddingBlockEnd = "";
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest("button")) return;
    drag.current = { from: event.clientY, by: 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current || !sheet.current) return;
    drag.current.by = Math.max(0, event.clientY - drag.current.from);
    sheet.current.style.transform = `translateY(${drag.current.by}px)`;
  };
  const onPointerUp = () => {
    const far = (drag.current?.by ?? 0) > FAR;
    drag.current = null;
    if (far) onClose();
    else if (sheet.current) sheet.current.style.transform = "";
  };

  return (
    <div
      ref={sheet}
      className={styles.sheet}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      style={{ minHeight }}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.top}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <span className={styles.handle} aria-hidden="true" />
        <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
