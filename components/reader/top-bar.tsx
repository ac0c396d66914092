"use client";
import Link from "next/link";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { AheadControl } from "@/components/margin/ahead-control";
import { DensityControl } from "@/components/margin/density-control";
import { LayerControl } from "@/components/margin/layer-control";
import { Menu } from "@/components/ui/menu";
import { textAddress } from "./address";
import { NoteOnText } from "./note-on-text";
import styles from "./reading-room.module.css";
import { useRoom } from "./store/context";

/** Loaded for those who can read in more than one layer. */
const LayerSwitch = lazy(() => import("@/components/margin/layer-switch"));

/** Pixels that count as scrolling one way; less is a trembling hand. */
const STEP = 12;
/** So far down the title is out of sight, in pixels. */
const HEAD = 160;

/** What one may need while reading. Slides away on the way down and comes back on the way up, or by keyboard. */
export function TopBar() {
  const article = useRoom((state) => state.article);
  const viewer = useRoom((state) => state.viewer);
  const group = useRoom((state) => state.group);
  const switches = useRoom((state) => state.group !== null || state.groups.length > 0);
  const { down, top } = useScrolled();
  const layers = (folded: boolean) =>
    switches ? (
      <Suspense>
        <LayerSwitch folded={folded} />
      </Suspense>
    ) : (
      viewer && <LayerControl />
    );
  return (
    <header className={styles.bar} data-hidden={down || undefined} data-top={top || undefined}>
      <Link className={styles.home} href={group ? `/groups/${group.handle}` : "/"} prefetch={false}>
        <span aria-hidden="true">←</span> <bdi>{group?.name ?? "Library"}</bdi>
      </Link>
      <span className={styles.title} lang={article.language} dir={article.direction} aria-hidden="true">
        {article.title}
      </span>
      <div className={styles.tools}>
        <NoteOnText />
        {layers(false)}
        {viewer && <AheadControl />}
        <DensityControl />
      </div>
      <div className={styles.folded}>
        <Menu name="Notes: how much, seen by whom" label="Notes">
          <DensityControl />
          {layers(true)}
          {viewer && <AheadControl />}
          <NoteOnText />
        </Menu>
      </div>
      {!viewer && (
        <a
          className={styles.home}
          href={`/sign-in?return=${encodeURIComponent(textAddress(article, group))}`}
        >
          Sign in
        </a>
      )}
    </header>
  );
}

/**
 * `down` from the first clear movement down until the first one up; `top` while the head of the text is in
 * view.
 */
function useScrolled(): { down: boolean; top: boolean } {
  const [down, setDown] = useState(false);
  const [top, setTop] = useState(true);
  const turn = useRef(0);
  useEffect(() => {
    turn.current = window.scrollY;
    const onScroll = () => {
      const moved = window.scrollY - turn.current;
      setTop(window.scrollY < HEAD);
      if (window.scrollY < 2 * STEP) setDown(false);
      else if (Math.abs(moved) >= STEP) setDown(moved > 0);
      else return;
      turn.current = window.scrollY;
    };
    onScroll();
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, []);
  return { down, top };
}
