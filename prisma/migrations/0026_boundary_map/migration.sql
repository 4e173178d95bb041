-- CreateTable
CREATE TABLE "boundary_map" (
    "province_id" TEXT NOT NULL,
    "topology" JSONB NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "boundary_map_pkey" PRIMARY KEY ("province_id")
);

-- AddForeignKey
ALTER TABLE "boundary_map" ADD CONSTRAINT "boundary_map_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
