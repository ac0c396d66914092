/** Day, white night, or what the system says. */
export type Theme = "light" | "dark" | "system";

/** The cookie in which a browser keeps its theme: the server reads it, so that no page flashes. */
export const THEME_COOKIE = "theme";

/** The theme a cookie asks for; anything unknown follows the system. Pure. */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
