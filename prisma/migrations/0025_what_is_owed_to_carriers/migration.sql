-- What the market owes a carrier for ways stands by itself, and not against the cash in its hands: the one is to be paid, the other to be handed over.
ALTER TYPE "ledger_account" ADD VALUE 'carrier_fee' AFTER 'carrier_cash';

-- By its name: a value that this transaction has added cannot be used in it yet.
ALTER TABLE "ledger_entry"
  DROP CONSTRAINT "ledger_entry_names_its_holder",
  ADD CONSTRAINT "ledger_entry_names_its_holder" CHECK (("account"::text IN ('carrier_cash', 'carrier_fee', 'card_cash')) = ("holder" IS NOT NULL));
