/// What a module's source has been parsed to, with everything found wrong on the way.
///
/// A module with an error among its `diagnostics` is incomplete: forms with syntax errors are
/// missing from it.
public struct ParsedModule: Sendable {
  /// The module's name; `nil` if there is no `-module`.
  public var name: Name?
  /// All forms in order, those of included files among them.
  public var forms: [Form]
  /// The texts of all names in the tree.
  public var names: NameTable
  /// The source itself and then the files it included, in order; `Span.file` indexes this.
  public var files: [SourceFile]
  /// Errors and warnings of lexer, preprocessor and parser; the linter's are not among them.
  public var diagnostics: [Diagnostic]
  /// Functions that were given up because of a syntax error, as far as their heads were readable.
  public var brokenFunctions: Set<FunctionID>
  /// The same for records and types.
  public var brokenDeclarations: Set<Name>
  /// Where macros are used, the outermost of each use first.
  public var macroUses: [MacroUse] = []

  public init(
    name: Name?, forms: [Form], names: NameTable, files: [SourceFile],
    diagnostics: [Diagnostic], brokenFunctions: Set<FunctionID> = [],
    brokenDeclarations: Set<Name> = []
  ) {
    self.name = name
    self.forms = forms
    self.names = names
    self.files = files
    self.diagnostics = diagnostics
    self.brokenFunctions = brokenFunctions
    self.brokenDeclarations = brokenDeclarations
  }

  /// Whether there is an error, so that the module cannot be loaded.
  public var hasErrors: Bool { diagnostics.contains(where: \.isError) }
}
