/**
 * The accounts of the ledger, in đồng; a debit is above zero, a credit below. The market holds no buyers' money: the ledger says who owes whom.
 * `buyer`: of each order, what the buyer still owes (debit) or has paid ahead (credit). `seller`: what the market owes a seller (credit) or a seller
 * owes the market (debit). `commission`: what the market has earned (credit). `delivery`: fees that buyers paid (credit) and carriers kept (debit).
 * `carrier_cash`, `card_cash`: cash of ours or of sellers in the hands of a carrier or a card provider (debit), by holder. `carrier_fee`: what the market
 * owes a carrier for ways of which it kept nothing (credit), by holder. `bank`: the market's own account. `tax_vat`, `tax_income`: withheld for the tax office (credit). `provider_fee`, `discount`: what the market has spent (debit).
 */
export const ledgerAccounts = ['buyer', 'seller', 'commission', 'delivery', 'carrier_cash', 'carrier_fee', 'card_cash', 'bank', 'tax_vat', 'tax_income', 'provider_fee', 'discount'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

/**
 * What the market pays out of its own bank account beside payouts: withheld taxes to the tax office, to a carrier what it is owed for ways, and what else
 * delivery costs that is entered nowhere yet.
 */
export const paidByMarket = ['tax_vat', 'tax_income', 'carrier_fee', 'delivery'] as const satisfies readonly LedgerAccount[];
export type PaidByMarket = (typeof paidByMarket)[number];

/** What happened: each kind of transaction is entered by one use case. */
export const ledgerKinds = ['sale', 'payment', 'refund', 'given_back', 'handed_over', 'provider_fee', 'card_transfer', 'payout', 'payout_failed', 'pay_in', 'delivery_cost', 'market_payment'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/**
 * What a side of a sale, or of its refund, is for. The goods, what is off them, commission and tax make one part that adds up to nothing, the fee of
 * the delivery and what is off it another: what goes back to a buyer is taken out of the goods first.
 */
export const goodsParts = ['goods', 'discount', 'commission', 'vat', 'income_tax'] as const;
export const feeParts = ['fee', 'fee_discount'] as const;
export type EntryPart = (typeof goodsParts)[number] | (typeof feeParts)[number];
