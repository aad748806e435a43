/**
 * The laid-out page as one file of HTML with its styles in it, which needs nothing else, runs
 * nothing and asks nobody: its own policy says so. Fonts are named and not carried along.
 */
export function oneFile(root: HTMLElement, language: string, title: string): string {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    // A rule's text could end its element by a name in it, as "</style>" would.
    .map((rule) => rule.cssText.replaceAll('</', '<\\/'));
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${rules.join('\n')}\n${readingRules}\n</style>`,
  ];
  const body = new XMLSerializer().serializeToString(root);
  return (
    `<!doctype html>\n<html lang="${escaped(language)}">\n<head>\n${head.join('\n')}\n</head>\n` +
    `<body>\n${body}\n</body>\n</html>\n`
  );
}

/** A measure to read by at a screen, where there is no sheet of paper. */
const readingRules =
  '@media screen { body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; } }';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
