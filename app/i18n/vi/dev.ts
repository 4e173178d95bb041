export const dev = {
  outbox: 'Hộp thư gửi đi (để thử)',
  outboxText: 'Tin nhắn và thư mà chợ viết cho người mua, người bán. Trong chợ mẫu không tin nào được gửi thật.',
  empty: 'Chưa có tin nào.',
  sms: 'Tin nhắn',
  mail: 'Thư',
  ui: 'Các thành phần giao diện',
};
