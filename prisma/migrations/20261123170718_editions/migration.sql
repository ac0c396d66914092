-- CreateEnum
CREATE TYPE "PlacementDecision" AS ENUM ('accepted', 'replaced', 'detached');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('placing', 'done', 'failed');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "editorIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3);
-- What there is was read from its first minute.
UPDATE "Edition" SET "publishedAt" = "createdAt";

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" UUID,
ADD COLUMN     "decision" "PlacementDecision",
ADD COLUMN     "offeredEnd" INTEGER,
ADD COLUMN     "offeredStart" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
-- So far every annotation stands where it was made.
UPDATE "Placement" SET "offeredStart" = start, "offeredEnd" = "end";
ALTER TABLE "Placement" ALTER COLUMN "offeredEnd" SET NOT NULL, ALTER COLUMN "offeredStart" SET NOT NULL;

-- CreateTable
CREATE TABLE "Adjustment" (
    "annotationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "editionId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "answered" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("annotationId","number")
);

-- CreateTable
CREATE TABLE "EditionDraft" (
    "articleId" UUID NOT NULL,
    "baseEditionId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "fileHash" TEXT,
    "importOptions" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditionDraft_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "editionId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'placing',
    "total" INTEGER NOT NULL DEFAULT 0,
    "placed" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("editionId")
);

-- CreateIndex
CREATE INDEX "Adjustment_editionId_idx" ON "Adjustment"("editionId");

-- CreateIndex
CREATE INDEX "EditionDraft_baseEditionId_idx" ON "EditionDraft"("baseEditionId");

-- CreateIndex
CREATE INDEX "EditionDraft_fileHash_idx" ON "EditionDraft"("fileHash");

-- CreateIndex
CREATE INDEX "Publication_articleId_idx" ON "Publication"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_startedById_clientKey_key" ON "Publication"("startedById", "clientKey");

-- CreateIndex
CREATE INDEX "Article_editorIds_idx" ON "Article" USING GIN ("editorIds");

-- CreateIndex
CREATE INDEX "Placement_editionId_status_idx" ON "Placement"("editionId", "status");

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionDraft" ADD CONSTRAINT "EditionDraft_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionDraft" ADD CONSTRAINT "EditionDraft_baseEditionId_fkey" FOREIGN KEY ("baseEditionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionDraft" ADD CONSTRAINT "EditionDraft_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "File"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
