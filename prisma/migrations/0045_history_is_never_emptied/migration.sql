-- What became of orders and parcels could be changed by nobody, row by row, but the owner could empty both tables at once.
CREATE TRIGGER "order_event_never_emptied" BEFORE TRUNCATE ON "order_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "parcel_event_never_emptied" BEFORE TRUNCATE ON "parcel_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
