-- An edition whose publishing failed is deleted, and looks for annotations that were made on it.
-- CreateIndex
CREATE INDEX "Annotation_editionId_idx" ON "Annotation"("editionId");
