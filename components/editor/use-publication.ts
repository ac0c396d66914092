"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { call, Problem, Unreachable } from "@/lib/client/api";
import { browserStorage } from "@/lib/client/storage";
import type { EditionList, PublicationView } from "@/lib/editions/wire";

/** Between two questions, in milliseconds; slower where it takes long. */
const ASK = 500;
const SLOWEST = 4_000;

/**
 * How far the publishing of an edition is, wherever it was started: the server is asked at first, and again while it
 * is under way. Every change of state is told to `onState` once.
 */
export function usePublication(articleId: string, onState: (publication: PublicationView) => void) {
  const [publication, setPublication] = useState<PublicationView | null>(null);
  const told = useRef("");
  const tell = useRef(onState);
  tell.current = onState;

  const take = useCallback(
    (now: PublicationView) => {
      setPublication(now);
      remember(articleId, now.state === "placing" ? now.editionId : null);
      const state = `${now.editionId} ${now.state}`;
      if (told.current !== state) tell.current(now);
      told.current = state;
    },
    [articleId],
  );

  useEffect(() => {
    let gone = false;
    const find = async () => {
      const { publication: open } = await call<EditionList>("GET", `/articles/${articleId}/editions`);
      const started = open ? null : remembered(articleId);
      // Whoever went away while it was under way is told how it ended.
      const found = started ? await call<PublicationView>("GET", `/editions/${started}/publication`) : open;
      if (found && !gone) take(found);
    };
    find().catch(ignoreTrouble);
    return () => {
      gone = true;
    };
  }, [articleId, take]);

  const running = publication?.state === "placing" ? publication.editionId : null;
  useEffect(() => {
    if (!running) return;
    let gone = false;
    let pause = ASK;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () =>
      call<PublicationView>("GET", `/editions/${running}/publication`)
        .then((now) => !gone && take(now))
        .catch(ignoreTrouble)
        .finally(() => {
          pause = Math.min(SLOWEST, pause * 1.3);
          if (!gone) timer = setTimeout(ask, pause);
        });
    timer = setTimeout(ask, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [running, take]);

  return { publication, take };
}

const keyOf = (articleId: string) => `wn:publishing:${articleId}`;
const remembered = (articleId: string) => browserStorage().getItem(keyOf(articleId));

/** Keeps which edition this browser saw under way; null forgets. */
function remember(articleId: string, editionId: string | null): void {
  try {
    if (editionId) browserStorage().setItem(keyOf(articleId), editionId);
    else browserStorage().removeItem(keyOf(articleId));
  } catch {
    // A full or forbidden storage costs the sentence of how it ended.
  }
}

/** It is asked again in a moment. */
function ignoreTrouble(error: unknown): void {
  if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
}
