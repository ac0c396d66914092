"use client";
import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/field";
import { MAX_TITLE } from "@/lib/limits";
import { MAX_LENGTH } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";

/** A point as it stands in the fields. */
export type PointWords = { title: string; minutes: string };
export const NO_WORDS: PointWords = { title: "", minutes: "" };

/** As it is sent. */
export const pointOf = ({ title, minutes }: PointWords) => ({
  title,
  minutes: minutes === "" ? null : Number(minutes),
});

type PointFieldsProps = {
  /** Of the first field: how it is called, whether it must be filled in. */
  heading: Pick<ComponentProps<typeof TextField>, "label" | "optional" | "required" | "autoFocus" | "ref">;
  words: PointWords;
  wrong: Record<string, string>;
  onChange(words: PointWords): void;
};

/** The words of a point, and the time set aside for it. */
export function PointFields({ heading, words, wrong, onChange }: PointFieldsProps) {
  return (
    <div className={styles.pair}>
      <TextField
        {...heading}
        name="title"
        maxLength={MAX_TITLE}
        dir="auto"
        value={words.title}
        onChange={(event) => onChange({ ...words, title: event.target.value })}
        error={wrong.title}
      />
      <TextField
        label="Minutes"
        optional
        name="minutes"
        type="number"
        min={1}
        max={MAX_LENGTH}
        value={words.minutes}
        onChange={(event) => onChange({ ...words, minutes: event.target.value })}
        error={wrong.minutes}
      />
    </div>
  );
}
