import AlderSyntax

extension FunctionLowering {
  // MARK: Matching

  /// `Pattern = Expression`, whose value is the expression's.
  func lowerMatch(
    _ left: Expr, _ right: Expr, _ span: Span, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    // A value for nobody is computed once, and for what it does only.
    if case .wildcard = left.kind {
      lower(right, to: destination, &operations)
      return
    }
    let value = match(left, right, span, &operations)
    deliver(value, to: destination, &operations)
  }

  func match(
    _ left: Expr, _ right: Expr, _ span: Span, _ operations: inout [Operation]
  ) -> Value {
    if case .variable(let name) = left.kind, slot(of: name) == nil {
      let slot = slotForNew(name)
      lower(right, to: .slot(slot), &operations)
      bind(name, to: slot)
      return .slot(slot)
    }
    let value = value(of: right, &operations)
    if case .wildcard = left.kind, value.isStable { return value }
    let slot = slot(holding: value, &operations)
    if case .wildcard = left.kind { return .slot(slot) }
    let pattern = withoutAliases { self.pattern(left, at: slot) }
    let clause = SelectClause(patterns: [pattern], guards: [], body: [])
    operations.append(.select([slot], [clause], .badmatch(slot, location(span))))
    return .slot(slot)
  }

  // MARK: case

  func lowerCase(
    _ scrutinee: Expr, _ clauses: [Clause], _ expression: Expr, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    if let (onTrue, onFalse) = booleanClauses(clauses), isBoolean(scrutinee) {
      let test = test(scrutinee, &operations)
      let bodies = branches(2, joins: !destination.isTail) { index in
        lowerBody(index == 0 ? onTrue : onFalse, to: destination)
      }
      operations.append(.branch(test, then: bodies[0], otherwise: bodies[1]))
      return
    }
    let value = value(of: scrutinee, &operations)
    let slot = slot(holding: value, &operations)
    let lowered = self.clauses(clauses, on: [slot], to: destination)
    operations.append(.select([slot], lowered, .caseClause(slot, location(expression.span))))
  }

  /// `true -> ...; false -> ...` in either order, or with `_` as the second.
  private func booleanClauses(_ clauses: [Clause]) -> (onTrue: [Expr], onFalse: [Expr])? {
    guard clauses.count == 2, clauses.allSatisfy(\.guards.isEmpty),
      case .atom(let first) = clauses[0].patterns[0].kind
    else { return nil }
    switch clauses[1].patterns[0].kind {
    case .wildcard: break
    case .atom(let second) where second != first && (second == .true || second == .false): break
    default: return nil
    }
    if first == .true { return (clauses[0].body, clauses[1].body) }
    if first == .false { return (clauses[1].body, clauses[0].body) }
    return nil
  }

  // MARK: andalso, orelse

  func lowerShortCircuit(
    _ left: Expr, _ right: Expr, isAnd: Bool, _ at: Span, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    let location = location(at)
    let leftValue = value(of: left, &operations)
    var rightOperations: [Operation] = []
    let constant = Value.literal(isAnd ? Atom.false : Atom.true)
    // The right side's variables are not bound afterwards.
    if case .tail = destination {
      scoped { lower(right, to: .tail, &rightOperations) }
    } else {
      let rightValue = scoped { value(of: right, &rightOperations) }
      if rightOperations.isEmpty {
        let value = Value.shortCircuit(isAnd: isAnd, leftValue, rightValue, location)
        return deliver(value, to: destination, &operations)
      }
      deliver(rightValue, to: destination, &rightOperations)
    }
    var constantOperations: [Operation] = []
    deliver(constant, to: destination, &constantOperations)
    let slot = slot(holding: leftValue, &operations)
    let onTrue = SelectClause(
      patterns: [.literal(Atom.true)], guards: [],
      body: isAnd ? rightOperations : constantOperations)
    let onFalse = SelectClause(
      patterns: [.literal(Atom.false)], guards: [],
      body: isAnd ? constantOperations : rightOperations)
    operations.append(.select([slot], [onTrue, onFalse], .badarg(slot, location)))
  }

  // MARK: receive

  func lowerReceive(
    _ clauses: [Clause], _ timeout: ReceiveTimeout?, _ expression: Expr,
    to destination: Destination, _ operations: inout [Operation]
  ) {
    let timeoutValue = timeout.map { timeout in
      let value = value(of: timeout.timeout, &operations)
      // Read once, before waiting.
      return value.literal.map(Value.literal) ?? .slot(slot(holding: value, &operations))
    }
    let messageSlot = newSlot()
    var lowered: [SelectClause] = []
    let count = clauses.count + (timeout == nil ? 0 : 1)
    let bodies = branches(count, joins: !destination.isTail) { index in
      guard index < clauses.count else { return lowerBody(timeout!.body, to: destination) }
      let clause = clauses[index]
      let pattern = pattern(clause.patterns[0], at: messageSlot)
      lowered.append(
        SelectClause(patterns: [pattern], guards: guardTests(clause.guards), body: []))
      return lowerBody(clause.body, to: destination)
    }
    for index in lowered.indices { lowered[index].body = bodies[index] }
    let timeoutBody = timeout == nil ? [] : bodies[clauses.count]
    operations.append(
      .receive(
        Receive(
          messageSlot: messageSlot, clauses: lowered, timeout: timeoutValue,
          timeoutBody: timeoutBody, location: location(expression.span))))
  }
}
