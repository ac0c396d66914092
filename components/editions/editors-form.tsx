"use client";
import { useCallback, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { PersonView } from "@/lib/accounts/wire";
import { call } from "@/lib/client/api";
import type { EditorsInput, EditorsView } from "@/lib/editions/wire";
import styles from "./editions.module.css";

type EditorsFormProps = { articleId: string; editors: readonly PersonView[] };

/** Whom the owner lets edit a text: named by handle, taken off one by one. */
export function EditorsForm({ articleId, editors }: EditorsFormProps) {
  const [people, setPeople] = useState(editors);
  const field = useRef<HTMLInputElement>(null);
  const path = `/articles/${articleId}/editors`;

  const save = useCallback(
    async (handles: string[]) => {
      // The version is the article's, which the form above changes too: asked for when it is needed.
      const { version } = await call<EditorsView>("GET", path);
      const sent: EditorsInput = { handles, version };
      setPeople((await call<EditorsView>("PUT", path, sent)).editors);
    },
    [path],
  );
  const handles = people.map(({ handle }) => handle);
  const adding = useSubmit(async () => {
    const handle = (field.current?.value ?? "").trim().replace(/^@/, "");
    if (!handle) return field.current?.focus();
    await save([...handles.filter((each) => each !== handle), handle]);
    if (field.current) field.current.value = "";
  });
  const { failure } = adding;
  const wrong = Object.entries(failure?.fields ?? {}).find(([name]) => name.startsWith("handles"))?.[1];
  return (
    <Stack>
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <Editor
              key={person.id}
              person={person}
              onTakeOff={() => save(handles.filter((each) => each !== person.handle))}
            />
          ))}
        </ul>
      )}
      <form method="post" onSubmit={adding.onSubmit}>
        <Stack>
          <TextField
            ref={field}
            label="Handle"
            name="handle"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            placeholder="@somebody"
            error={wrong}
          />
          {!wrong && <FailureNotice failure={failure} />}
          <Row>
            <Button type="submit" busy={adding.busy}>
              Let them edit
            </Button>
          </Row>
        </Stack>
      </form>
    </Stack>
  );
}

function Editor({
  person: { name, handle },
  onTakeOff,
}: {
  person: PersonView;
  onTakeOff: () => Promise<void>;
}) {
  const { busy, failure, run } = useSubmit(onTakeOff);
  return (
    <li className={styles.person}>
      <span>
        <bdi>{name}</bdi> @{handle}
      </span>
      <Button look="quiet" busy={busy} aria-label={`Take ${name} off`} onClick={run}>
        Take off
      </Button>
      <FailureNotice failure={failure} />
    </li>
  );
}
