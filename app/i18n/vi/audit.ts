export const audit = {
  title: 'Nhật ký',
  intro: 'Ai đã làm gì, cho ai, trước và sau ra sao. Không ai sửa hay xóa được nhật ký.',
  ownTitle: 'Việc của tôi trong nhật ký',
  ownIntro: 'Những gì bạn đã làm, và những gì người khác làm có liên quan tới bạn.',
  shopTitle: 'Nhật ký gian hàng',
  shopIntro: 'Ai đã làm gì ở gian hàng này, kể cả cán bộ và người bán giúp.',
  none: 'Chưa có gì được ghi.',
  shop: 'Gian hàng',
  became: 'thành',
  nothing: 'không có',
  yes: 'có',
  no: 'không',
  changed: 'đã đổi',
  helped: '(làm thay)',
  day: 'Ngày',
  choose: 'Việc',
  allGroups: 'Mọi việc',
  show: 'Xem',
  all: 'Bỏ lọc',
  about: 'Chỉ về: {name}',
  from: 'từ địa chỉ {address}',
  group: {
    person: 'Vào chợ và tài khoản', role: 'Giao việc', seller: 'Gian hàng', member: 'Hợp tác xã', consent: 'Bán giúp: sự đồng ý',
    act: 'Lấy lại việc đã làm', product: 'Món hàng', household: 'Danh sách hộ', register: 'Sổ OCOP', claim: 'Khai sao', certificate: 'Giấy OCOP', paper: 'Giấy tờ',
    lot: 'Lô hàng', order: 'Đơn hàng', search: 'Tìm kiếm', setting: 'Cài đặt', import: 'Bảng tính',
    return: 'Trả hàng', dispute: 'Phân xử', parcel: 'Kiện hàng', round: 'Chuyến giao', payment: 'Trả tiền', refund: 'Hoàn tiền', settlement: 'Đối soát thu hộ',
    payout: 'Chi tiền cho người bán', pay_in: 'Người bán nộp tiền', card_transfer: 'Tiền thẻ về ngân hàng', market_payment: 'Tiền chợ đã trả', commission: 'Phí chợ', tax_class: 'Loại thuế', discount: 'Mã giảm giá', delivery: 'Cách giao',
    pickup: 'Điểm nhận hàng', carrier: 'Đơn vị giao hàng', month: 'Chốt số liệu', report: 'Báo cáo', target: 'Mục tiêu', visit: 'Thăm người bán', system: 'Hệ thống khác',
  },
  action: {
    person: {
      sign_in: 'vào chợ', sign_in_failed: 'gõ sai khi vào chợ', sign_out_elsewhere: 'thoát khỏi các máy khác', set_password: 'đổi mật khẩu',
      set_second_factor: 'đặt mã xác nhận thứ hai', use_recovery_code: 'vào bằng mã dự phòng', link_identity: 'nối với tài khoản định danh', rename: 'đổi họ tên',
    },
    role: {
      grant: 'giao việc cho', revoke: 'cho thôi việc',
    },
    seller: {
      register: 'bắt đầu đăng ký gian hàng', apply: 'gửi hồ sơ gian hàng', send_paper: 'gửi giấy tờ', edit: 'sửa gian hàng',
      set_bank_account: 'ghi tài khoản ngân hàng', start_holiday: 'cho gian hàng nghỉ', end_holiday: 'mở lại gian hàng sau khi nghỉ',
      accept_paper: 'nhận giấy tờ', refuse_paper: 'trả lại giấy tờ', pass_on: 'chuyển hồ sơ lên sở', approve: 'duyệt gian hàng',
      ask: 'hỏi thêm gian hàng', refuse: 'không duyệt gian hàng', announce_suspension: 'báo trước việc tạm ngừng gian hàng',
      suspend: 'tạm ngừng gian hàng', restore: 'cho gian hàng bán lại', trust: 'cho gian hàng đổi nhỏ không cần duyệt',
      distrust: 'bắt gian hàng duyệt mọi thay đổi', show_sales: 'đồng ý cho nêu gương bán hàng', hide_sales: 'thôi cho nêu gương bán hàng',
    },
    member: {
      add: 'mời hộ vào hợp tác xã', agree: 'đồng ý vào hợp tác xã', leave: 'cho hộ rời hợp tác xã',
    },
    consent: {
      ask: 'xin phép bán giúp', give: 'đồng ý cho bán giúp', revoke: 'thôi cho bán giúp',
    },
    act: {
      undo: 'lấy lại việc đã làm',
    },
    product: {
      create: 'soạn món mới', edit: 'sửa món hàng', set_stock: 'ghi số còn', set_price: 'đổi giá', add_picture: 'thêm ảnh',
      move_picture: 'đổi thứ tự ảnh', remove_picture: 'bỏ ảnh', submit: 'gửi món hàng để duyệt', take_back: 'lấy lại món đang chờ duyệt',
      delete: 'xóa món đang soạn', publish: 'bán món hàng', withdraw: 'ngừng bán', approve: 'duyệt món hàng', refuse: 'trả lại món hàng',
      order_takedown: 'ghi lệnh gỡ món hàng', take_down: 'gỡ món hàng', lift_takedown: 'bỏ lệnh gỡ món hàng',
      hold_for_paper: 'ngừng bán vì thiếu giấy tờ', revert: 'quay về bản cũ của món hàng', change_many: 'đổi nhiều món một lúc', set_producer: 'ghi hộ làm ra món hàng',
    },
    register: {
      import: 'nhập sổ OCOP',
    },
    claim: {
      make: 'khai sao OCOP', confirm: 'ghép sao OCOP', refuse: 'không nhận sao OCOP', withdraw: 'rút khai sao OCOP',
    },
    certificate: {
      end: 'giấy OCOP hết hạn', renew: 'giấy OCOP được gia hạn',
    },
    paper: {
      add: 'thêm giấy tờ của món hàng', confirm: 'xác nhận giấy tờ', refuse: 'không nhận giấy tờ', remove: 'bỏ giấy tờ',
    },
    lot: {
      create: 'ghi lô hàng', recall: 'thu hồi lô hàng',
    },
    order: {
      confirm: 'nhận đơn', decline: 'không nhận đơn', hand_over: 'gửi hàng đi', deliver: 'giao xong đơn', take_back: 'nhận hàng quay về',
      mark_paid: 'ghi đơn đã trả tiền', call_off: 'hủy đơn đã nhận', pack: 'gói xong đơn', fail_delivery: 'ghi giao chưa được', try_again: 'giao lại đơn',
      add_invoice: 'ghi hóa đơn của đơn',
      write: 'nhắn người mua về đơn',
    },
    return: {
      accept: 'nhận trả hàng', refund: 'hoàn tiền hàng trả', refuse: 'không nhận trả hàng', receive: 'nhận lại hàng trả',
    },
    dispute: {
      open: 'nhờ chợ phân xử', write: 'viết về việc phân xử', decide: 'phân xử đơn hàng',
    },
    parcel: {
      create: 'gọi đơn vị giao hàng', cancel: 'hủy kiện hàng', move: 'ghi tình trạng kiện hàng',
    },
    round: {
      create: 'ghép đơn thành chuyến',
    },
    payment: {
      confirm: 'xác nhận tiền đã về', solve_case: 'giải quyết khoản tiền lệch',
    },
    refund: {
      done: 'ghi đã hoàn tiền',
    },
    settlement: {
      read: 'nhập bảng đối soát thu hộ', solve: 'giải quyết dòng đối soát lệch',
    },
    payout: {
      propose: 'lập đợt chi tiền', send: 'gửi đợt chi cho ngân hàng', mark: 'ghi đã chi tiền', second: 'xác nhận lần hai đã chi tiền', match: 'khớp sao kê với đợt chi', drop: 'bỏ khoản chi khỏi đợt',
    },
    pay_in: {
      record: 'ghi người bán nộp tiền',
    },
    card_transfer: {
      record: 'ghi tiền thẻ đã về ngân hàng',
    },
    market_payment: {
      record: 'ghi tiền chợ đã trả',
    },
    commission: {
      set: 'đặt mức phí chợ', end: 'thôi mức phí chợ',
    },
    tax_class: {
      set: 'đặt loại thuế của món hàng',
    },
    discount: {
      create: 'tạo mã giảm giá', end: 'ngừng mã giảm giá',
    },
    delivery: {
      set: 'đổi cách giao hàng',
    },
    pickup: {
      set: 'đổi điểm nhận hàng',
    },
    household: {
      import: 'nhập danh sách hộ', link: 'nối hộ trong danh sách với gian hàng', unlink: 'ghi hộ chưa có gian hàng', find_by_number: 'để chợ nhận hộ theo số điện thoại',
    },
    carrier: {
      import_communes: 'nhập mã xã của đơn vị giao hàng',
    },
    search: {
      add_synonym: 'ghi từ cùng nghĩa', end_synonym: 'bỏ từ cùng nghĩa', restore_synonym: 'dùng lại từ cùng nghĩa', pin: 'đưa món hàng lên đầu khi tìm',
      unpin: 'thôi đưa món hàng lên đầu khi tìm', restore_pin: 'lại đưa món hàng lên đầu khi tìm',
    },
    import: {
      apply: 'đưa hàng vào từ bảng tính',
    },
    month: {
      close: 'chốt số liệu tháng',
    },
    report: {
      ask: 'yêu cầu làm báo cáo',
    },
    target: {
      set: 'đặt mục tiêu',
    },
    visit: {
      plan: 'phân người đi thăm', write: 'ghi một lần đi thăm',
    },
    setting: {
      change: 'đổi cài đặt của chợ',
    },
    system: {
      create: 'thêm hệ thống', change: 'sửa hệ thống', end: 'ngừng hệ thống', rotate_key: 'cấp khóa mới', revoke_key: 'thu khóa',
      add_webhook: 'thêm địa chỉ nhận tin', change_secret: 'đổi mã ký tin', pause_webhook: 'tạm ngừng gửi tin', resume_webhook: 'gửi tin trở lại', remove_webhook: 'bỏ địa chỉ nhận tin',
    },
  },
  field: {
    visitor: 'người đi thăm', plannedOn: 'định đi ngày', visitedOn: 'đã đi ngày', outcome: 'kết quả',
    role: 'việc', place: 'nơi', shop: 'gian hàng', name: 'tên', kind: 'loại', state: 'tình trạng', reason: 'lý do', words: 'lời giải thích',
    advice: 'lời dặn', stock: 'số còn', price: 'giá', prices: 'giá', group: 'nhóm hàng', groupKey: 'nhóm hàng', summary: 'giới thiệu',
    story: 'câu chuyện', ingredients: 'thành phần', storage: 'cách cất', shelf_life: 'để được (ngày)', reach: 'gửi tới', origin: 'nơi làm ra',
    producer: 'hộ làm ra', pictures: 'ảnh', variants: 'loại hàng', removed: 'loại đã bỏ', codes: 'mã vạch', sku: 'mã riêng', season: 'mùa',
    harvest: 'ngày thu hoạch', bank: 'ngân hàng', number: 'số', holder: 'tên chủ tài khoản', phone: 'số điện thoại', asked: 'điều hỏi thêm',
    startsOn: 'bắt đầu từ', parts: 'được làm', days: 'số ngày', endsAt: 'hết hạn', endsOn: 'ngày cuối', way: 'bằng', leftOn: 'ngày rời',
    stars: 'số sao', decision: 'quyết định', entry: 'mục trong sổ', subject: 'chủ thể', value: 'số ghi', scan: 'ảnh giấy tờ',
    harvestedOn: 'ngày thu hoạch', bestBefore: 'dùng đến', amount: 'số lượng', left: 'còn lại', addToStock: 'cộng vào số còn',
    meant: 'cùng nghĩa với', bothWays: 'cả hai chiều', product: 'món hàng', rank: 'đứng thứ', offTheShelf: 'rút khỏi kệ', retired: 'thôi dùng', rules: 'quy tắc', what: 'việc', action: 'việc', by: 'do', until: 'đến hết', note: 'lời nhắn', from: 'từ', rateBp: 'mức (phần vạn)', taxClass: 'loại thuế', vatBp: 'GTGT (phần vạn)', incomeBp: 'TNCN (phần vạn)', source: 'căn cứ', payouts: 'khoản chi', sum: 'tổng tiền', file: 'tệp', paid: 'đã chi', failedOnes: 'không chi được', least: 'ít nhất', contact: 'người phụ trách', scopes: 'được xem', perMinute: 'lượt mỗi phút', perDay: 'lượt mỗi ngày', overlap: 'khóa cũ còn dùng (ngày)', key: 'khóa', url: 'địa chỉ', events: 'tin', audience: 'ai được xem',
  },
  word: {
    helped: 'đã giúp được', no_answer: 'không gặp', unwilling: 'không muốn bán', moved_away: 'đã dời đi', given_up: 'đã nghỉ làm', other: 'chuyện khác',
    password: 'mật khẩu', openid: 'tài khoản định danh', 
    draft: 'đang soạn', in_review: 'chờ duyệt', on_sale: 'đang bán', withdrawn: 'ngừng bán', taken_down: 'đã bị gỡ', applied: 'chờ xã xem',
    checked: 'chờ sở xem', verified: 'đã duyệt', suspended: 'tạm ngừng', refused: 'không duyệt', sent: 'đã gửi', accepted: 'đã nhận',
    placed: 'chờ nhận', confirmed: 'đã nhận', handed_over: 'đang giao', delivered: 'đã giao', declined: 'không nhận', cancelled: 'đã hủy',
    returned: 'quay về', open: 'đang chờ', goods: 'hàng', orders: 'đơn', shop: 'gian hàng', code: 'mã tin nhắn', paper: 'giấy ký',
    province: 'trong tỉnh', region: 'trong vùng', country: 'cả nước', seller_owner: 'chủ gian hàng', seller_staff: 'người phụ bán',
    community_member: 'tổ công nghệ số cộng đồng', commune_officer: 'cán bộ xã, phường', district_officer: 'cán bộ theo dõi huyện cũ',
    department_officer: 'cán bộ sở', register_keeper: 'người giữ sổ OCOP', finance_officer: 'cán bộ tài chính', operator: 'người vận hành chợ',
    set_up: 'đặt mới', moved: 'đổi sang máy khác', new_codes: 'mã dự phòng mới', household: 'hộ', registered_household: 'hộ kinh doanh',
    officers: 'cán bộ', everybody: 'mọi người',
    group: 'tổ hợp tác', cooperative: 'hợp tác xã', farm: 'trang trại', company: 'công ty',
    unpaid: 'chờ trả tiền', packed: 'đã gói', failed_delivery: 'giao chưa được', completed: 'hoàn tất', return_asked: 'xin trả hàng', return_accepted: 'được trả hàng',
    return_refused: 'không nhận trả', return_received: 'hàng trả đã về', refunded: 'đã hoàn tiền', disputed: 'đang phân xử', decided: 'đã phân xử',
  },
};
