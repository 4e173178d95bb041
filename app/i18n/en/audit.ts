import type { Translated } from '../translated.ts';

export const audit: Translated<'audit'> = {
  title: 'Record',
  intro: 'Who did what, for whom, before and after. Nobody can change or delete the record.',
  ownTitle: 'My part of the record',
  ownIntro: 'What you did, and what others did that concerns you.',
  shopTitle: 'Record of the shop',
  shopIntro: 'Who did what in this shop, officers and helpers too.',
  none: 'Nothing has been recorded.',
  shop: 'Shop',
  became: 'became',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  changed: 'changed',
  helped: '(for the shop)',
  day: 'Day',
  choose: 'Kind',
  allGroups: 'Everything',
  show: 'Show',
  all: 'Without a filter',
  about: 'Only about: {name}',
  from: 'from the address {address}',
  group: {
    person: 'Sign-in and accounts', role: 'Roles', seller: 'Shops', member: 'Cooperatives', consent: 'Consent to be helped', act: 'Taken back',
    product: 'Listings', household: 'Lists of households', register: 'OCOP register', claim: 'Claims of stars', certificate: 'OCOP certificates', paper: 'Papers', lot: 'Lots',
    order: 'Orders', setting: 'Settings', import: 'Spreadsheets', search: 'Search',
    return: 'Returns', dispute: 'Disputes', parcel: 'Parcels', round: 'Rounds', payment: 'Payments', refund: 'Refunds', settlement: 'Cash settlements',
    payout: 'Payouts', pay_in: 'Money from sellers', card_transfer: 'Card money at the bank', market_payment: 'Payments of the market', commission: 'Commission', tax_class: 'Tax classes', discount: 'Discount codes', delivery: 'Delivery',
    pickup: 'Pick-up points', carrier: 'Carriers', month: 'Closed months', report: 'Reports', target: 'Targets', visit: 'Visits to sellers', system: 'Other systems',
  },
  action: {
    person: {
      sign_in: 'signed in', sign_in_failed: 'failed to sign in', sign_out_elsewhere: 'signed out on other devices',
      set_password: 'changed the password', set_second_factor: 'set up the second factor', use_recovery_code: 'signed in with a recovery code',
      link_identity: 'linked an identity account', rename: 'changed a name',
    },
    role: {
      grant: 'granted a role to', revoke: 'ended a role of',
    },
    seller: {
      register: 'began to register the shop', apply: 'handed in the registration', send_paper: 'sent a paper', edit: 'edited the shop',
      set_bank_account: 'set the bank account', start_holiday: 'closed the shop for a holiday', end_holiday: 'opened the shop after a holiday',
      accept_paper: 'accepted a paper', refuse_paper: 'sent a paper back', pass_on: 'passed the registration on to the department',
      approve: 'approved the shop', ask: 'asked the shop for something', refuse: 'refused the shop',
      announce_suspension: 'announced a suspension of the shop', suspend: 'suspended the shop', restore: 'let the shop sell again',
      trust: 'let small changes of the shop pass without a review', distrust: 'has every change of the shop reviewed', show_sales: 'agrees to be named with its sales', hide_sales: 'is no longer named with its sales',
    },
    member: {
      add: 'invited a household into the cooperative', agree: 'agreed to join the cooperative', leave: 'let a household leave the cooperative',
    },
    consent: {
      ask: 'asked to help a household sell', give: 'agreed to be helped', revoke: 'ended the help',
    },
    act: {
      undo: 'took back what was done',
    },
    product: {
      create: 'began a listing', edit: 'edited a listing', set_stock: 'set the stock', set_price: 'changed the price', add_picture: 'added a picture',
      move_picture: 'moved a picture', remove_picture: 'removed a picture', submit: 'handed in a listing for review',
      take_back: 'took a listing back from the review', delete: 'deleted a draft', publish: 'put on sale', withdraw: 'took off sale',
      approve: 'approved a listing', refuse: 'sent a listing back', order_takedown: 'recorded an order to take down', take_down: 'took down',
      lift_takedown: 'lifted a takedown', hold_for_paper: 'held for lack of a paper', revert: 'went back to an older version', change_many: 'changed many goods at once',
      set_producer: 'set the household that makes it',
    },
    register: {
      import: 'imported the OCOP register',
    },
    claim: {
      make: 'claimed OCOP stars', confirm: 'confirmed OCOP stars', refuse: 'refused an OCOP claim', withdraw: 'withdrew an OCOP claim',
    },
    certificate: {
      end: 'an OCOP certificate ended', renew: 'an OCOP certificate was renewed',
    },
    paper: {
      add: 'added a paper of a product', confirm: 'confirmed a paper', refuse: 'refused a paper', remove: 'removed a paper',
    },
    lot: {
      create: 'entered a lot', recall: 'recalled a lot',
    },
    order: {
      confirm: 'accepted an order', decline: 'declined an order', hand_over: 'sent an order', deliver: 'delivered an order',
      take_back: 'took goods back',
      mark_paid: 'marked an order as paid', call_off: 'called off an order', pack: 'packed an order', fail_delivery: 'noted a failed delivery', try_again: 'tried to deliver again',
      add_invoice: 'added the invoice of an order',
      write: 'wrote to the buyer of an order',
    },
    return: {
      accept: 'accepted a return', refund: 'refunded a return', refuse: 'refused a return', receive: 'received returned goods',
    },
    dispute: {
      open: 'asked the market to decide', write: 'wrote about a dispute', decide: 'decided a dispute',
    },
    parcel: {
      create: 'called a carrier', cancel: 'cancelled a parcel', move: 'noted where a parcel is',
    },
    round: {
      create: 'joined orders to a round',
    },
    payment: {
      confirm: 'confirmed that money came in', solve_case: 'settled money that did not fit',
    },
    refund: {
      done: 'noted a refund as paid',
    },
    settlement: {
      read: 'read in a cash settlement', solve: 'settled a line of a cash settlement',
    },
    payout: {
      propose: 'made a batch of payouts', send: 'took a batch of payouts to the bank', mark: 'marked a payout as paid', second: 'confirmed a payout as the second', match: 'matched a bank statement with payouts', drop: 'took a payout out of its batch',
    },
    pay_in: {
      record: 'noted money from a seller',
    },
    card_transfer: {
      record: 'noted card money at the bank',
    },
    market_payment: {
      record: 'noted what the market paid',
    },
    commission: {
      set: 'set a commission', end: 'ended a commission',
    },
    tax_class: {
      set: 'set the tax class of a product',
    },
    discount: {
      create: 'made a discount code', end: 'ended a discount code',
    },
    delivery: {
      set: 'changed the ways of delivery',
    },
    pickup: {
      set: 'changed a pick-up point',
    },
    household: {
      import: 'imported a list of households', link: 'said which shop a listed household has', unlink: 'said that a listed household has no shop', find_by_number: 'let the number say again which shop a listed household has',
    },
    carrier: {
      import_communes: 'read in a carrier’s communes',
    },
    search: {
      add_synonym: 'made a synonym', end_synonym: 'ended a synonym', restore_synonym: 'began a synonym again', pin: 'put a product first in a search',
      unpin: 'stopped putting a product first in a search', restore_pin: 'put a product first in a search again',
    },
    import: {
      apply: 'imported goods from a spreadsheet',
    },
    month: {
      close: 'closed the figures of a month',
    },
    report: {
      ask: 'asked for a report',
    },
    target: {
      set: 'set a target',
    },
    visit: {
      plan: 'said who visits', write: 'wrote down a visit',
    },
    setting: {
      change: 'changed the settings of the market',
    },
    system: {
      create: 'added a system', change: 'changed a system', end: 'ended a system', rotate_key: 'gave a new key', revoke_key: 'revoked a key',
      add_webhook: 'added an address for news', change_secret: 'changed the secret that signs news', pause_webhook: 'paused an address for news', resume_webhook: 'resumed an address for news', remove_webhook: 'removed an address for news',
    },
  },
  field: {
    visitor: 'who visits', plannedOn: 'planned for', visitedOn: 'visited on', outcome: 'what came of it',
    role: 'role', place: 'place', shop: 'shop', name: 'name', kind: 'kind', state: 'state', reason: 'reason', words: 'words', advice: 'advice',
    stock: 'stock', price: 'price', prices: 'price', group: 'group', groupKey: 'group', summary: 'summary', story: 'story', ingredients: 'ingredients',
    storage: 'storage', shelf_life: 'keeps (days)', reach: 'sent as far as', origin: 'origin', producer: 'made by', pictures: 'pictures',
    variants: 'sizes', removed: 'removed sizes', codes: 'barcodes', sku: 'own number', season: 'season', harvest: 'day of harvest', bank: 'bank',
    number: 'number', holder: 'account holder', phone: 'phone number', asked: 'asked for', startsOn: 'begins on', parts: 'may do', days: 'days',
    endsAt: 'ends', endsOn: 'last day', way: 'by', leftOn: 'left on', stars: 'stars', decision: 'decision', entry: 'entry of the register',
    subject: 'subject', value: 'number', scan: 'scan', harvestedOn: 'harvested on', bestBefore: 'best before', amount: 'amount', left: 'left',
    addToStock: 'added to the stock', meant: 'means', bothWays: 'both ways', product: 'product', rank: 'place', offTheShelf: 'taken off the shelf', retired: 'retired', rules: 'rules', what: 'what', action: 'act', by: 'by',
    until: 'until', note: 'note', from: 'from', rateBp: 'rate (hundredths of a per cent)', taxClass: 'tax class', vatBp: 'VAT (hundredths of a per cent)', incomeBp: 'income tax (hundredths of a per cent)', source: 'rule', payouts: 'payouts', sum: 'sum', file: 'file', paid: 'paid', failedOnes: 'failed', least: 'at least', contact: 'contact', scopes: 'may read', perMinute: 'requests a minute', perDay: 'requests a day', overlap: 'old keys work on (days)', key: 'key', url: 'address', events: 'news', audience: 'who sees it',
  },
  word: {
    helped: 'helped', no_answer: 'nobody there', unwilling: 'does not want to sell', moved_away: 'moved away', given_up: 'gave up the trade', other: 'something else',
    password: 'password', openid: 'identity provider', 
    draft: 'draft', in_review: 'in review', on_sale: 'on sale', withdrawn: 'off sale', taken_down: 'taken down', applied: 'with the commune',
    checked: 'with the department', verified: 'approved', suspended: 'suspended', refused: 'refused', sent: 'sent', accepted: 'accepted',
    placed: 'placed', confirmed: 'accepted', handed_over: 'on the way', delivered: 'delivered', declined: 'declined', cancelled: 'cancelled',
    returned: 'returned', open: 'open', goods: 'goods', orders: 'orders', shop: 'shop', code: 'code by message', paper: 'signed paper',
    province: 'the province', region: 'the region', country: 'the whole country', seller_owner: 'owner of the shop', seller_staff: 'staff of the shop',
    community_member: 'community team member', commune_officer: 'commune officer', district_officer: 'officer for a former district',
    department_officer: 'department officer', register_keeper: 'keeper of the OCOP register', finance_officer: 'finance officer',
    operator: 'operator of the market', set_up: 'set up', moved: 'moved to another phone', new_codes: 'new recovery codes', household: 'household',
    registered_household: 'household business', officers: 'officers', everybody: 'everybody', group: 'group', cooperative: 'cooperative', farm: 'farm', company: 'company',
    unpaid: 'unpaid', packed: 'packed', failed_delivery: 'failed delivery', completed: 'completed', return_asked: 'return asked for', return_accepted: 'return accepted',
    return_refused: 'return refused', return_received: 'return received', refunded: 'refunded', disputed: 'disputed', decided: 'decided',
  },
};
