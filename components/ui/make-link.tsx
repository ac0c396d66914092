"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { newKey } from "@/lib/client/key";
import { Button } from "./button";
import { CopyLink } from "./copy-link";
import { FailureNotice } from "./failure";
import { TextField } from "./field";
import styles from "./make-link.module.css";
import { Notice } from "./notice";
import { Row, Stack } from "./stack";
import { useSubmit } from "./use-submit";

const FIELDS = ["note", "uses", "days"] as const;

type Wanted = { key: string; note: string; uses: number; days: number };

type MakeLinkProps = {
  /** The words that go with it. */
  note: { label: string; hint?: string; maxLength: number };
  /** What those are called whom it lets in, and how many at first. */
  uses: { label: string; value: number };
  /** Makes the invitation. Gives its whole link. */
  make(wanted: Wanted): Promise<string>;
};

/** Makes an invitation's link. It is shown once: only its hash is kept. */
export function MakeLink({ note: words, uses: people, make }: MakeLinkProps) {
  const router = useRouter();
  const [note, setNote] = useState("");
  const [uses, setUses] = useState(people.value);
  const [days, setDays] = useState(14);
  const [link, setLink] = useState<string | null>(null);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    setLink(await make({ key: newKey(), note, uses, days }));
    setNote("");
    router.refresh();
  });
  const wrong = failure?.fields ?? {};
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <TextField
          {...words}
          optional
          name="note"
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={wrong.note}
        />
        <div className={styles.pair}>
          <TextField
            label={people.label}
            name="uses"
            type="number"
            min={1}
            max={1000}
            required
            value={uses}
            onChange={(event) => setUses(event.target.valueAsNumber || 1)}
            error={wrong.uses}
          />
          <TextField
            label="Days"
            name="days"
            type="number"
            min={1}
            max={365}
            required
            value={days}
            onChange={(event) => setDays(event.target.valueAsNumber || 1)}
            error={wrong.days}
          />
        </div>
        <FailureNotice failure={failure} fields={FIELDS} />
        <Row>
          <Button type="submit" busy={busy}>
            Make a link
          </Button>
        </Row>
        {link && (
          <Notice title="Copy this link now: it is shown only once.">
            <CopyLink link={link} />
          </Notice>
        )}
      </Stack>
    </form>
  );
}
