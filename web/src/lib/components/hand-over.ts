/** Hands a file to the person’s downloads, to the byte as it is given. */
export function handOver(fileName: string, parts: BlobPart[], type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
