/** Lets a worker thread run TypeScript as it stands (--import): what `--import tsx` does for main threads only. */
import { register } from "tsx/esm/api";

register();
