import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { GroupView } from "@/lib/groups/wire";

/** What holds for a group that is not open any more. */
export function GroupState({ group }: { group: GroupView }) {
  if (group.state === "deleted") {
    return (
      <Notice tone="danger" live={false} title="This group is going to be erased.">
        {group.eraseAt && (
          <p>
            On <Time at={group.eraseAt} form="day" /> everything in it goes, notes and posts. Until then its
            members can read it{group.can.restore ? ", and you can bring it back in the settings." : "."}
          </p>
        )}
      </Notice>
    );
  }
  if (group.state === "archived") {
    return (
      <Notice live={false} title="This group is archived.">
        <p>Everything in it stays to be read. Nothing new is written.</p>
      </Notice>
    );
  }
  return null;
}
