"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { call, type Method } from "@/lib/client/api";
import { Button, type Look } from "./button";
import { FailureNotice } from "./failure";
import { useSubmit } from "./use-submit";

type ActButtonProps = {
  /** What the button says. */
  act: string;
  /** To what: read out with the button, where the words alone don't tell. */
  subject?: string;
  method: Exclude<Method, "GET">;
  /** Under /api/v1. */
  path: string;
  body?: unknown;
  look?: Look;
  /** Where to go when it is done; the page itself, as it then is, where nothing is said. */
  then?: string;
};

/** One request behind one button, and the page as it is afterwards. */
export function ActButton({ act, subject, method, path, body, look, then }: ActButtonProps) {
  const router = useRouter();
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call(method, path, body);
      if (then) router.push(then);
      router.refresh();
    }, [method, path, body, then, router]),
  );
  return (
    <>
      <Button aria-label={subject && `${act}: ${subject}`} busy={busy} onClick={run} {...(look && { look })}>
        {act}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
