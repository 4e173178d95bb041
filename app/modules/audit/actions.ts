/** Everything that the audit log tells of. A new act gets its line here and its words in i18n (`audit.action`). */
export const auditActions = [
  // people
  'person.sign_in', 'person.sign_in_failed', 'person.sign_out_elsewhere', 'person.set_password', 'person.set_second_factor', 'person.use_recovery_code', 'person.link_identity', 'person.rename',
  'role.grant', 'role.revoke',
  // sellers
  'seller.register', 'seller.apply', 'seller.send_paper', 'seller.edit', 'seller.set_bank_account', 'seller.start_holiday', 'seller.end_holiday',
  'seller.accept_paper', 'seller.refuse_paper', 'seller.pass_on', 'seller.approve', 'seller.ask', 'seller.refuse', 'seller.announce_suspension', 'seller.suspend', 'seller.restore', 'seller.trust', 'seller.distrust', 'seller.show_sales', 'seller.hide_sales',
  'member.add', 'member.agree', 'member.leave',
  'consent.ask', 'consent.give', 'consent.revoke', 'act.undo',
  // listings
  'product.create', 'product.edit', 'product.change_many', 'product.set_stock', 'product.set_price', 'product.add_picture', 'product.move_picture', 'product.remove_picture',
  'product.submit', 'product.take_back', 'product.delete', 'product.publish', 'product.withdraw', 'product.approve', 'product.refuse', 'product.order_takedown', 'product.take_down', 'product.lift_takedown', 'product.hold_for_paper', 'product.revert',
  // OCOP
  'register.import', 'claim.make', 'claim.confirm', 'claim.refuse', 'claim.withdraw', 'certificate.end', 'certificate.renew', 'paper.add', 'paper.confirm', 'paper.refuse', 'paper.remove',
  // households of the department's list
  'household.import', 'household.link', 'household.unlink', 'household.find_by_number',
  // lots
  'lot.create', 'lot.recall',
  // orders
  'order.confirm', 'order.decline', 'order.hand_over', 'order.deliver', 'order.take_back', 'order.mark_paid', 'order.call_off', 'order.pack', 'order.fail_delivery', 'order.try_again', 'order.add_invoice', 'order.write',
  'return.accept', 'return.refund', 'return.refuse', 'return.receive', 'dispute.open', 'dispute.write', 'dispute.decide', 'parcel.create', 'parcel.cancel', 'parcel.move', 'round.create',
  // money
  'payment.confirm', 'payment.solve_case', 'refund.done', 'settlement.read', 'settlement.solve', 'payout.propose', 'payout.send', 'payout.mark', 'payout.second', 'payout.drop', 'payout.match', 'pay_in.record',
  'card_transfer.record', 'market_payment.record', 'commission.set', 'commission.end', 'tax_class.set', 'discount.create', 'discount.end', 'delivery.set', 'pickup.set', 'carrier.import_communes',
  // search
  'search.add_synonym', 'search.end_synonym', 'search.restore_synonym', 'search.pin', 'search.unpin', 'search.restore_pin',
  // figures
  'target.set', 'month.close', 'report.ask',
  // visits to sellers
  'visit.plan', 'visit.write',
  // the market
  'import.apply', 'setting.change',
  // other systems
  'system.create', 'system.change', 'system.end', 'system.rotate_key', 'system.revoke_key', 'system.add_webhook', 'system.change_secret', 'system.pause_webhook', 'system.resume_webhook', 'system.remove_webhook',
] as const;

export type AuditAction = (typeof auditActions)[number];

export const subjectKinds = ['person', 'role', 'seller', 'consent', 'member', 'product', 'variant', 'certificate', 'paper', 'claim', 'register', 'household', 'lot', 'order', 'import', 'setting', 'search', 'parcel', 'payment', 'refund', 'payout', 'settlement', 'discount', 'dispute', 'commission', 'system', 'target', 'month', 'report'] as const;
/** What an act is done to. */
export type SubjectKind = (typeof subjectKinds)[number];
