// Loaded into a server before its own code. The channel to the process that started it closes when that one is gone,
// even if killed; the server then stops as if told to, and does not hold the port and the store with nobody watching.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
