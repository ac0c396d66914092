-- The switch asks which notes were judged or adjusted since the publishing began, while it holds the article; who takes
-- back many acceptances, or takes their account along, asks for their own. Placements that nobody judged, which are
-- nearly all, are in neither index, so that placing notes writes no more rows than before.
CREATE INDEX "Placement_decidedAt_idx" ON "Placement"("decidedAt") WHERE "decidedAt" IS NOT NULL;
CREATE INDEX "Placement_decidedById_decidedAt_idx" ON "Placement"("decidedById", "decidedAt") WHERE "decidedById" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Adjustment_createdAt_idx" ON "Adjustment"("createdAt");
