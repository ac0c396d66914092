"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { useSubmit } from "@/components/ui/use-submit";
import type { SessionView } from "@/lib/accounts/wire";
import { call } from "@/lib/client/api";

type DeviceListProps = { sessions: readonly SessionView[]; timeZone: string };

/** Where one is signed in. Ending a session shows at once; the device is out within seconds. */
export function DeviceList({ sessions, timeZone }: DeviceListProps) {
  const router = useRouter();
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const shown = sessions.filter(({ id }) => !ended.has(id));
  const others = shown.filter(({ current }) => !current);
  const forget = useCallback(
    (gone: readonly SessionView[]) => {
      setEnded((before) => new Set([...before, ...gone.map(({ id }) => id)]));
      router.refresh();
    },
    [router],
  );
  const all = useSubmit(
    useCallback(async () => {
      await call("DELETE", "/account/sessions");
      forget(sessions.filter(({ current }) => !current));
    }, [forget, sessions]),
  );

  return (
    <Stack>
      <Table caption="Devices that are signed in" columns={["Device", "Since", "Last seen", ""]}>
        {shown.map((session) => (
          <Device key={session.id} session={session} timeZone={timeZone} onEnded={forget} />
        ))}
      </Table>
      <FailureNotice failure={all.failure} />
      <Row>
        {others.length > 0 ? (
          <Button onClick={all.run} busy={all.busy}>
            End all other sessions
          </Button>
        ) : (
          <p>No other device is signed in.</p>
        )}
      </Row>
    </Stack>
  );
}

type DeviceProps = {
  session: SessionView;
  timeZone: string;
  onEnded: (gone: readonly SessionView[]) => void;
};

function Device({ session, timeZone, onEnded }: DeviceProps) {
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      await call("DELETE", `/account/sessions/${session.id}`);
      onEnded([session]);
    }, [session, onEnded]),
  );
  return (
    <tr>
      <td>
        {session.device}
        <FailureNotice failure={failure} />
      </td>
      <td>
        <Time at={session.createdAt} form="day" timeZone={timeZone} />
      </td>
      <td>
        <Time at={session.seenAt} timeZone={timeZone} />
      </td>
      <td>
        {session.current ? (
          "This device"
        ) : (
          <Button onClick={run} busy={busy} aria-label={`End this session: ${session.device}`}>
            End this session
          </Button>
        )}
      </td>
    </tr>
  );
}
