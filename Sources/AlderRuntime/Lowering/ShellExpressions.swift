import AlderSyntax

/// What is typed at the shell's prompt: expressions among variables that are bound already.
struct ShellExpressions {
  let parsed: ExpressionParser.Result

  init(_ text: String, _ options: ParseOptions = ParseOptions()) {
    parsed = ExpressionParser.parse(SourceFile(path: "shell", text: text), options: options)
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
      name: nil, forms: [], names: names, files: parsed.files, diagnostics: [])
    let code = ModuleCode(name: Term(atom: "erl_eval"), files: module.files.map(\.path))
    let lowering = ModuleLowering(module, code, table, isShell: true)
    code.setLowering(lowering)
    table.keep(code)
    lowering.begin(p, name: "expr/5")

    let function = lowering.newFunction(arity: 0, captured: old.count)
    function.setName("expr")
    let body = FunctionLowering(function, in: lowering)
    body.bindCaptured(old.indices.map { (old[$0].name, $0) }, from: 0)
    body.isTyped = true
    var operations: [Operation] = []
    let value = body.lowerShellBody(parsed.expressions, &operations)
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
