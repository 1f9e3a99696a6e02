/** A whole export as one text; one that is bytes in base64 (RFC 4648). */
export async function exportText(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  const bytes: Uint8Array[] = [];
  for await (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else bytes.push(piece);
  }
  return bytes.length === 0 ? text : Buffer.concat(bytes).toString("base64");
}
