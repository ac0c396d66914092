-- The layer of an annotation stands with its places too, so that the places of one layer are found without reading
-- those of the others. The foreign key keeps both the same, also when an annotation is moved.

-- DropForeignKey
ALTER TABLE "Placement" DROP CONSTRAINT "Placement_annotationId_fkey";

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "layerId" UUID;
UPDATE "Placement" p SET "layerId" = a."layerId" FROM "Annotation" a WHERE a.id = p."annotationId";
ALTER TABLE "Placement" ALTER COLUMN "layerId" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_id_layerId_key" ON "Annotation"("id", "layerId");

-- CreateIndex
CREATE INDEX "Placement_editionId_layerId_idx" ON "Placement"("editionId", "layerId");

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_annotationId_layerId_fkey" FOREIGN KEY ("annotationId", "layerId") REFERENCES "Annotation"("id", "layerId") ON DELETE RESTRICT ON UPDATE CASCADE;
