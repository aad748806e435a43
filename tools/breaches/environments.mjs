import ts from 'typescript';
import { inRoot } from '../setup/paths.mjs';

/**
 * What the type checker says of a file that is not there, as one more of a project's own: with
 * all the project's real files around it, so that a package that brings another environment's
 * names with it is noticed.
 *
 * @param {string} project a tsconfig file
 * @param {Record<string, string>} files text by path
 * @returns {(path: string) => string[]}
 */
export function typesIn(project, files) {
  const planted = new Map(Object.entries(files).map(([path, text]) => [inRoot(path), text]));
  const read = ts.readConfigFile(inRoot(project), ts.sys.readFile);
  const config = ts.parseJsonConfigFileContent(read.config, ts.sys, inRoot());
  const options = { ...config.options, incremental: false };
  delete options.tsBuildInfoFile;
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => planted.has(path) || fileExists(path);
  host.readFile = (path) => planted.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = planted.get(path);
    return text === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...config.fileNames, ...planted.keys()], options, host);
  return (path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(inRoot(path)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
