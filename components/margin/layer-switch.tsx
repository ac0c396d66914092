"use client";
import { textAddress } from "@/components/reader/address";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { homeLayer } from "@/components/reader/store/layers";
import { Menu } from "@/components/ui/menu";
import styles from "./layers.module.css";

/** Who reads with one: only oneself, everyone, or one of one's groups. `folded`: it stands in a menu already. */
export default function LayerSwitch({ folded = false }: { folded?: boolean }) {
  const group = useRoom((state) => state.group);
  const isPrivate = useRoom((state) => state.layer === "private" && state.group?.writes !== false);
  if (folded) return <Rooms />;
  const current = isPrivate ? "Only me" : (group?.name ?? "Everyone");
  return (
    <Menu
      name={`Layer: ${current}`}
      label={
        <>
          <bdi className={styles.current}>{current}</bdi> <span aria-hidden="true">▾</span>
        </>
      }
    >
      <Rooms />
    </Menu>
  );
}

function Rooms() {
  const room = useRoomStore();
  const { article, group, groups, viewer, newest, number } = room.getSnapshot();
  const layer = useRoom((state) => state.layer);
  const publicToo = useRoom((state) => state.publicToo);
  const home = homeLayer({ group });
  const edition = newest ? undefined : number;
  /** The room that one is in takes notes or is only read; any other is a way to it. */
  const way = (name: string, to: { id: string; handle: string } | null) => {
    if (to?.id !== group?.id) {
      // Said so, the public layer stays chosen.
      const query = to || edition ? "" : "?layer=public";
      return <a href={textAddress(article, to, edition) + query}>{name}</a>;
    }
    if (!viewer || group?.writes === false)
      return (
        <span className={styles.reads} aria-current="page">
          {name}
        </span>
      );
    return (
      <button type="button" aria-pressed={layer === home} onClick={() => room.setLayer(home)}>
        {name}
      </button>
    );
  };
  const others = group && !groups.some(({ id }) => id === group.id) ? [group] : [];
  return (
    <>
      <p className={styles.name}>Read and write with</p>
      <ul className={styles.rooms}>
        {viewer && (
          <li>
            <button
              type="button"
              aria-pressed={layer === "private"}
              title="What you write next, only you see"
              onClick={() => room.setLayer("private")}
            >
              Only me
            </button>
          </li>
        )}
        <li>{way("Everyone", null)}</li>
        {[...others, ...groups].map((each) => (
          <li key={each.id}>{way(each.name, each)}</li>
        ))}
      </ul>
      {group && (
        <label className={styles.too}>
          <input
            type="checkbox"
            checked={publicToo}
            onChange={(event) => room.showPublic(event.currentTarget.checked)}
          />
          Public notes too, dimmed
        </label>
      )}
    </>
  );
}
