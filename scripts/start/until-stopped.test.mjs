import { spawn } from "node:child_process";
import { expect, it } from "vitest";

/** A program that has started two things and waits; it says what it ends. */
const program = (endings) => `
  import { Started } from ${JSON.stringify(new URL("./until-stopped.mjs", import.meta.url).href)};
  const started = new Started();
  ${endings}
  setInterval(() => {}, 1000);
  console.log("up");`;
const two = `
  started.add(() => console.log("database"));
  started.add(async () => console.log("server"));`;

/** Runs it below a shell, as npm does, and does something to it once it is up. */
async function endedBy(code, act, env = process.env) {
  const quoted = `'${code.replaceAll("'", "'\\''")}'`;
  const script = `echo $$; "${process.execPath}" --input-type=module -e ${quoted} & echo $!; wait`;
  const shell = spawn("/bin/sh", ["-c", script], { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  await new Promise((resolve) => {
    shell.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes("up\n")) resolve();
    });
  });
  const [parent, pid] = said.split("\n").map(Number);
  act({ parent, pid });
  await new Promise((resolve) => shell.stdout.once("end", resolve));
  return said.split("up\n")[1];
}

it.each(["SIGINT", "SIGTERM", "SIGHUP"])("%s ends what was started, last one first", async (name) => {
  expect(await endedBy(program(two), ({ pid }) => process.kill(pid, name))).toBe("server\ndatabase\n");
});

it("an ending that fails does not keep the others from ending", async () => {
  const failing = `${two}\n started.add(() => { throw new Error("on purpose, in a test"); });`;
  expect(await endedBy(program(failing), ({ pid }) => process.kill(pid, "SIGTERM"))).toBe(
    "server\ndatabase\n",
  );
});

it("under npm, the end of the shell between ends it too", async () => {
  const env = { ...process.env, npm_lifecycle_event: "start" };
  expect(await endedBy(program(two), ({ parent }) => process.kill(parent, "SIGKILL"), env)).toBe(
    "server\ndatabase\n",
  );
});
