import type { Stripe } from 'stripe';

/* Things as Stripe shows them, whole: what the SDK's types demand and do not know is an error of types. */

type Base = { id: string; created: number };

/** What came in of a request for a page: the peer has checked it against the SDK's types already. */
export type Wanted = Stripe.Checkout.SessionCreateParams;

export function newSession({ id, created }: Base, wanted: Wanted, origin: string) {
  const amount = (wanted.line_items ?? []).reduce((sum, { quantity = 0, price_data: price }) => sum + quantity * (price?.unit_amount ?? 0), 0);
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: wanted.adaptive_pricing?.enabled ?? true },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: wanted.allowed_payment_method_types ?? null,
    amount_subtotal: amount,
    amount_total: amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: wanted.cancel_url ?? null,
    client_reference_id: wanted.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency: wanted.line_items?.[0]?.price_data?.currency ?? null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: wanted.customer_email ?? null,
    discounts: null,
    expires_at: wanted.expires_at ?? created + 24 * 3_600,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: wanted.locale ?? null,
    managed_payments: null,
    metadata: textsOf(wanted.metadata),
    mode: 'payment',
    origin_context: null,
    payment_intent: null as string | null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: 'unpaid' as 'unpaid' | 'paid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open' as 'open' | 'complete' | 'expired',
    submit_type: wanted.submit_type ?? null,
    subscription: null,
    success_url: wanted.success_url ?? null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${origin}/pay/${id}` as string | null,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}
export type Session = ReturnType<typeof newSession>;

type OfIntent = Base & { amount: number; currency: string; description: string | null; metadata: Record<string, string> };

export function newIntent({ id, created, amount, currency, description, metadata }: OfIntent) {
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: ['card'],
    amount,
    amount_capturable: 0,
    amount_received: amount,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: null,
    confirmation_method: 'automatic',
    created,
    currency,
    customer: null,
    customer_account: null,
    description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null as string | null,
    livemode: false,
    managed_payments: null,
    metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
}
export type Intent = ReturnType<typeof newIntent>;

export function newCharge({ id, created, amount, currency, description, metadata, intent }: OfIntent & { intent: string }) {
  return {
    id,
    object: 'charge',
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null as string | null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'CHO PHIEN',
    captured: true,
    created,
    currency,
    customer: null,
    description,
    disputed: false as boolean,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata,
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: intent,
    payment_method: 'pm_card_visa',
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
}
export type Charge = ReturnType<typeof newCharge>;

type OfBalance = Base & { amount: number; currency: string; fee: number; rate: number | null; source: string; type: 'charge' | 'refund' | 'adjustment' };

export function newBalanceTransaction({ id, created, amount, currency, fee, rate, source, type }: OfBalance) {
  return {
    id,
    object: 'balance_transaction',
    amount,
    available_on: created + 7 * 24 * 3_600,
    balance_type: 'payments',
    created,
    currency,
    description: null,
    exchange_rate: rate,
    fee,
    fee_details: fee > 0 ? [{ amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' }] : [],
    net: amount - fee,
    reporting_category: type,
    source,
    status: 'pending',
    type,
  } satisfies Stripe.BalanceTransaction;
}
export type BalanceTransaction = ReturnType<typeof newBalanceTransaction>;

export type RefundStatus = 'pending' | 'succeeded' | 'failed';

export function newRefund({ id, created, amount, currency, metadata, intent, charge, status }: Base & { amount: number; currency: string; metadata: Record<string, string>; intent: string; charge: string; status: RefundStatus }) {
  return {
    id,
    object: 'refund',
    amount,
    balance_transaction: null,
    charge,
    created,
    currency,
    customer: null,
    customer_account: null,
    metadata,
    payment_intent: intent,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: status as RefundStatus,
    transfer_reversal: null,
    ...(status === 'failed' && { failure_reason: 'expired_or_canceled_card' }),
  } satisfies Stripe.Refund;
}
export type Refund = ReturnType<typeof newRefund> & { failure_reason?: string };

export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost';

export function newDispute({ id, created, amount, currency, intent, charge, taken }: Base & { amount: number; currency: string; intent: string; charge: string; taken: BalanceTransaction }) {
  return {
    id,
    object: 'dispute',
    amount,
    balance_transactions: [taken] as BalanceTransaction[],
    charge,
    created,
    currency,
    enhanced_eligibility_types: [],
    evidence: {
      access_activity_log: null, billing_address: null, cancellation_policy: null, cancellation_policy_disclosure: null, cancellation_rebuttal: null, customer_communication: null,
      customer_email_address: null, customer_name: null, customer_purchase_ip: null, customer_signature: null, duplicate_charge_documentation: null,
      duplicate_charge_explanation: null, duplicate_charge_id: null, enhanced_evidence: {}, product_description: null, receipt: null, refund_policy: null,
      refund_policy_disclosure: null, refund_refusal_explanation: null, service_date: null, service_documentation: null, shipping_address: null, shipping_carrier: null,
      shipping_date: null, shipping_documentation: null, shipping_tracking_number: null, uncategorized_file: null, uncategorized_text: null,
    },
    evidence_details: { due_by: null, enhanced_eligibility: {}, has_evidence: false, past_due: false, submission_count: 0, submission_method: 'manual' },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent,
    reason: 'product_not_received',
    status: 'needs_response' as DisputeStatus,
  } satisfies Stripe.Dispute;
}
export type Dispute = ReturnType<typeof newDispute>;

/** A list of these, a page of it. */
export function listOf<Thing>(url: string, data: Thing[], hasMore: boolean) {
  return { object: 'list', data, has_more: hasMore, url } satisfies Stripe.ApiList<Thing>;
}

export function textsOf(metadata: Stripe.MetadataParam | '' | null | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata || {}).map(([key, value]) => [key, String(value)]));
}
