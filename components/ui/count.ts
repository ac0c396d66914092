const numbers = new Intl.NumberFormat("en-GB");

/** "1 note", "1,204 notes". */
export function count(amount: number, one: string, many: string): string {
  return `${numbers.format(amount)} ${amount === 1 ? one : many}`;
}
