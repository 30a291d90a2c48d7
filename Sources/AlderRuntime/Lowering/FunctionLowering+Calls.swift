import AlderSyntax

extension FunctionLowering {
  /// What a call turns out to be.
  private enum Target {
    case native(NativeFunction)
    case type(TypeTest)
    case code(Callee)
  }

  private func target(_ name: Name, arity: Int) -> Target {
    let id = FunctionID(name: name, arity: arity)
    if let local = module.function(id) { return .code(.local(local)) }
    let atom = module.atom(name)
    if let imported = module.importedModule(of: id) {
      return target(imported, atom, arity: arity)
    }
    return target(Atom.erlang, atom, arity: arity)
  }

  private func target(_ moduleName: Term, _ name: Term, arity: Int) -> Target {
    if moduleName == Atom.erlang, arity == 1, let test = TypeTest.byAtom[name.bits] {
      return .type(test)
    }
    if let native = module.native(moduleName, name, arity),
      !native.isTraced.load(ordering: .relaxed)
    {
      return .native(native)
    }
    return .code(.export(module.export(moduleName, name, arity)))
  }

  private func value(
    of target: Target, _ arguments: [Value], _ location: SourceLocation,
    _ operations: inout [Operation]
  ) -> Value {
    switch target {
    case .native(let native): return .native(native, arguments, location)
    case .type(let test): return .test(test, arguments[0])
    case .code(let callee):
      let slot = newSlot()
      operations.append(.call(into: slot, callee, arguments, location))
      return .slot(slot)
    }
  }

  private func lower(
    _ target: Target, _ arguments: [Value], _ location: SourceLocation,
    to destination: Destination, _ operations: inout [Operation]
  ) {
    guard case .code(let callee) = target else {
      let value = value(of: target, arguments, location, &operations)
      return deliver(value, to: destination, &operations)
    }
    switch destination {
    case .tail: operations.append(.tailCall(callee, arguments, location))
    case .slot(let slot): operations.append(.call(into: slot, callee, arguments, location))
    case .nowhere: operations.append(.call(into: newSlot(), callee, arguments, location))
    }
  }

  // MARK: Local calls

  func localCallValue(
    _ name: Name, _ arguments: [Expr], _ expression: Expr, _ operations: inout [Operation]
  ) -> Value {
    if let value = recordCall(expression, &operations) { return value }
    let (target, values) = localCall(name, arguments, &operations)
    return value(of: target, values, location(expression.span), &operations)
  }

  func lowerLocalCall(
    _ name: Name, _ arguments: [Expr], _ expression: Expr, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    if let value = recordCall(expression, &operations) {
      return deliver(value, to: destination, &operations)
    }
    let (target, values) = localCall(name, arguments, &operations)
    lower(target, values, location(expression.span), to: destination, &operations)
  }

  private func localCall(
    _ name: Name, _ arguments: [Expr], _ operations: inout [Operation]
  ) -> (Target, [Value]) {
    if let shell = module.shell, !AutoImported.contains(name, arguments.count) {
      let call = shellCall(shell, "local_call", name)
      let values = shellArguments(shell, name, arguments, &operations)
      let list = values.reversed().reduce(Value.literal(.empty)) { .cons($1, $0) }
      return (call.target, call.arguments + [list])
    }
    return (target(name, arity: arguments.count), values(of: arguments, &operations))
  }

  /// At the shell's prompt, functions without a module are the shell's: it knows its commands, and
  /// what was defined at the prompt. One argument is left to be added.
  private func shellCall(
    _ shell: ShellCalls, _ function: String, _ name: Name
  ) -> (target: Target, arguments: [Value]) {
    let export = module.export(Atom.shell, Term(atom: function), 3)
    return (.code(.export(export)), [.literal(shell.owner), .literal(module.atom(name))])
  }

  /// `f(X)` is about the variable, not about its value, and `rd(name, {field = value})` about the
  /// text, unless there are functions of these names.
  private func shellArguments(
    _ shell: ShellCalls, _ name: Name, _ arguments: [Expr], _ operations: inout [Operation]
  ) -> [Value] {
    switch (module.text(name), arguments.count) {
    case ("f", 1) where !shell.defines("f", 1):
      guard case .variable(let variable) = arguments[0].kind else { break }
      return [.literal(module.atom(variable))]
    case ("rd", 2) where !shell.defines("rd", 2):
      return arguments.map { argument in
        let text = module.sourceText(argument.span)
        return .literal(
          module.keep(process.list(text.unicodeScalars.map { Term(small: Int($0.value)) })))
      }
    default: break
    }
    return values(of: arguments, &operations)
  }

  // MARK: Qualified calls

  /// The target where module and function are written as atoms, which is nearly always.
  private func remoteTarget(_ moduleName: Expr, _ function: Expr, arity: Int) -> Target? {
    guard case .atom(let moduleName) = moduleName.kind, case .atom(let name) = function.kind
    else { return nil }
    return target(module.atom(moduleName), module.atom(name), arity: arity)
  }

