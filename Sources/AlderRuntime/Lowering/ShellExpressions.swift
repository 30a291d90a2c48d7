import AlderSyntax

/// Who performs the calls of functions without a module.
struct ShellCalls {
  /// The shell's process, or some atom.
  let owner: Term
  /// The functions defined at its prompt.
  var functions: [(name: String, arity: Int)] = []

  func defines(_ name: String, _ arity: Int) -> Bool {
    functions.contains { $0.name == name && $0.arity == arity }
  }
}

/// What is typed at the shell's prompt: expressions among variables that are bound already, or a
/// function.
struct ShellExpressions {
  let parsed: ExpressionParser.Result
  let calls: ShellCalls

  init(_ text: String, _ options: ParseOptions = ParseOptions()) {
    parsed = ExpressionParser.parse(SourceFile(path: "shell", text: text), options: options)
    calls = ShellCalls(owner: Atom.none)
  }

  /// A command, where `declarations` were given before: text with records and types.
  init(_ text: String, _ declarations: String, _ calls: ShellCalls, _ options: ParseOptions) {
    let known = SourceFile(path: "shell", text: declarations)
    parsed = ExpressionParser.parseCommand(
      SourceFile(path: "shell", text: text), declarations: declarations.isEmpty ? nil : known,
      options: options)
    self.calls = calls
  }

  /// The expressions; for a function, the fun that it is.
  var expressions: [Expr] {
    guard case .function(let definition) = parsed.form?.kind else { return parsed.expressions }
    return [Expr(.fun(definition.clauses), definition.span)]
  }

  /// A fun without arguments that evaluates them and returns {Value, Bindings}, where Bindings has
  /// the old variables and the new ones.
  ///
  /// Precondition: they are free of errors with those variables bound.
  func fun(
    bindings: [(name: String, value: Term)], for p: Process, in table: CodeTable
  ) -> (fun: Term, bound: [String]) {
    var names = parsed.names
    let old = bindings.map { (name: names.intern($0.name), value: $0.value) }
    let module = ParsedModule(
      name: nil, forms: parsed.declarations, names: names, files: parsed.files, diagnostics: [])
    // In stack traces, a function of the prompt can be told from its commands.
    var place = (module: "erl_eval", function: "expr/5")
    if case .function(let definition) = parsed.form?.kind {
      place = ("shell_default", "\(names[definition.name])/\(definition.arity)")
    }
    let code = ModuleCode(name: Term(atom: place.module), files: module.files.map(\.path))
    let lowering = ModuleLowering(module, code, table, shell: calls)
    code.setLowering(lowering)
    table.keep(code)
    lowering.begin(p, name: place.function)

    let function = lowering.newFunction(arity: 0, captured: old.count)
    function.setName("expr")
    let body = FunctionLowering(function, in: lowering)
    body.bindCaptured(old.indices.map { (old[$0].name, $0) }, from: 0)
    body.isTyped = true
    var operations: [Operation] = []
    let value = body.lowerShellBody(expressions, &operations)
    let variables = body.boundVariables.map { (text: names[$0.name], name: $0.name, slot: $0.slot) }
      .sorted { $0.text < $1.text }
    let list = variables.reversed().reduce(Value.literal(.empty)) { rest, variable in
      .cons(.tuple([.literal(lowering.atom(variable.name)), .slot(variable.slot)]), rest)
    }
    let bound = lowering.native(Term(atom: "alder_code"), Term(atom: "bound"), 1)
    // Safe: NativeTable lists it.
    let native = bound.unsafelyUnwrapped
    operations.append(.result(.tuple([value, .native(native, [list], .none)])))
    let empty = (old.count..<body.frameSize).map { Operation.assign($0, .literal(.none)) }
    lowering.emit(empty + operations, for: body)

    let box = p.allocate(old.count + 2)
    box[0] = Header(.closure, size: old.count + 1).term
    box[1] = function.word
    for index in old.indices { box[index + 2] = old[index].value }
    let known = Set(bindings.map(\.name))
    return (Term(boxed: box), variables.map(\.text).filter { !known.contains($0) })
  }
}

extension FunctionLowering {
  /// Lowers expressions whose last value is wanted in a slot, with all variables.
  fileprivate func lowerShellBody(_ body: [Expr], _ operations: inout [Operation]) -> Value {
    let slot = newSlot()
    lowerBody(body, to: .slot(slot), &operations)
    return .slot(slot)
  }
}
