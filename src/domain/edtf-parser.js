/** The one place that names the package `edtf`; its types stand beside this file. */
export { parse } from 'edtf';
