import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import styles from "./keys-help.module.css";

/** Each key with what it does. */
export const KEYS = [
  ["j", "next note"],
  ["k", "note before"],
  ["a", "accept the offered place"],
  ["p", "choose a place in the text"],
  ["d", "leave it detached"],
  ["u", "undo"],
  ["?", "these keys"],
] as const;

const CHOOSING = [
  ["s", "select the next sentence; with Shift the one before"],
  ["Shift ← →", "move the end by a word"],
  ["Alt Shift ← →", "move the beginning by a word"],
  ["Enter", "put the note there"],
  ["Escape", "leave it as it is"],
] as const;

/** The keys of the queue. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <KeyList keys={KEYS} />
      <h3 className={styles.keysTitle}>While you choose a place</h3>
      <KeyList keys={CHOOSING} />
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function KeyList({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <dl className={styles.keyList}>
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
