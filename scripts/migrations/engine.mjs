import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Prisma's official schema engine, as WebAssembly: the native one would have to be downloaded.
 *
 * @param {string} url of the database it works on; diffs that replay migrations make and drop a database
 *   beside it, so the role needs CREATEDB for those
 * @param {[path: string, content: string][]} schema the schema files
 * @returns {Promise<{ call: (method: string, input: object) => Promise<unknown>, close: () => Promise<void> }>}
 *   `call` runs a method of the engine; `close` must be called, or the process stays alive
 */
export async function openEngine(url, schema) {
  const { SchemaEngine } = await loadEngine();
  const connection = connectionOf(url);
  const pools = new Set();
  const adapters = bindMigrationAwareSqlAdapterFactory(adaptersFor(connection, pools));
  const engine = await SchemaEngine.new({ datamodels: schema }, () => {}, adapters);
  return {
    call: (method, input) => engine[method](input),
    close: async () => {
      engine.free();
      // The engine's lock against a second migration lives as long as its connection.
      await Promise.all([...pools].map((pool) => pool.ended || pool.end()));
    },
  };
}

/** Node 20 can't import a .wasm file, so it is instantiated by hand. Costs about 30 ms, once a process. */
let loaded;
function loadEngine() {
  loaded ??= (async () => {
    const glue = "@prisma/schema-engine-wasm/schema_engine_bg";
    const module = await import(glue);
    const file = createRequire(import.meta.url)
      .resolve(glue)
      .replace(/\.js$/, ".wasm");
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
      "./schema_engine_bg.js": module,
    });
    module.__wbg_set_wasm(instance.exports);
    globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
    instance.exports.__wbindgen_start();
    return module;
  })();
  return loaded;
}

/** Parts in place of a URL: pg lets the database of a URL win over one that is named beside it. */
function connectionOf(url) {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password, database, ssl, max: 1 };
}

/**
 * The driver for the engine. Three things differ from Prisma's own: a script is sent whole, where that one
 * splits it at every semicolon (also those inside a function or a string), so that a migration is one
 * transaction; the type "char" is read, without which the engine can't look at a database; and the database
 * for replays is dropped also while still connected.
 */
function adaptersFor(connection, pools) {
  const factory = new PrismaPg(connection);
  const connect = async (settings) => {
    const adapter = await new PrismaPg(settings).connect();
    pools.add(adapter.underlyingDriver());
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error) => adapter.onError(error));
    };
    readCatalogueChars(adapter);
    return adapter;
  };
  factory.connect = () => connect(connection);
  factory.connectToShadowDb = async () => {
    const database = `shadow_${process.pid}_${randomUUID()}`;
    await once(connection, `CREATE DATABASE "${database}"`);
    const adapter = await connect({ ...connection, database });
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await once(connection, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return adapter;
  };
  return factory;
}

/** Object ids of PostgreSQL's types "char" (one byte, in its own catalogues only) and character(n). */
const CATALOGUE_CHAR = 18;
const CHARACTER = 1042;

/** Reports columns of the type "char" as characters: the driver refuses them, the engine can't do without. */
function readCatalogueChars(adapter) {
  const { queryRaw, performIO } = adapter;
  adapter.queryRaw = async (query) => {
    const chars = [];
    const once = Object.create(adapter, {
      performIO: {
        value: async (sql) => {
          const result = await performIO.call(adapter, sql);
          result.fields.forEach((field, index) => {
            if (field.dataTypeID !== CATALOGUE_CHAR) return;
            field.dataTypeID = CHARACTER;
            chars.push(index);
          });
          return result;
        },
      },
    });
    const answer = await queryRaw.call(once, query);
    for (const index of chars) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
}

async function once({ max: _, ...connection }, sql) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
