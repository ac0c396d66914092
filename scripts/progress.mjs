/**
 * Does one step and says so: its name at once, the seconds when it is done, and a sign of life while it
 * lasts (in place on a terminal, a line every 20 s elsewhere).
 * @param {string} title a few words: "Building the pages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(isTerminal ? `  ${title} …` : `  ${title} …\n`);
  const sign = setInterval(
    () => process.stdout.write(isTerminal ? `\r  ${title} … ${seconds()}` : `  … ${seconds()}\n`),
    isTerminal ? 1000 : 20_000,
  );
  try {
    const result = await work();
    const took = Date.now() - started;
    if (isTerminal) process.stdout.write(`\r  ${title}: done${took < 1000 ? "" : ` in ${seconds()}`}   \n`);
    else if (took >= 1000) console.log(`  ${title}: done in ${seconds()}`);
    return result;
  } catch (error) {
    process.stdout.write(isTerminal ? "\n" : "");
    throw error;
  } finally {
    clearInterval(sign);
  }
}
