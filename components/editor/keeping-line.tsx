"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Row } from "@/components/ui/stack";
import type { DraftView } from "@/lib/editions/wire";
import styles from "./editor.module.css";
import type { Keeping } from "./keeper";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

/** "14:02", or "3 May, 14:02" when it was another day. */
function moment(iso: string): string {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  return today ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`;
}

/** Where the text is: on the server, or on its way, or only here. Read out when that changes for the worse. */
export function KeepingLine({ keeping }: { keeping: Keeping }) {
  return (
    <span className={styles.keeping} role="status" suppressHydrationWarning>
      {wordsFor(keeping)}
    </span>
  );
}

function wordsFor(keeping: Keeping): string {
  switch (keeping.type) {
    case "kept":
      return keeping.at === null ? "" : `Kept at ${moment(keeping.at)}`;
    case "waiting":
    case "sending":
      return "Keeping…";
    case "here":
      if (!keeping.stored) return "Not kept yet: leave this page open";
      return keeping.offline
        ? "Offline: kept in this browser"
        : "Kept in this browser; the server does not answer";
    case "stale":
    case "refused":
      return "Not kept on the server";
  }
}

type TroubleProps = {
  keeping: Keeping;
  onMine: () => void;
  onTheirs: (theirs: DraftView) => void;
};

/** What has to be decided, or mended, before the text can be kept. */
export function KeepingTrouble({ keeping, onMine, onTheirs }: TroubleProps) {
  if (keeping.type === "refused") {
    const { title, detail } = keeping.problem;
    return (
      <Notice tone="danger" title={title}>
        {detail} A copy is in this browser.
      </Notice>
    );
  }
  if (keeping.type !== "stale") return null;
  const { theirs } = keeping;
  const who = theirs.updatedBy?.name ?? "Somebody";
  const what =
    theirs.version === 0
      ? "The draft was published or discarded while you wrote."
      : `${who} kept another version${theirs.updatedAt ? ` at ${moment(theirs.updatedAt)}` : ""}, while you wrote.`;
  return (
    <Notice tone="danger" title={what}>
      <p>Yours is in this browser. If you take the other one, undoing brings yours back.</p>
      <Row>
        <Button onClick={onMine}>Keep mine</Button>
        <Button onClick={() => onTheirs(theirs)}>Take the other one</Button>
      </Row>
    </Notice>
  );
}
