"use client";
import { useState } from "react";
import { Segmented } from "@/components/ui/choices";
import { parseTheme, THEME_COOKIE, type Theme } from "@/components/ui/theme";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const YEAR = 31_536_000;

const THEMES = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Day" },
  { value: "dark", label: "White night" },
] as const;

/** Day or white night in this browser; it shows at once and stays. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${THEME_COOKIE}=${parseTheme(next)}; path=/; max-age=${YEAR}; samesite=lax`;
  };
  return (
    <Segmented
      legend={<VisuallyHidden>Light</VisuallyHidden>}
      name="theme"
      choices={THEMES}
      value={chosen}
      onChange={choose}
    />
  );
}
