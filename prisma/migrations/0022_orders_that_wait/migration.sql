-- Few of all orders stand still, and few of all messages are unread: their lists are read often.

CREATE INDEX "order_standing_still" ON "order" ("state_since") WHERE "state" IN ('confirmed', 'packed', 'handed_over', 'failed_delivery');
CREATE INDEX "order_message_unread" ON "order_message" ("order_id") WHERE "read_at" IS NULL;
