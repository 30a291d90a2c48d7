import AlderSyntax

extension FunctionLowering {
  func lowerCatch(_ body: Expr, to destination: Destination, _ operations: inout [Operation]) {
    let slot = resultSlot(for: destination)
    let handlerSlots = newSlots(3)
    var inner: [Operation] = []
    var bound: [Name: Int] = [:]
    contained(&bound, &inner) { lower(body, to: .slot(slot), &$0) }
    bind(bound)
    operations.append(.catching(inner, into: slot, handlerSlots: handlerSlots))
    deliver(.slot(slot), to: destination, &operations)
  }

  private func resultSlot(for destination: Destination) -> Int {
    if case .slot(let slot) = destination { slot } else { newSlot() }
  }

  func lowerTry(
    _ attempt: TryExpr, _ expression: Expr, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    guard !attempt.after.isEmpty else {
      return lowerAttempt(attempt, expression, to: destination, &operations)
    }
    // What the body leaves is kept while the `after` part runs.
    let slot = newSlot()
    let handlerSlots = newSlots(3)
    var inner: [Operation] = []
    var bound: [Name: Int] = [:]
    contained(&bound, &inner) { inner in
      if attempt.clauses.isEmpty && attempt.catchClauses.isEmpty {
        lowerBody(attempt.body, to: .slot(slot), &inner)
      } else {
        lowerAttempt(attempt, expression, to: .slot(slot), &inner)
      }
    }
    // With an exception there is no value, but its slot must hold a term.
    operations.append(.assign(slot, .literal(.empty)))
    let cleanup = scoped { lowerBody(attempt.after, to: .nowhere) }
    operations.append(
      .cleanup(Cleanup(body: inner, handlerSlots: handlerSlots, cleanup: cleanup)))
    bind(bound)
    deliver(.slot(slot), to: destination, &operations)
  }

  /// `try ... of ... catch ... end`
  private func lowerAttempt(
    _ attempt: TryExpr, _ expression: Expr, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    let location = location(expression.span)
    let valueSlot = newSlot()
    var lowered = Attempt(body: [], success: [], handlerSlots: newSlots(3), handler: [])
    var bodyOperations: [Operation] = []
    var bound: [Name: Int] = [:]
    contained(&bound, &lowered.success) { success in
      bodyOperations = lowerBody(attempt.body, to: .slot(valueSlot))
      // The body's variables are bound in the `of` clauses, and nowhere else.
      if attempt.clauses.isEmpty {
        deliver(.slot(valueSlot), to: destination, &success)
      } else {
        let clauses = self.clauses(attempt.clauses, on: [valueSlot], to: destination)
        success.append(.select([valueSlot], clauses, .tryClause(valueSlot, location)))
      }
    }
    lowered.body = bodyOperations
    let slots = [0, 1, 2].map { lowered.handlerSlots + $0 }
    if attempt.catchClauses.isEmpty {
      lowered.handler = [.raise(.reraise(slots[0]))]
    } else {
      contained(&bound, &lowered.handler) { handler in
        let usesTrace = attempt.catchClauses.contains { clause in
          if case .wildcard = clause.patterns[2].kind { false } else { true }
        }
        let clauses = self.clauses(attempt.catchClauses, on: slots, to: destination)
        if usesTrace { handler.append(.buildTrace(slots[2])) }
        handler.append(.select(slots, clauses, .reraise(slots[0])))
      }
    }
    bind(bound)
    operations.append(.attempt(lowered))
  }
}
