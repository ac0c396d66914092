"use client";
import { lazy, Suspense } from "react";
import { useRoom } from "@/components/reader/store/context";

/** Loaded where something is sealed. */
const SealedLine = lazy(() => import("./sealed-line"));

/** The line about notes that are sealed; `above` the column, or in the flow of a page. */
export function Sealed({ above }: { above?: boolean }) {
  const isSealed = useRoom((state) => state.sealed > 0);
  return (
    isSealed && (
      <Suspense>
        <SealedLine above={above === true} />
      </Suspense>
    )
  );
}
