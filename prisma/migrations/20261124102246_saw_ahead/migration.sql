-- AlterTable
ALTER TABLE "RevealGrant" ADD COLUMN     "sawAhead" BOOLEAN NOT NULL DEFAULT false;
