"use client";
import { useState } from "react";
import { Button } from "./button";
import styles from "./copy-link.module.css";
import { Row, Stack } from "./stack";

/** An address to give away, whole, and the button that copies it. */
export function CopyLink({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused without TLS and by some browsers: the link can still be selected by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Stack>
      <p className={styles.link} dir="ltr">
        {link}
      </p>
      <Row>
        <Button onClick={copy}>{copied ? "Copied" : "Copy the link"}</Button>
      </Row>
    </Stack>
  );
}
