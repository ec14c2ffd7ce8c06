/** Excel cuts an address string off beyond 8,192 characters without a word. */
const LONGEST = 8000;

/** Joins addresses by commas into as few strings as stay below Excel's limit. */
export function addressChunks(addresses: readonly string[], longest = LONGEST): readonly string[] {
  const chunks: string[] = [];
  let current = "";
  for (const address of addresses) {
    const longer = current === "" ? address : `${current},${address}`;
    if (longer.length > longest && current !== "") {
      chunks.push(current);
      current = address;
    } else {
      current = longer;
    }
  }
  if (current !== "") chunks.push(current);
  return chunks;
}
