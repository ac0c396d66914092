import { Notice } from "./notice";
import type { Failure } from "./use-submit";

/** A failure above the button that caused it; nothing while there is none. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  if (!failure) return null;
  const said = Object.values(failure.fields).includes(failure.detail);
  return (
    <Notice tone="danger" title={failure.title}>
      {!said && failure.detail}
    </Notice>
  );
}
