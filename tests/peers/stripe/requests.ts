import type { Stripe } from 'stripe';

/* What the peer takes, by the SDK's own types: its schemas are made of these. */

export type CreateSession = Stripe.Checkout.SessionCreateParams;
export type RetrieveSession = Stripe.Checkout.SessionRetrieveParams;
export type ExpireSession = Stripe.Checkout.SessionExpireParams;
export type RetrieveIntent = Stripe.PaymentIntentRetrieveParams;
export type RetrieveCharge = Stripe.ChargeRetrieveParams;
export type ListCharges = Stripe.ChargeListParams;
export type CreateRefund = Stripe.RefundCreateParams;
export type RetrieveRefund = Stripe.RefundRetrieveParams;
export type ListRefunds = Stripe.RefundListParams;
export type RetrieveDispute = Stripe.DisputeRetrieveParams;

export type Requests = {
  CreateSession: CreateSession; RetrieveSession: RetrieveSession; ExpireSession: ExpireSession; RetrieveIntent: RetrieveIntent; RetrieveCharge: RetrieveCharge;
  ListCharges: ListCharges; CreateRefund: CreateRefund; RetrieveRefund: RetrieveRefund; ListRefunds: ListRefunds; RetrieveDispute: RetrieveDispute;
};
