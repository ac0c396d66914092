-- CreateIndex
CREATE INDEX "Placement_layer_covering" ON "Placement"("editionId", "layerId", "start", "end", "annotationId", "status", "decision");

-- DropIndex: the one above begins with the same columns.
DROP INDEX "Placement_editionId_layerId_idx";
