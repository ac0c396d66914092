/** True where a key belongs to the field that has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/**
 * The letter or digit of a key, in lower case. On keyboards of other scripts, the Latin one in its place: a
 * shortcut must work for somebody who reads Russian or Arabic with that layout on.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (key.length === 1 && key > "\u007f") {
    const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
    if (place) return place.toLowerCase();
  }
  return key.toLowerCase();
}
