-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "before" JSONB;

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "layout" JSONB,
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "pictures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pictures_done" INTEGER NOT NULL DEFAULT 0;
