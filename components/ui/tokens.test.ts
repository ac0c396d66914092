import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const css = readFileSync(fileURLToPath(new URL("./tokens.css", import.meta.url)), "utf8");
const MARKS = ["sun", "sky", "moss", "rose"] as const;

/** The declarations of the first rule with this selector. */
function rule(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  const found = body.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value.trim()]));
}

const day = rule(":root");
const night = new Map([...day, ...rule(':root[data-theme="dark"]')]);

type Rgb = [number, number, number];

function colour(theme: Map<string, string>, name: string): Rgb {
  const hex = theme.get(`--${name}`)?.match(/^#([0-9a-f]{6})$/)?.[1];
  if (!hex) throw new Error(`--${name} is not a colour of six digits`);
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const [a, b] = [luminance(colour(theme, one)), luminance(colour(theme, other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each([
  ["day", day],
  ["white night", night],
] as const)("the colours of the %s", (_name, theme) => {
  const least = (one: string, other: string) => contrast(theme, one, other);

  it.each(["paper", "paper-raised", "wash"])("set ink at 7:1 on %s", (ground) => {
    expect(least("ink", ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(["ink-2", "ink-3", "accent", "danger"])("set %s as text at 4.5:1 on every paper", (text) => {
    for (const ground of ["paper", "paper-raised", "wash"]) {
      expect(least(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("set the words on filled buttons at 4.5:1", () => {
    expect(least("accent-ink", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(least("danger-ink", "danger")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("show the underline of %s at 3:1 and keep ink on its tint at 7:1", (mark) => {
    expect(least(`highlight-${mark}-line`, "paper")).toBeGreaterThanOrEqual(3);
    expect(least(`highlight-${mark}-line`, "paper-raised")).toBeGreaterThanOrEqual(3);
    expect(least("ink", `highlight-${mark}`)).toBeGreaterThanOrEqual(7);
  });

  it("show the edge of a control at 3:1", () => {
    expect(least("edge", "paper")).toBeGreaterThanOrEqual(3);
    expect(least("edge", "paper-raised")).toBeGreaterThanOrEqual(3);
  });

  it.each([1, 2, 3, 4, 5, 6])("keep initials at 7:1 on ground %i", (ground) => {
    expect(least("ink", `person-${ground}`)).toBeGreaterThanOrEqual(7);
  });
});

describe("the white night", () => {
  it("says the same whether the system or the reader asks for it", () => {
    expect(rule(':root:not([data-theme="light"])')).toEqual(rule(':root[data-theme="dark"]'));
  });

  it.each(MARKS)("tints %s with its underline at 30 percent over paper", (mark) => {
    const [line, paper] = [colour(night, `highlight-${mark}-line`), colour(night, "paper")];
    const mixed = line.map((value, at) => Math.round(value * 0.3 + (paper[at] ?? 0) * 0.7));
    expect(colour(night, `highlight-${mark}`)).toEqual(mixed);
  });
});
