import Link from "next/link";
import type { PlacementCounts } from "@/lib/editions/wire";
import styles from "./review.module.css";
import { FILTER_NAMES, FILTERS, type Filter } from "./words";

const numbers = new Intl.NumberFormat("en-GB");

type Props = { counts: PlacementCounts; here: Filter; hrefOf: (filter: Filter) => string };

/** The lists of the queue with how many notes each holds. */
export function Filters({ counts, here, hrefOf }: Props) {
  return (
    <nav className={styles.filters} aria-label="How notes came out">
      {FILTERS.map((filter) => (
        <Link
          key={filter}
          href={hrefOf(filter)}
          prefetch={false}
          scroll={false}
          data-filter={filter}
          aria-current={filter === here ? "page" : undefined}
        >
          {FILTER_NAMES[filter]} <span className={styles.count}>{numbers.format(counts[filter])}</span>
        </Link>
      ))}
    </nav>
  );
}
