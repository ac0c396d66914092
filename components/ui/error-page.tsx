"use client";
import { Button, LinkButton } from "./button";
import { Page } from "./page";
import { Row } from "./stack";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** A fault of ours: what was kept, what to do, and the code by which the host finds it in the log. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <Page
      width="narrow"
      title="This page broke on our side."
      lead={
        <p>
          Nothing you sent before is lost, and drafts are kept in your browser. Try again in a moment.
          {error.digest && (
            <>
              {" "}
              If it stays, tell the host this code: <code>{error.digest}</code>
            </>
          )}
        </p>
      }
    >
      <Row>
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Go to the library</LinkButton>
      </Row>
    </Page>
  );
}
