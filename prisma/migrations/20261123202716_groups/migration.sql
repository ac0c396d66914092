-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('owner', 'facilitator', 'moderator', 'member');

-- CreateEnum
CREATE TYPE "Finding" AS ENUM ('listed', 'unlisted');

-- CreateEnum
CREATE TYPE "Joining" AS ENUM ('invitation', 'request', 'open');

-- CreateEnum
CREATE TYPE "MarginReaders" AS ENUM ('members', 'everyone');

-- CreateEnum
CREATE TYPE "Reveal" AS ENUM ('now', 'notes', 'date', 'facilitator');

-- CreateEnum
CREATE TYPE "Coming" AS ENUM ('yes', 'maybe', 'no');

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "readingId" UUID,
ADD COLUMN     "seed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Layer" ADD COLUMN     "circleId" UUID,
ADD COLUMN     "groupId" UUID;

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "foundedById" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "handleKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "finding" "Finding" NOT NULL,
    "joining" "Joining" NOT NULL,
    "margin" "MarginReaders" NOT NULL,
    "legend" JSONB NOT NULL DEFAULT '{}',
    "showsProgress" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "eraseAt" TIMESTAMPTZ(3),

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "GroupRole" NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "GroupInvitation" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "usesLeft" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GroupInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "startBlock" TEXT,
    "endBlock" TEXT,
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "instructions" TEXT NOT NULL DEFAULT '',
    "reveal" "Reveal" NOT NULL DEFAULT 'now',
    "revealAfter" INTEGER,
    "revealAt" TIMESTAMPTZ(3),
    "revealedAt" TIMESTAMPTZ(3),
    "hidesAhead" BOOLEAN NOT NULL DEFAULT false,
    "carriedFromId" UUID,
    "remindedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevealGrant" (
    "readingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RevealGrant_pkey" PRIMARY KEY ("readingId","userId")
);

-- CreateTable
CREATE TABLE "ReadingVisit" (
    "readingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingVisit_pkey" PRIMARY KEY ("readingId","userId")
);

-- CreateTable
CREATE TABLE "ReadingPosition" (
    "userId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "furthest" INTEGER NOT NULL,
    "hidesAhead" BOOLEAN NOT NULL DEFAULT false,
    "unsealed" JSONB NOT NULL DEFAULT '[]',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingPosition_pkey" PRIMARY KEY ("userId","articleId")
);

-- CreateTable
CREATE TABLE "Circle" (
    "id" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Circle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CircleMember" (
    "circleId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "CircleMember_pkey" PRIMARY KEY ("circleId","userId")
);

-- CreateTable
CREATE TABLE "GroupPost" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "parentId" UUID,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "announcement" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "removalReason" TEXT,
    "removedById" UUID,

    CONSTRAINT "GroupPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupPostRevision" (
    "postId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupPostRevision_pkey" PRIMARY KEY ("postId","version")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "length" INTEGER,
    "place" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "meetingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "coming" "Coming" NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("meetingId","userId")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "clientKey" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "annotationId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "minutes" INTEGER,
    "discussedAt" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Group_handleKey_key" ON "Group"("handleKey");

-- CreateIndex
CREATE INDEX "Group_createdAt_id_idx" ON "Group"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Group_eraseAt_idx" ON "Group"("eraseAt");

-- CreateIndex
CREATE UNIQUE INDEX "Group_foundedById_clientKey_key" ON "Group"("foundedById", "clientKey");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupInvitation_tokenHash_key" ON "GroupInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "GroupInvitation_groupId_idx" ON "GroupInvitation"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupInvitation_createdById_clientKey_key" ON "GroupInvitation"("createdById", "clientKey");

-- CreateIndex
CREATE INDEX "JoinRequest_userId_idx" ON "JoinRequest"("userId");

-- CreateIndex
CREATE INDEX "Reading_groupId_position_idx" ON "Reading"("groupId", "position");

-- CreateIndex
CREATE INDEX "Reading_articleId_idx" ON "Reading"("articleId");

-- CreateIndex
CREATE INDEX "Reading_carriedFromId_idx" ON "Reading"("carriedFromId");

-- CreateIndex
CREATE INDEX "Reading_dueAt_idx" ON "Reading"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_createdById_clientKey_key" ON "Reading"("createdById", "clientKey");

-- CreateIndex
CREATE INDEX "RevealGrant_userId_idx" ON "RevealGrant"("userId");

-- CreateIndex
CREATE INDEX "ReadingVisit_userId_idx" ON "ReadingVisit"("userId");

-- CreateIndex
CREATE INDEX "ReadingPosition_articleId_idx" ON "ReadingPosition"("articleId");

-- CreateIndex
CREATE INDEX "ReadingPosition_editionId_idx" ON "ReadingPosition"("editionId");

-- CreateIndex
CREATE INDEX "Circle_readingId_idx" ON "Circle"("readingId");

-- CreateIndex
CREATE INDEX "CircleMember_userId_idx" ON "CircleMember"("userId");

-- CreateIndex
CREATE INDEX "GroupPost_groupId_createdAt_id_idx" ON "GroupPost"("groupId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "GroupPost_parentId_idx" ON "GroupPost"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupPost_authorId_clientKey_key" ON "GroupPost"("authorId", "clientKey");

-- CreateIndex
CREATE INDEX "Meeting_groupId_startsAt_idx" ON "Meeting"("groupId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_createdById_clientKey_key" ON "Meeting"("createdById", "clientKey");

-- CreateIndex
CREATE INDEX "Attendance_userId_idx" ON "Attendance"("userId");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_annotationId_idx" ON "AgendaItem"("annotationId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_addedById_clientKey_key" ON "AgendaItem"("addedById", "clientKey");

-- CreateIndex
CREATE INDEX "Annotation_readingId_authorId_idx" ON "Annotation"("readingId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Layer_groupId_key" ON "Layer"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Layer_circleId_key" ON "Layer"("circleId");

-- AddForeignKey
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupInvitation" ADD CONSTRAINT "GroupInvitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "Reading"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevealGrant" ADD CONSTRAINT "RevealGrant_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevealGrant" ADD CONSTRAINT "RevealGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingVisit" ADD CONSTRAINT "ReadingVisit_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingVisit" ADD CONSTRAINT "ReadingVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Circle" ADD CONSTRAINT "Circle_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CircleMember" ADD CONSTRAINT "CircleMember_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CircleMember" ADD CONSTRAINT "CircleMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPost" ADD CONSTRAINT "GroupPost_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPost" ADD CONSTRAINT "GroupPost_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPost" ADD CONSTRAINT "GroupPost_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "GroupPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPostRevision" ADD CONSTRAINT "GroupPostRevision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "GroupPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A layer belongs to whom its kind says, and to nobody else.
ALTER TABLE "Layer" ADD CONSTRAINT "Layer_owner" CHECK (
  ("kind" = 'private') = ("ownerId" IS NOT NULL)
  AND ("kind" = 'group') = ("groupId" IS NOT NULL)
  AND ("kind" = 'circle') = ("circleId" IS NOT NULL));

-- A rule says what it waits for.
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_reveal" CHECK (
  ("reveal" <> 'notes' OR "revealAfter" > 0) AND ("reveal" <> 'date' OR "revealAt" IS NOT NULL));
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_position" CHECK ("position" >= 0);
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_order" CHECK ("start" >= 0 AND "furthest" >= "start");
ALTER TABLE "GroupInvitation" ADD CONSTRAINT "GroupInvitation_uses" CHECK ("usesLeft" >= 0);
