/** Loaded into the market's processes before their own code: if the command that started them is killed, they end too. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
});
