/**
 * Keeps the page from being laid out for its hidden window: nobody sees that, and a brief of 500
 * people would be laid out once more than it is printed. Printing lays it out for the paper. Not a
 * rule of print.css, whose rules the one HTML file takes with it.
 */
export function layOutOnPaperAlone(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { body { display: none; } }');
  document.adoptedStyleSheets = [sheet];
}
