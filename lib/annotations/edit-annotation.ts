import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { invalid, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import type { AnnotationEditInput } from "./schema";

/** Changes the colour, or whether it is a note or a question. @throws AppError 409 `stale` */
export async function editAnnotation(actor: Actor, id: string, { version, ...edit }: AnnotationEditInput) {
  await transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "edit", id);
    if (annotation.version !== version)
      throw stale({ version: annotation.version, colour: annotation.colour, kind: annotation.kind });
    if (edit.kind) {
      const note = await tx.comment.findFirst({ where: { noteOf: { id }, deletedAt: null } });
      if (edit.kind !== "highlight" && !note)
        throw invalid("kind", "Write the note first; then it can be a question.");
      if (edit.kind === "highlight" && note) throw invalid("kind", "It has a note. Delete that first.");
    }
    await tx.annotation.update({ where: { id }, data: { ...edit, version: { increment: 1 } } });
    await record(tx, actor, annotation, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "annotation.edited",
      subjectId: id,
    });
  });
}
