import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "White Nights", template: "%s · White Nights" },
  description: "A place to read a text together, and to talk about it in the margin.",
  icons: { icon: "/icon.svg" },
  referrer: "same-origin",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

/** The frame of every page. Pages bring their own `<main id="main" tabIndex={-1}>`. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        {children}
      </body>
    </html>
  );
}
