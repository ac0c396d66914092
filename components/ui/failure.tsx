import { Notice } from "./notice";
import type { Failure } from "./use-submit";

type FailureNoticeProps = {
  failure: Failure | null;
  /** Names of the fields that show their own error: what they say is not said twice. */
  fields?: readonly string[];
};

/** A failure above the button that caused it; nothing while there is none. */
export function FailureNotice({ failure, fields = [] }: FailureNoticeProps) {
  if (!failure) return null;
  const wrong = Object.keys(failure.fields);
  const shown = wrong.length > 0 && wrong.every((path) => fields.includes(path));
  return (
    <Notice tone="danger" title={failure.title}>
      {!shown && failure.detail}
    </Notice>
  );
}
