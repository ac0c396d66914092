"use client";
import { type FormEvent, useCallback, useRef, useState } from "react";
import { Problem, Unreachable } from "@/lib/client/api";

/** What went wrong, in words for people. */
export type Failure = { title: string; detail: string; code: string; fields: Record<string, string> };

/** The words for any error of a request. Errors of our own making are not swallowed: they are thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Problem) {
    const fields = Object.fromEntries(error.fields.map(({ path, message }) => [path, message]));
    return { title: error.title, detail: error.detail, code: error.code, fields };
  }
  if (error instanceof Unreachable) {
    const offline = typeof navigator !== "undefined" && navigator.onLine === false;
    return {
      title: offline ? "Not sent: you are offline." : "Not sent: the server did not answer.",
      detail: "What you typed is still here. Send it again in a moment.",
      code: "unreachable",
      fields: {},
    };
  }
  throw error;
}

/**
 * One action of a form or button: one at a time, its failure in words, and the focus on the first field
 * that is wrong. What was typed is never touched.
 */
export function useSubmit(act: (form: HTMLFormElement | null) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);

  const run = useCallback(
    async (form: HTMLFormElement | null) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setFailure(null);
      try {
        await act(form);
      } catch (error) {
        const found = failureOf(error);
        setFailure(found);
        focusFirst(form, found.fields);
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [act],
  );

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void run(event.currentTarget);
    },
    [run],
  );

  return { busy, failure, setFailure, run: useCallback(() => run(null), [run]), onSubmit };
}

function focusFirst(form: HTMLFormElement | null, fields: Record<string, string>) {
  const names = new Set(Object.keys(fields));
  for (const element of form?.elements ?? []) {
    if (element instanceof HTMLElement && names.has(element.getAttribute("name") ?? "")) {
      element.focus();
      return;
    }
  }
}
