-- CreateTable
CREATE TABLE "search_change" (
    "id" BIGSERIAL NOT NULL,
    "product_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_change_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "search_index_state" ADD COLUMN     "next_product" UUID,
ADD COLUMN     "refreshed_as" TEXT;

-- Changes are rows now: nobody takes these jobs any more. The table that they were for is filled anew after the migration before.
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND t.identifier IN ('catalog.products_changed', 'search.refresh');
  END IF;
END $$;
