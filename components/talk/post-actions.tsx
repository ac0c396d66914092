"use client";
import { FailureNotice } from "@/components/ui/failure";
import { useSubmit } from "@/components/ui/use-submit";
import type { PostView } from "@/lib/groups/wire";
import styles from "./talk.module.css";
import { usePost } from "./use-post";

export type PostMode = "read" | "edit" | "history" | "remove";

type PostActionsProps = {
  post: PostView;
  what: "post" | "answer";
  mode: PostMode;
  onMode(mode: PostMode): void;
};

/** What this reader may do with a post. */
export function PostActions({ post, what, onMode }: PostActionsProps) {
  const send = usePost();
  const { id, can } = post;
  const remove = useSubmit(async () => void (await send("PUT", `/posts/${id}/deletion`)));
  const unremove = useSubmit(async () => void (await send("DELETE", `/posts/${id}/removal`)));
  const named = (act: string) => `${act}: ${what} by ${post.author?.name ?? "deleted account"}`;
  const acts = [
    can.edit && (["Edit", () => onMode("edit")] as const),
    can.delete && (["Delete", remove.run] as const),
    can.remove && !can.delete && (["Remove", () => onMode("remove")] as const),
    can.unremove && (["Undo removal", unremove.run] as const),
  ].filter((act) => act !== false);
  if (acts.length === 0) return null;
  return (
    <>
      <p className={styles.actions}>
        {acts.map(([name, act]) => (
          <button key={name} type="button" className={styles.act} aria-label={named(name)} onClick={act}>
            {name}
          </button>
        ))}
      </p>
      <FailureNotice failure={remove.failure ?? unremove.failure} />
    </>
  );
}
