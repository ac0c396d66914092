-- What somebody wrote in a group is counted, and a group's layer erased, without looking at every annotation.
CREATE INDEX "Annotation_layerId_authorId_idx" ON "Annotation"("layerId", "authorId");

-- Groups are found by a part of their name.
CREATE INDEX "Group_name_idx" ON "Group" USING GIN ("name" gin_trgm_ops);
