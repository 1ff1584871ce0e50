/**
 * The first file of every command. In a folder with a backslash in its name Node finds no module but such a one as this,
 * CommonJS: it would end in an error of its own before any other could say a sentence.
 */
if (process.platform !== 'win32' && __dirname.includes('\\')) {
  console.error(
    'Der Pfad des Projekts enthält „\\“; damit findet Node keine Module. Benennen Sie den Ordner um.',
  );
  process.exitCode = 2;
} else {
  import('./run.mjs').catch((error) => {
    // Outside the promise, so that Node tells it as it tells any other.
    setImmediate(() => {
      throw error;
    });
  });
}
