/** A file as a data: address, put into the bundle by the build. */
declare module '*?inline' {
  const address: string;
  export { address as default };
}
