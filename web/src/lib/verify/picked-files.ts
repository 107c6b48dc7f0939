/** Files that systems and browsers leave in a folder, and the tool itself, which is saved beside them. */
const NOT_OF_A_ROUND = /^(\..*|Thumbs\.db|desktop\.ini|verify-tool.*\.html)$/i;
/** What a browser adds to the name of a file that is saved a second time. */
const SAVED_AGAIN = / ?\(\d+\)(?=\.\w+$)/;

/**
 * The files of a round among those that somebody chose, by the names they were published under. Of a folder only what
 * lies in it directly.
 */
export function filesOfRound(picked: Iterable<File>): Map<string, File> {
  const all = [...picked].filter(
    ({ name, webkitRelativePath }) =>
      !NOT_OF_A_ROUND.test(name) && webkitRelativePath.split('/').length <= 2,
  );
  const byName = new Map(all.map((file) => [file.name, file]));
  for (const file of all) {
    const name = file.name.replace(SAVED_AGAIN, '');
    if (name === file.name) continue;
    byName.delete(file.name);
    if (!byName.has(name)) byName.set(name, file);
  }
  return new Map([...byName].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was dropped: the files, and those of dropped folders. */
export async function dropped(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files];
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesAt(entry)] : [])));
  return found.some((files) => files.length > 0) ? found.flat() : loose;
}

async function filesAt(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await fileOf(entry)];
  const inside = await insideOf(entry as FileSystemDirectoryEntry);
  return await Promise.all(inside.filter(isFile).map(fileOf));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder is read piece by piece until nothing more comes. */
async function insideOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const next = () =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const all: FileSystemEntry[] = [];
  for (let some = await next(); some.length > 0; some = await next()) all.push(...some);
  return all;
}
