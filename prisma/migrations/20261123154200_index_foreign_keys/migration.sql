-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Edition_fileHash_idx" ON "Edition"("fileHash");

-- CreateIndex
CREATE INDEX "Import_fileHash_idx" ON "Import"("fileHash");
