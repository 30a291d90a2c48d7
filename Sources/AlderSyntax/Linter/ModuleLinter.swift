/// Checks one module: first what its attributes declare, then the functions one by one.
final class ModuleLinter {
  let module: ParsedModule
  let names: NameTable
  let options: Linter.Options
  var diagnostics: [Diagnostic] = []
  private var lateWarnings: [Diagnostic] = []
  var variables: Variables
  /// Variables of this clause that were reported: that they are also unused is not worth saying.
  var reportedUnbound: Set<Name> = []

  /// The functions that the module defines (or has as natives), with their places.
  var defined: [FunctionID: Span] = [:]
  var exported: Set<FunctionID> = []
  var imported: [FunctionID: Name] = [:]
  var records: [Name: RecordDefinition] = [:]
  var usedRecords: Set<Name> = []
  var types: [FunctionID: Span] = [:]
  var usedTypes: Set<FunctionID> = []
  var exportedTypes: Set<FunctionID> = []
  /// What the definitions of types name.
  var typesUsedByTypes: [FunctionID: Set<FunctionID>] = [:]
  var compileOptions = CompileOptions()
  /// Which functions each function calls; a nil caller is an attribute.
  var calls: [FunctionID: Set<FunctionID>] = [:]
  var currentFunction: FunctionID?
  var checksCalls = true
  /// Whether `is_record(Term, name)` is of a record that must exist, where calls are not checked.
  var checksRecordTests = false
  /// Variables with this serial or a later one were bound by the pattern being checked.
  var patternMark: Int32 = 0
  /// The same for the binary pattern being checked, whose segments may use those before them.
  var binaryMark: Int32 = 0
  /// Whether the pattern's variables are new whatever was bound before: in heads of funs and in
  /// generators. The text says what shadows, for the warning.
  var shadowing: String?

  init(_ module: ParsedModule, _ options: Linter.Options) {
    self.module = module
    self.options = options
    names = module.names
    variables = Variables(count: module.names.count)
  }

  func error(_ message: String, at span: Span, notes: [Diagnostic.Note] = []) {
    diagnostics.append(.error(message, at: span, notes: notes))
  }

  func warn(_ message: String, at span: Span, notes: [Diagnostic.Note] = []) {
    if options.warns { diagnostics.append(.warning(message, at: span, notes: notes)) }
  }

  /// Warns of what runs, but to no purpose; only said of modules without errors, as by erlc, because
  /// errors often are the reason.
  func warnLate(_ message: String, at span: Span, notes: [Diagnostic.Note] = []) {
    if options.warns { lateWarnings.append(.warning(message, at: span, notes: notes)) }
  }

  /// The name of an attribute, given the span of its form: where erlc places what it says of it.
  func attributeName(_ form: Span) -> Span {
    let file = module.files[Int(form.file)]
    if file.hasPlacesOnly { return form }
    let bytes = file.bytes
    let start = Int(form.start) + 1
    let length = bytes[start...].prefix(while: Lexer.isNameByte).count
    return Span(start: UInt32(start), end: UInt32(start + length), file: form.file)
  }

  func sortedDiagnostics() -> [Diagnostic] {
    if !module.hasErrors, !diagnostics.contains(where: \.isError) { diagnostics += lateWarnings }
    return diagnostics.enumerated().sorted { a, b in
      (a.element.span.file, a.element.span.start, a.offset)
        < (b.element.span.file, b.element.span.start, b.offset)
    }.map(\.element)
  }

  func show(_ function: FunctionID) -> String {
    "\(names.quoted(function.name))/\(function.arity)"
  }

  func checkModule() {
    collectDeclarations()
    checkExports()
    checkAttributes()
    checkBehaviours()
    checkTypes()
    for form in module.forms {
      switch form.kind {
      case .function(let function): check(function)
      case .record(let record): checkDefaults(of: record)
      default: break
      }
    }
    checkUnused()
  }

  func checkExpressions(_ expressions: [Expr], bound: Set<String>) {
    for record in module.records { records[record.name] = record }
    for text in bound {
      guard let name = names.find(text) else { continue }
      variables.bind(name, at: .none)
    }
    patternMark = Int32(variables.mark)
    checkBody(expressions)
  }

  /// A record's definition alone: its fields and their defaults.
  func checkDefinition(of record: RecordDefinition) {
    for record in module.records { records[record.name] = record }
    var seen: Set<Name> = []
    for field in record.fields where !seen.insert(field.name).inserted {
      error(
        "field \(names.quoted(field.name)) already defined in record \(names.quoted(record.name))",
        at: field.nameSpan)
    }
    checkDefaults(of: record)
  }

  private func check(_ function: FunctionDefinition) {
    currentFunction = function.id
    for clause in function.clauses {
      patternMark = 0
      for pattern in clause.patterns { checkPattern(pattern) }
      checkGuards(clause.guards)
      checkBody(clause.body)
      reportUnusedVariables()
      variables.reset()
      reportedUnbound.removeAll()
    }
    checkReachability(function.clauses, of: "\(show(function.id))")
  }

  func reportUnusedVariables() {
    guard options.warns, !compileOptions.contains("nowarn_unused_vars") else { return }
    for site in variables.unusedSites() {
      let text = names.text(of: site.name)
      if text.utf8.first != UInt8(ascii: "_"), !reportedUnbound.contains(site.name) {
        warn("variable '\(text)' is unused", at: site.span)
      }
    }
  }

  /// The defaults of a record's fields see no variables but their own.
  private func checkDefaults(of record: RecordDefinition) {
    currentFunction = nil
    for field in record.fields {
      guard let value = field.defaultValue else { continue }
      checkExpression(value)
      for binding in variables.take(since: 0)
      where binding.state.kind != .unbound && !reportedUnbound.contains(binding.name) {
        let site = variables.sites[Int(binding.state.site)]
        error("variable '\(names.text(of: site.name))' in record definition", at: site.span)
      }
      variables.reset()
      reportedUnbound.removeAll()
    }
  }
}
