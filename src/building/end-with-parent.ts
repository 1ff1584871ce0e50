/** Without this, a killed build would leave behind processes that go on writing where the next one builds. */
process.on('disconnect', () => process.exit(1));
// Waiting for the parent alone keeps no process alive.
process.channel?.unref();
