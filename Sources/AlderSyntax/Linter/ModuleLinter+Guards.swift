extension ModuleLinter {
  func checkGuards(_ guards: [[Expr]]) {
    for conjunction in guards {
      for test in conjunction {
        if !checkObsolete(test) { checkGuardExpression(test) }
      }
    }
  }

  /// A type test without `is_`, which may be nothing but a whole guard test.
  private func checkObsolete(_ test: Expr) -> Bool {
    guard case .localCall(let name, let arguments) = test.kind,
      let replacement = ObsoleteGuards.replacement(name, arguments.count),
      defined[FunctionID(name: name, arity: arguments.count)] == nil
    else { return false }
    let new = FunctionID(name: replacement, arity: arguments.count)
    warn("\(names.text(of: name))/\(arguments.count) obsolete (use \(show(new)))", at: test.span)
    checkGuardArguments(replacement, arguments)
    return true
  }

  /// An expression that is allowed in guards: it has no effect and ends soon.
  func checkGuardExpression(_ expression: Expr) {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string: break
    case .variable(let name): use(name, at: expression.span)
    case .wildcard: error("variable '_' is unbound", at: expression.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { checkGuardExpression(element) }
    case .listWithTail(let elements, let tail):
      for element in elements { checkGuardExpression(element) }
      checkGuardExpression(tail)
    case .binary(let segments): checkGuardBinary(segments)
    case .map(let fields): checkGuardFields(fields)
    case .mapUpdate(let map, let fields):
      checkGuardExpression(map)
      checkGuardFields(fields)
    case .record(_, let fields):
      checkRecordNames(expression)
      for field in fields { checkGuardExpression(field.value) }
    case .recordAccess(let record, _, _, _):
      checkRecordNames(expression)
      checkGuardExpression(record)
    case .recordIndex: checkRecordNames(expression)
    case .unary(_, let operand): checkGuardExpression(operand)
    case .andalso(let left, let right, _), .orelse(let left, let right, _):
      checkGuardExpression(left)
      checkGuardExpression(right)
    case .infix(let operation, let left, let right, let at):
      if operation == .append || operation == .remove {
        return error("illegal guard expression", at: at)
      }
      checkGuardExpression(left)
      checkGuardExpression(right)
    case .localCall(let name, let arguments): checkGuardCall(name, arguments, expression)
    case .remoteCall(let module, let function, let arguments):
      guard case .atom(.erlang) = module.kind, case .atom(let name) = function.kind,
        AutoImported.isGuard(name, arguments.count) || isOperator(name, arguments.count)
      else { return illegalGuard(expression) }
      checkGuardArguments(name, arguments)
    default: illegalGuard(expression)
    }
  }

  private func illegalGuard(_ expression: Expr) {
    switch expression.kind {
    case .match:
      error(
        "illegal guard expression", at: expression.span,
        notes: [.init("compare with '=:=' or '=='")])
    case .send(let to, let message, let at):
      error("illegal guard expression", at: at)
      noteUses([to, message])
    default: error("illegal guard expression", at: expression.span)
    }
  }

  /// Whether `erlang:Name` is a function that an operator of guards stands for.
  private func isOperator(_ name: Name, _ arity: Int) -> Bool {
    let text = names.text(of: name)
    if arity == 1 { return ["+", "-", "bnot", "not"].contains(text) }
    return arity == 2 && Self.operators.contains(text)
  }

  private static let operators: Set = [
    "+", "-", "*", "/", "div", "rem", "band", "bor", "bxor", "bsl", "bsr", "and", "or", "xor", "==",
    "/=", "=:=", "=/=", "<", "=<", ">", ">=",
  ]

  private func checkGuardCall(_ name: Name, _ arguments: [Expr], _ expression: Expr) {
    let id = FunctionID(name: name, arity: arguments.count)
    let isOwn = defined[id] != nil || imported[id].map { $0 != .erlang } ?? false
    if !AutoImported.isGuard(name, id.arity) { noteUses(arguments) }
    if isOwn, !AutoImported.isGuard(name, id.arity) {
      return error(
        "call to local/imported function \(show(id)) is illegal in guard", at: expression.span)
    }
    guard AutoImported.isGuard(name, arguments.count) else {
      return error(
        "illegal guard expression", at: expression.span,
        notes: [.init("\(show(id)) is not one of the functions allowed in guards")])
    }
    checkGuardArguments(name, arguments)
  }

  /// Counts the variables in the arguments of a wrong call as used; more is not worth saying.
  private func noteUses(_ arguments: [Expr]) {
    let count = diagnostics.count
    for argument in arguments { checkGuardExpression(argument) }
    diagnostics.removeLast(diagnostics.count - count)
  }

  private func checkGuardArguments(_ name: Name, _ arguments: [Expr]) {
    checkRecordTest(name, arguments)
    for argument in arguments { checkGuardExpression(argument) }
  }

  private func checkGuardFields(_ fields: [MapField]) {
    for field in fields {
      checkGuardExpression(field.key)
      checkGuardExpression(field.value)
    }
  }

  private func checkGuardBinary(_ segments: [BinarySegment]) {
    for segment in segments {
      checkBinaryTypes(segment, inPattern: false)
      checkGuardExpression(segment.value)
      if let size = segment.size { checkGuardExpression(size) }
    }
  }
}
