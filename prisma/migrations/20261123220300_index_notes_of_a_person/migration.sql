-- A person's notes in a group come newest first: from this index alone, however many others there are.
DROP INDEX "Annotation_layerId_authorId_idx";
CREATE INDEX "Annotation_layerId_authorId_id_idx" ON "Annotation"("layerId", "authorId", "id");
