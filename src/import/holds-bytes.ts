/** True where the ASCII words `mark` stand somewhere in `bytes`. */
export function holdsBytes(bytes: Uint8Array, mark: string): boolean {
  const codes = Array.from(mark, (letter) => letter.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, step) => bytes[at + step] === code)) return true;
  }
  return false;
}
