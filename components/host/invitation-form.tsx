"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyLink } from "@/components/ui/copy-link";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { MadeInvitation, NewInvitation } from "@/lib/instance/wire";
import styles from "./host.module.css";

const FIELDS = ["note", "uses", "days"] as const;

/** Makes an invitation link. The link is shown once: only its hash is kept. */
export function InvitationForm() {
  const router = useRouter();
  const [note, setNote] = useState("");
  const [uses, setUses] = useState(1);
  const [days, setDays] = useState(14);
  const [link, setLink] = useState<string | null>(null);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const invitation: NewInvitation = { key: newKey(), note, uses, days };
      const { token } = await call<MadeInvitation>("POST", "/invitations", invitation);
      setLink(`${window.location.origin}/sign-up?invitation=${encodeURIComponent(token)}`);
      setNote("");
      router.refresh();
    }, [note, uses, days, router]),
  );
  const wrong = failure?.fields ?? {};
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <TextField
          label="For whom"
          optional
          hint="A word for your own list."
          name="note"
          maxLength={200}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={wrong.note}
        />
        <div className={styles.pair}>
          <TextField
            label="Accounts"
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
