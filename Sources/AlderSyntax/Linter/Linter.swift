/// Finds what is wrong with a module although its syntax is right: unbound and unsafe variables,
/// undefined functions, records and types, illegal patterns and guards; and what is probably wrong:
/// unused variables and functions, clauses that cannot match. Wording as in Erlang's own compiler.
///
/// A module without errors of parser and linter keeps these promises, on which lowering may rely:
/// every variable is bound where it is used, by all ways to get there; a local call is of a function
/// of the module, an imported or an auto-imported one; patterns are patterns and guards are guards;
/// records and their fields exist; the clauses of a function agree in name and arity.
public enum Linter {
  public struct Options: Sendable {
    /// All functions are exported, as with `-compile(export_all)`, but without the warning.
    public var exportsAll = false
    /// Functions that count as exported, such as `main/1` of a script.
    public var exports: [(name: String, arity: Int)] = []
    public var warns = true
    /// What the behaviour of that name asks for; nil if there is none. Without this, behaviours are
    /// not checked.
    public var behaviour: (@Sendable (String) -> Behaviour?)?
    /// Whether a function, by module, name and arity, is there without Erlang code. Without this, all
    /// that `-nifs` names are.
    public var isNative: (@Sendable (String, String, Int) -> Bool)?

    public init(
      exportsAll: Bool = false, exports: [(name: String, arity: Int)] = [], warns: Bool = true
    ) {
      self.exportsAll = exportsAll
      self.exports = exports
      self.warns = warns
    }
  }

  /// Checks a parsed module: errors and warnings, in the order of their places. Errors of the parser
  /// are not repeated.
  public static func check(_ module: ParsedModule, options: Options = .init()) -> [Diagnostic] {
    let linter = ModuleLinter(module, options)
    linter.checkModule()
    return linter.sortedDiagnostics()
  }

  /// Checks expressions that stand alone, as in the shell, where the named variables are bound
  /// before. The functions that they call are not checked: the shell finds them its own way.
  public static func check(
    _ expressions: [Expr], declarations: [Form] = [], names: NameTable, bound: Set<String> = [],
    checksRecordTests: Bool = false
  ) -> [Diagnostic] {
    let linter = shellLinter(declarations, names)
    linter.checksRecordTests = checksRecordTests
    linter.checkExpressions(expressions, bound: bound)
    return linter.sortedDiagnostics()
  }

  /// Checks a record's definition that stands alone.
  public static func check(
    _ record: RecordDefinition, declarations: [Form], names: NameTable
  ) -> [Diagnostic] {
    let linter = shellLinter(declarations, names)
    linter.checkDefinition(of: record)
    return linter.sortedDiagnostics()
  }

  private static func shellLinter(_ declarations: [Form], _ names: NameTable) -> ModuleLinter {
    let module = ParsedModule(
      name: nil, forms: declarations, names: names, files: [], diagnostics: [])
    let linter = ModuleLinter(module, Options(warns: false))
    linter.checksCalls = false
    return linter
  }
}
