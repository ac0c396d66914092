import { Fragment } from "react";
import { SubNav } from "@/components/ui/sub-nav";
import type { PlacementCounts } from "@/lib/editions/wire";
import styles from "./review.module.css";
import { FILTER_NAMES, FILTERS, type Filter } from "./words";

const numbers = new Intl.NumberFormat("en-GB");

type Props = { counts: PlacementCounts; here: Filter; hrefOf: (filter: Filter) => string };

/** The lists of the queue with how many notes each holds. */
export function Filters({ counts, here, hrefOf }: Props) {
  const pages = FILTERS.map(
    (filter) =>
      [
        hrefOf(filter),
        <Fragment key={filter}>
          {FILTER_NAMES[filter]} <span className={styles.count}>{numbers.format(counts[filter])}</span>
        </Fragment>,
      ] as const,
  );
  return (
    <SubNav
      name="How notes came out"
      className={styles.filters}
      pages={pages}
      here={hrefOf(here)}
      scroll={false}
    />
  );
}
