/**
 * Resolves when every face that the page's text asks for is loaded. Layout is forced first, because
 * faces are only asked for by text that was laid out. Throws where one could not be loaded: a PDF
 * in another font would be printed without a word.
 */
export async function allFontsLoaded(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  for (const face of document.fonts) {
    if (face.status === 'error') throw new Error('a font could not be loaded');
  }
}

/**
 * Loads the faces of the running head and foot by their addresses. Nothing on the page is set in
 * them; the page that draws head and foot finds them only where they were loaded before.
 */
export async function loadRunningFaces(
  faces: readonly { readonly family: string; readonly address: string }[],
): Promise<void> {
  for (const { family, address } of faces) {
    const face = new FontFace(family, `url(${address})`);
    document.fonts.add(await face.load());
  }
}
