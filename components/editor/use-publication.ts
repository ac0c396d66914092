"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { call, Problem, Unreachable } from "@/lib/client/api";
import type { EditionList, PublicationView } from "@/lib/editions/wire";

/** Between two questions, in milliseconds; slower where it takes long. */
const ASK = 500;
const SLOWEST = 4_000;

/**
 * How far the publishing of an edition is, wherever it was started. `start` is what the page knows; where it knows
 * nothing (undefined), the server is asked. Every change of state is told to `onState` once.
 */
export function usePublication(articleId: string, onState: (publication: PublicationView) => void) {
  const [publication, setPublication] = useState<PublicationView | null>(null);
  const told = useRef("");
  const tell = useRef(onState);
  tell.current = onState;

  const take = useCallback((now: PublicationView) => {
    setPublication(now);
    const state = `${now.editionId} ${now.state}`;
    if (told.current !== state) tell.current(now);
    told.current = state;
  }, []);

  useEffect(() => {
    let gone = false;
    call<EditionList>("GET", `/articles/${articleId}/editions`)
      .then((list) => !gone && list.publication && take(list.publication))
      .catch(ignoreTrouble);
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

/** It is asked again in a moment. */
function ignoreTrouble(error: unknown): void {
  if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
}
