/// Parses modules.
///
///     let source = SourceFile(path: "echo.erl", bytes: bytes)
///     let module = ModuleParser.parse(source, options: ParseOptions(includePaths: ["include"]))
///     let diagnostics = module.diagnostics + Linter.check(module)
///     for diagnostic in diagnostics { print(diagnostic.rendered(in: module.files)) }
///
/// Call it on a thread with a large stack (see `Expr`); the trees are freed recursively, too.
public enum ModuleParser {
  /// Parses a module: preprocesses it, parses every form and collects what is wrong.
  public static func parse(_ source: SourceFile, options: ParseOptions = .init()) -> ParsedModule {
    let session = ParseSession(source, options)
    session.parseModule()
    var module = ParsedModule(
      name: session.module, forms: session.forms, names: session.lexer.names,
      files: session.files, diagnostics: session.lexer.diagnostics,
      brokenFunctions: session.brokenFunctions,
      brokenDeclarations: session.brokenDeclarations)
    module.macroUses = session.macroUses
    return module
  }
}