  func remoteCallValue(
    _ moduleName: Expr, _ function: Expr, _ arguments: [Expr], _ expression: Expr,
    _ operations: inout [Operation]
  ) -> Value {
    if let value = recordCall(expression, &operations) { return value }
    guard let target = remoteTarget(moduleName, function, arity: arguments.count) else {
      let slot = newSlot()
      lowerRemoteCall(
        moduleName, function, arguments, expression, to: .slot(slot), &operations)
      return .slot(slot)
    }
    let values = self.values(of: arguments, &operations)
    return value(of: target, values, location(expression.span), &operations)
  }

  func lowerRemoteCall(
    _ moduleName: Expr, _ function: Expr, _ arguments: [Expr], _ expression: Expr,
    to destination: Destination, _ operations: inout [Operation]
  ) {
    if let value = recordCall(expression, &operations) {
      return deliver(value, to: destination, &operations)
    }
    let location = location(expression.span)
    if let target = remoteTarget(moduleName, function, arity: arguments.count) {
      let values = self.values(of: arguments, &operations)
      return lower(target, values, location, to: destination, &operations)
    }
    let values = self.values(of: [moduleName, function] + arguments, &operations)
    let callee = Callee.dynamic(module: values[0], function: values[1])
    lower(.code(callee), Array(values[2...]), location, to: destination, &operations)
  }

  // MARK: Calls of funs

  func lowerFunCall(
    _ fun: Expr, _ arguments: [Expr], _ expression: Expr, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    let values = self.values(of: [fun] + arguments, &operations)
    lower(
      .code(.fun(values[0])), Array(values[1...]), location(expression.span), to: destination,
      &operations)
  }

  // MARK: Funs

  func funReference(
    _ reference: FunctionReference, _ location: SourceLocation, _ operations: inout [Operation]
  ) -> Value {
    if let shell = module.shell, !AutoImported.contains(reference.name, reference.arity) {
      let call = shellCall(shell, "local_fun", reference.name)
      let arity = Value.literal(Term(small: reference.arity))
      return value(of: call.target, call.arguments + [arity], location, &operations)
    }
    switch target(reference.name, arity: reference.arity) {
    case .code(.local(let function)):
      // A fun of a local function stays with this version of the module.
      return .literal(module.closureLiteral(function))
    case .code(.export(let export)): return .literal(module.keep(process.externalFun(export)))
    default:
      let owner = module.importedModule(of: reference.id) ?? Atom.erlang
      let export = module.export(owner, module.atom(reference.name), reference.arity)
      return .literal(module.keep(process.externalFun(export)))
    }
  }

  func remoteFunReference(
    _ moduleName: Expr, _ function: Expr, _ arity: Expr, _ location: SourceLocation,
    _ operations: inout [Operation]
  ) -> Value {
    if case .atom(let moduleName) = moduleName.kind, case .atom(let name) = function.kind,
      case .integer(let arity) = arity.kind
    {
      let export = module.export(module.atom(moduleName), module.atom(name), arity)
      return .literal(module.keep(process.externalFun(export)))
    }
    let values = self.values(of: [moduleName, function, arity], &operations)
    return .native(module.native(Atom.erlang, Term(atom: "make_fun"), 3)!, values, location)
  }

  /// A closure: its code is a function of its own, which gets the captured values behind its
  /// arguments.
  func closure(
    _ clauses: [Clause], name: Name?, span: Span, _ operations: inout [Operation]
  ) -> Value {
    let mentioned = MentionedVariables.of(clauses)
    storeOwnName(ifIn: mentioned, &operations)
    let captured = capturedVariables(mentioned, except: name)
    let arity = clauses[0].patterns.count
    let code = module.newFunction(arity: arity, captured: captured.count)
    let lowering = FunctionLowering(code, in: module)
    lowering.ownName = name
    lowering.bindCaptured(captured, from: arity)
    module.emit(lowering.lowerFunction(clauses, location: location(span)), for: lowering)
    code.setName(module.nameForFun())
    if captured.isEmpty { return .literal(module.closureLiteral(code)) }
    return .closure(code, captured: captured.map(\.slot))
  }

  /// A named fun mentioned in a fun inside it is captured like any other variable.
  func storeOwnName(ifIn mentioned: Set<Name>, _ operations: inout [Operation]) {
    guard let ownName, mentioned.contains(ownName), slot(of: ownName) == nil else { return }
    let slot = newSlot()
    operations.append(.assign(slot, ownClosure))
    bind(ownName, to: slot)
  }

  /// The named fun itself: the same code with the same captured values.
  var ownClosure: Value {
    .closure(function, captured: Array(function.arity..<function.liveAtEntry))
  }

  func capturedVariables(
    _ mentioned: Set<Name>, except name: Name? = nil
  ) -> [(name: Name, slot: Int)] {
    mentioned.compactMap { mention in
      if mention == name { return nil }
      return slot(of: mention).map { (mention, $0) }
    }.sorted { $0.slot < $1.slot }
  }

  func bindCaptured(_ captured: [(name: Name, slot: Int)], from first: Int) {
    for (index, variable) in captured.enumerated() { bind(variable.name, to: first + index) }
  }
}
