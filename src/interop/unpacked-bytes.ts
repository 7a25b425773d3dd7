const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * How many bytes a ZIP file says it unpacks to, from its directory and without unpacking it; null where it is no ZIP file.
 * A file that hides sizes in the 64-bit extension is larger than 4 GB by its own word, and is told as infinite.
 */
export function unpackedBytes(bytes: unknown): number | null {
  if (!(bytes instanceof Uint8Array) || bytes.length < 22) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
    const unpacked = view.getUint32(at + 24, true);
    if (unpacked === 0xffffffff) return Infinity;
    size += unpacked;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

/** Where the directory's end stands: in the last bytes, behind at most 65,535 of comment. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  return null;
}
