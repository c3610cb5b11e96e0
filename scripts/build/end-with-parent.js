// Loaded into a child process: when the parent is gone, even by kill -9, the pipe to it closes and the child ends too.
process.on('disconnect', () => process.exit(1));
// The pipe alone keeps no child alive.
process.channel?.unref();
