import { EmptyState } from "@/components/ui/empty-state";

/** A group’s talk, or one tag of it, without a thread; who may write is told what for. */
export function NothingSaid({ tag, writes }: { tag: string | null; writes: boolean }) {
  if (tag) return <EmptyState title="No thread has this tag." />;
  return (
    <EmptyState title="Nobody has said anything yet.">
      {writes && (
        <p>
          This is the place for what belongs to no passage: who brings the tea, what to read next, how the
          last evening was.
        </p>
      )}
    </EmptyState>
  );
}
