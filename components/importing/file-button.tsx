import button from "@/components/ui/button.module.css";
import styles from "./source-step.module.css";

/** What the import reads; the server looks at the bytes, not at the name. */
const ACCEPTED = ".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";

/** Chooses a file, with the platform's own dialog. */
export function FileButton({ onFile }: { onFile: (file: File) => void }) {
  return (
    <label className={styles.file}>
      <span className={button.button}>Choose a file</span>
      <input
        type="file"
        accept={ACCEPTED}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was mended.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
