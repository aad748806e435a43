/** A text string as PDF writes any letters: UTF-16 with its mark, in hexadecimal (7.9.2.2). */
export function hexText(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1) {
    hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  }
  return `<${hex}>`;
}
