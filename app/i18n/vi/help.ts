export const help = {
  buying: {
    title: 'Cách mua và trả tiền',
    text: `Chọn món, bấm "Thêm vào giỏ", rồi vào giỏ hàng và bấm "Đặt hàng". Không cần tài khoản.

Mỗi người bán gửi một gói riêng, có phí giao riêng. Phí tính theo cân nặng và nơi nhận: trong tỉnh, trong vùng hay nơi khác. Giỏ hàng hiện đủ các khoản trước khi bạn đặt.

Trang đặt hàng hiện các cách nhận hàng và trả tiền của người bán:

- Giao tận nơi, người bán tự chở, hoặc bạn đến lấy.
- Trả tiền mặt khi nhận hàng. Được mở gói xem hàng trước khi trả.
- Chuyển khoản bằng mã VietQR, tiền vào thẳng tài khoản người bán. Chuyển trong 30 phút, ghi đúng mã đơn thì đơn tự được xác nhận.
- Thẻ quốc tế, khi người bán nhận thẻ.

Có mã giảm giá thì bạn nhập ở trang đặt hàng, thấy ngay số tiền được giảm.

Sau khi đặt, bạn nhận tin nhắn có đường dẫn đến đơn hàng. Lỡ mất tin nhắn, bạn vào "Tìm đơn hàng", nhập số điện thoại và mã đơn.`,
  },
  returns: {
    title: 'Đổi trả và khiếu nại',
    text: `Khi nhận hàng, nếu hàng hỏng, thiếu hoặc không đúng, bạn có quyền không nhận và không trả tiền.

Đã nhận rồi mới thấy lỗi, bạn mở trang đơn hàng và bấm "Xin trả hàng" trong 7 ngày, hàng tươi xin báo trong ngày. Bạn chọn món, chụp ảnh và thấy ngay số tiền nhận lại. Trả lại hết vì lỗi của người bán thì được hoàn cả phí giao. Người bán có 3 ngày để trả lời, quá hạn thì yêu cầu tự được nhận.

Trước khi người bán xác nhận, bạn tự hủy đơn ở trang đơn hàng. Đơn đã xác nhận thì gọi người bán.

Hai bên không thống nhất, bạn bấm "Nhờ chợ phân xử" ở trang đơn hàng. Chợ xem ảnh, đọc lời hai bên rồi quyết định số tiền hoàn lại. Bạn cũng có thể gửi khiếu nại đến Sở Công Thương, kèm mã đơn.`,
  },
  ocop: {
    title: 'OCOP là gì',
    text: `OCOP là chương trình "mỗi xã một sản phẩm": mỗi địa phương chọn sản vật riêng của mình để làm cho thật tốt.

Hội đồng chấm điểm từng sản phẩm: từ 50 điểm được 3 sao, từ 70 điểm được 4 sao, từ 90 điểm được 5 sao. Tỉnh công nhận 3 và 4 sao, trung ương công nhận 5 sao.

Giấy chứng nhận có giá trị 36 tháng. Trên chợ này, sao chỉ hiện khi giấy còn hạn và có trong danh sách của tỉnh. Hết hạn thì sao tự mất.

Hàng không có sao vẫn được bán, chỉ là chưa dự chấm hoặc giấy đã hết hạn.`,
  },
  ranking: {
    title: 'Thứ tự hàng hiện ra',
    text: `Không ai trả tiền để được đứng trước, và chợ không bán chỗ quảng cáo. Món nào cũng xếp theo mấy điều dưới đây.

## Khi bạn tìm bằng chữ

1. Món còn hàng đứng trước. Món tạm hết xếp cuối, nhưng không bao giờ bị giấu.
2. Bạn gõ có dấu thì món đúng dấu đứng trước món chỉ giống chữ: gõ “bơ” thì bơ đứng trước bò. Gõ không dấu thì món nào cũng được tìm.
3. Bạn nhắc tên một nơi thì hàng từ nơi đó đứng trước: gõ “xoài cái bè” thì xoài Cái Bè lên đầu.
4. Bạn ghi cỡ gói thì món có cỡ đó đứng trước, như “gạo 5kg”.
5. Chữ nằm trong tên món được tính trước; rồi đến tên gọi khác của món đó (khóm, thơm, dứa); rồi đến tên người bán và nơi làm ra.
6. Vẫn còn ngang nhau thì hàng tươi, hàng thô đứng trước món làm từ nó, rồi đến món bán được nhiều trong 90 ngày qua, rồi đến món mới đăng.

## Khi bạn không gõ gì

Món còn hàng đứng trước, rồi đến món bán được nhiều trong 90 ngày qua, rồi đến món mới đăng. Nếu bạn chọn cách xếp khác (giá, giá mỗi kg, sao, gần tôi) thì danh sách theo cách đó, món tạm hết vẫn ở cuối.

## Khi chữ gõ chưa đúng

Gõ dính chữ, gõ Telex hay VNI mà quên bật bộ gõ, sai l với n, s với x, tr với ch, chợ đều cố hiểu. Nếu chợ sửa chữ của bạn, đầu danh sách ghi rõ đang hiện kết quả cho chữ nào, và bạn bấm được để tìm đúng chữ mình đã gõ. Tên có số như ST25, Ri6 thì phải gõ đúng.

## Món “Chợ chọn”

Với vài câu tìm, người trông coi chợ đặt sẵn món đúng ý người tìm lên đầu. Món đó có ghi “Chợ chọn”. Không ai trả tiền cho việc này.

## Khi không tìm thấy

Bấm “Nhắn chợ tìm giúp” ở trang không có kết quả. Chợ chỉ ghi lại chữ bạn tìm, không ghi bạn là ai, và xem món nào nhiều người hỏi để mời bà con đem bán.`,
  },
  privacy: {
    title: 'Dữ liệu cá nhân',
    text: `Khi bạn đặt hàng, chợ giữ tên, số điện thoại, địa chỉ và món đã mua. Người bán của đơn đó được xem để giao hàng. Không bán, không cho ai khác.

Cán bộ của tỉnh chỉ xem con số tổng, không xem tên người mua.

Trang này dùng ba mẩu nhớ nhỏ trong máy bạn (cookie): giỏ hàng, cỡ chữ và tương phản, đăng nhập. Không theo dõi, không quảng cáo.

Khi có tiền phải trả lại, bạn cho số tài khoản nhận. Chỉ người bán của đơn đó thấy để chuyển tiền.

Chợ đếm mỗi ngày chữ nào được tìm bao nhiêu lần, để biết còn thiếu hàng gì. Không ghi ai tìm, từ đâu, lúc nào.

Đơn hàng được giữ ít nhất 3 năm theo luật thương mại điện tử.`,
  },
};
