import type { ArticleView } from "@/lib/articles/wire";
import { call, Problem, Unreachable } from "@/lib/client/api";
import type { Room } from "./store/room";

/** While somebody looks at the page it is asked this often, and never more often than `LEAST`, in milliseconds. */
const EVERY = 60_000;
const LEAST = 10_000;

type Watch = {
  room: Pick<Room, "subscribe" | "getSnapshot">;
  articleId: string;
  editionId: string;
  /** Called once. */
  onNewer(): void;
};

/**
 * Learns whether the text has another edition than the page: once a minute while the page is seen, when it comes
 * into view again, and when the server has answered anything about a thread. One small request each time; none
 * while the page is hidden. The answer stops.
 */
export function watchEdition({ room, articleId, editionId, onNewer }: Watch): () => void {
  let asked = Date.now();
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let threads = room.getSnapshot().threads;

  const plan = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  const ask = async () => {
    if (over || document.visibilityState === "hidden") return;
    asked = Date.now();
    try {
      const article = await call<Pick<ArticleView, "editionId">>("GET", `/articles/${articleId}`);
      if (over) return;
      if (article.editionId !== editionId) {
        stop();
        onNewer();
        return;
      }
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
    }
    if (!over) plan(EVERY);
  };
  /** As soon as the last question is long enough ago. */
  const soon = () => plan(Math.max(0, asked + LEAST - Date.now()));
  const onVisibility = () => document.visibilityState === "visible" && soon();
  const leave = room.subscribe(() => {
    const now = room.getSnapshot().threads;
    if (now === threads) return;
    threads = now;
    soon();
  });
  const stop = () => {
    over = true;
    clearTimeout(timer);
    leave();
    document.removeEventListener("visibilitychange", onVisibility);
    removeEventListener("online", soon);
  };
  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("online", soon);
  plan(EVERY);
  return stop;
}
