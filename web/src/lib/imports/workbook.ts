/** A file’s bytes in base64, in pieces that a call can carry. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook in base64, as the API sends it. */
export interface Workbook {
  readonly fileName: string;
  readonly workbook: string;
}

/** Hands a workbook to the person’s downloads. */
export function download(file: Workbook): void {
  handOver(file.fileName, [file.workbook], XLSX);
}

/** Hands any file, in parts of base64, to the person’s downloads. */
export function handOver(fileName: string, contents: readonly string[], type: string): void {
  const bytes = contents.map((part) => Uint8Array.from(atob(part), (char) => char.charCodeAt(0)));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(bytes, { type }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
