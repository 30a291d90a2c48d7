import AlderSyntax

extension FunctionLowering {
  /// `maybe ... else ... end`: what a `?=` does not match leaves the body, for the `else` clauses, or
  /// as the value.
  func lowerMaybe(
    _ body: [Expr], _ clauses: [Clause], _ expression: Expr, to destination: Destination,
    _ operations: inout [Operation]
  ) {
    let leftSlot = newSlot()
    var inner: [Operation] = []
    scoped {
      for step in body.dropLast() { lowerMaybeStep(step, leftSlot, to: .nowhere, &inner) }
      lowerMaybeStep(body[body.count - 1], leftSlot, to: destination, &inner)
    }
    var otherwise: [Operation] = []
    if clauses.isEmpty {
      deliver(.slot(leftSlot), to: destination, &otherwise)
    } else {
      scoped {
        let lowered = self.clauses(clauses, on: [leftSlot], to: destination)
        otherwise.append(
          .select([leftSlot], lowered, .elseClause(leftSlot, location(expression.span))))
      }
    }
    operations.append(.maybe(inner, otherwise: otherwise))
  }

  private func lowerMaybeStep(
    _ step: Expr, _ leftSlot: Int, to destination: Destination, _ operations: inout [Operation]
  ) {
    guard case .maybeMatch(let left, let right, _) = step.kind else {
      return lower(step, to: destination, &operations)
    }
    let value = value(of: right, &operations)
    let slot = slot(holding: value, &operations)
    let pattern = withoutAliases { self.pattern(left, at: slot) }
    operations.append(
      .select(
        [slot],
        [
          SelectClause(patterns: [pattern], guards: [], body: []),
          SelectClause(
            patterns: [.any], guards: [], body: [.assign(leftSlot, .slot(slot)), .leaveMaybe]),
        ], .next))
    deliver(.slot(slot), to: destination, &operations)
  }
}
