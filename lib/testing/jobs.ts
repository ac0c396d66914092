import "./setting";
import { runOnce } from "graphile-worker";
import { env } from "@/lib/env";
import { jobOptions } from "@/lib/jobs/worker";

/** Does all jobs that wait, one after the other, as the worker of a running program would. */
export const doJobs = () => runOnce({ ...jobOptions, connectionString: env().DATABASE_URL, maxPoolSize: 2 });
