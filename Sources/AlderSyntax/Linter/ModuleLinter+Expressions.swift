extension ModuleLinter {
  /// Expressions in sequence: each sees what those before it have bound.
  func checkBody(_ body: [Expr]) {
    for index in body.indices {
      checkExpression(body[index])
      if index < body.count - 1 { warnIfIgnored(body[index]) }
    }
  }

  /// Operands: none sees what the others bind, and all of it is bound afterwards.
  func checkOperands(_ operands: [Expr]) {
    if operands.count == 1 { return checkExpression(operands[0]) }
    let mark = variables.mark
    var pending: [Variables.Binding] = []
    for operand in operands {
      checkExpression(operand)
      if variables.mark > mark { pending += variables.take(since: mark) }
    }
    if !pending.isEmpty { merge(pending) }
  }

  private func checkOperands(_ first: Expr, _ second: Expr) {
    let mark = variables.mark
    checkExpression(first)
    let pending = variables.take(since: mark)
    checkExpression(second)
    if !pending.isEmpty { merge(pending + variables.take(since: mark)) }
  }

  /// Binds what operands have bound; if two have bound the same, it must be equal.
  private func merge(_ bindings: [Variables.Binding]) {
    let mark = Int32(variables.mark)
    for binding in bindings {
      let old = variables[binding.name]
      guard old.serial >= mark, old.kind != .unbound else {
        variables.set(binding.name, binding.state)
        continue
      }
      variables.use(old)
      variables.use(binding.state)
      if binding.state.kind == .unsafe { variables.set(binding.name, binding.state) }
    }
  }

  func checkExpression(_ expression: Expr) {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string: break
    case .variable(let name): use(name, at: expression.span)
    case .wildcard: error("variable '_' is unbound", at: expression.span)
    case .tuple(let elements), .list(let elements): checkOperands(elements)
    case .listWithTail(let elements, let tail): checkOperands(elements + [tail])
    case .binary(let segments): checkBinary(segments)
    case .map(let fields): checkMap(fields)
    case .mapUpdate(let map, let fields):
      checkOperands([map] + fields.flatMap { [$0.key, $0.value] })
      warnOverridden(fields)
    case .record, .recordUpdate, .recordAccess, .recordIndex: checkRecord(expression)
    case .unary(let operation, let operand):
      checkExpression(operand)
      warnIfFailing(operation, operand, expression.span)
    case .infix(let operation, let left, let right, let at):
      checkOperands(left, right)
      warnIfFailing(operation, left, right, at: at)
    case .send(let left, let right, _): checkOperands(left, right)
    case .andalso(let left, let right, let at):
      checkConditionally(left, right, .andalso, at)
    case .orelse(let left, let right, let at):
      checkConditionally(left, right, .orelse, at)
    case .match(let pattern, let value, _), .maybeMatch(let pattern, let value, _):
      checkExpression(value)
      checkMatchPattern(pattern)
      if case .match = expression.kind { warnOfMismatch(pattern, value, expression.span) }
    case .localCall(let name, let arguments): checkCall(name, arguments, expression.span)
    case .remoteCall(let module, let function, let arguments):
      checkRemoteCall(module, function, arguments, expression.span)
    case .call(let function, let arguments): checkOperands([function] + arguments)
    case .funReference(let reference): checkReference(reference, expression.span)
    case .remoteFunReference(let module, let function, let arity):
      checkOperands([module, function, arity])
    default: checkControl(expression)
    }
  }

  /// The rest: what has scopes and branches.
  private func checkControl(_ expression: Expr) {
    switch expression.kind {
    case .fun(let clauses): checkFun(clauses)
    case .namedFun(let name, let clauses): checkNamedFun(name, clauses, expression.span)
    case .case(let subject, let clauses):
      checkExpression(subject)
      warnOfMismatches(subject, clauses)
      checkBranches(clauses, .case, expression.span)
    case .if(let clauses): checkBranches(clauses, .if, expression.span)
    case .receive(let clauses, let timeout):
      checkReceive(clauses, timeout, expression.span)
    case .try(let parts): checkTry(parts, expression.span)
    case .catch(let body):
      let mark = variables.mark
      checkExpression(body)
      makeUnsafe(variables.take(since: mark), .catch, expression.span)
    case .block(let body): checkBody(body)
    case .maybe(let body, let clauses): checkMaybe(body, clauses, expression.span)
    case .listComprehension(let template, let qualifiers),
      .binaryComprehension(let template, let qualifiers):
      checkComprehension(qualifiers) { self.checkExpression(template) }
    case .mapComprehension(let key, let value, let qualifiers):
      checkComprehension(qualifiers) { self.checkOperands([key, value]) }
    default: break
    }
  }

  /// A variable in an expression.
  func use(_ name: Name, at span: Span) {
    let state = variables[name]
    switch state.kind {
    case .bound: variables.use(state)
    case .unsafe:
      variables.use(state)
      reportUnsafe(name, state, at: span)
    case .unbound:
      reportedUnbound.insert(name)
      error("variable '\(names.text(of: name))' is unbound", at: span, notes: similar(to: name))
      // Said once: for what follows, it is bound.
      variables.bind(name, at: span)
      variables.use(variables[name])
    }
  }

  func reportUnsafe(_ name: Name, _ state: VariableState, at span: Span) {
    let position =
      module.files.isEmpty ? Position(line: 1, column: 1) : module.position(of: state.constructSpan)
    error(
      "variable '\(names.text(of: name))' unsafe in '\(state.construct.text)' "
        + "(line \(position.line), column \(position.column))", at: span)
  }

  /// A bound variable that the unbound one may be misspelt for.
  private func similar(to name: Name) -> [Diagnostic.Note] {
    let bound = variables.sites.map(\.name).filter { variables[$0].kind == .bound }
    let text = names.text(of: name)
    guard text.unicodeScalars.count > 2 else { return [] }
    let closest = Spelling.closest(to: text, among: Set(bound).map { names.text(of: $0) })
    return closest.map { [.init("did you mean '\($0)'?")] } ?? []
  }

  private func checkConditionally(
    _ left: Expr, _ right: Expr, _ construct: VariableState.Construct, _ at: Span
  ) {
    checkExpression(left)
    let mark = variables.mark
    checkExpression(right)
    if variables.mark > mark { makeUnsafe(variables.take(since: mark), construct, at) }
  }

  /// Where `=>` or `:=` stands.
  func operatorSpan(of field: MapField) -> Span {
    guard Int(field.span.file) < module.files.count,
      !module.files[Int(field.span.file)].hasPlacesOnly
    else { return field.span }
    let bytes = module.files[Int(field.span.file)].bytes
    var at = field.key.span.end
    while at + 2 < field.value.span.start, bytes[Int(at)] != UInt8(ascii: "="),
      bytes[Int(at)] != UInt8(ascii: ":")
    {
      at += 1
    }
    return Span(start: at, end: at + 2, file: field.span.file)
  }

  private func checkMap(_ fields: [MapField]) {
    for field in fields where field.isExact {
      error(
        "only association operators '=>' are allowed in map construction",
        at: operatorSpan(of: field))
    }
    checkOperands(fields.flatMap { [$0.key, $0.value] })
    warnOverridden(fields)
  }
}
