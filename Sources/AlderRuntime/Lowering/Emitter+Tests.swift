extension Emitter {
  /// Goes to `then` if one of the alternatives holds in all its parts, else to `otherwise`.
  func emitGuard(_ guards: [[Test]], then: Point, otherwise: Point) -> Point {
    if guards.isEmpty { return then }
    var point = otherwise
    for conjunction in guards.reversed() {
      let failure = point
      var test = then
      for part in conjunction.reversed() {
        test = emitTest(part, then: test, otherwise: failure, failure: failure)
      }
      point = test
    }
    return point
  }

  /// Connectives become branches. `failure` is where an exception in an operand leads: in a guard
  /// the whole conjunction has failed then, also inside an `orelse`.
  func emitTest(_ test: Test, then: Point, otherwise: Point, failure: Point?) -> Point {
    switch test {
    case .constant(let holds): return holds ? then : otherwise
    case .not(let inner):
      return emitTest(inner, then: otherwise, otherwise: then, failure: failure)
    case .and(let left, let right):
      let second = emitTest(right, then: then, otherwise: otherwise, failure: failure)
      return emitTest(left, then: second, otherwise: otherwise, failure: failure)
    case .or(let left, let right):
      let second = emitTest(right, then: then, otherwise: otherwise, failure: failure)
      return emitTest(left, then: then, otherwise: second, failure: failure)
    default: break
    }
    var live = union(then.live, otherwise.live)
    if let failure { live.formUnion(failure.live) }
    let targets = BranchTargets(then: then.step, otherwise: otherwise.step, failure: failure?.step)
    let step: Step
    switch test {
    case .type(let type, let operand):
      live = reading(operand, live)
      step = emitType(type, operand, targets)
    case .shape(let shape, let slot):
      live.insert(slot)
      let tuple = TupleShape(slot: slot, arity: shape.size, tag: shape.tag)
      step = MatchTuple0(site(.none), tuple, then: then.step, otherwise: otherwise.step)
    case .isTrue(let value):
      live = reading(value, live)
      step =
        if case .slot(let slot) = value {
          IfSlotIs(site(.none), slot, Atom.true, then: then.step, otherwise: otherwise.step)
        } else {
          IfTrue(site(value.location), expression(value), targets)
        }
    case .compare(let comparison, let left, let right):
      live = reading(right, reading(left, live))
      step = emitComparison(comparison, left, right, targets)
    default: preconditionFailure("not reached")
    }
    return Point(step: step.asNext, live: live)
  }

  private func emitType(_ type: TypeTest, _ operand: Value, _ targets: BranchTargets) -> Step {
    guard case .slot(let slot) = operand else {
      return IfType(site(operand.location), type, expression(operand), targets)
    }
    if type == .isInteger { return IfSlotIsInteger(site(.none), slot, targets) }
    return IfSlotIsType(site(.none), type, slot, targets)
  }

  private func emitComparison(
    _ comparison: Test.Comparison, _ left: Value, _ right: Value, _ targets: BranchTargets
  ) -> Step {
    let location = left.location == .none ? right.location : left.location
    let site = site(location)
    switch (comparison, left, right) {
    case (.less, .slot(let a), .slot(let b)): return IfSlotsLess(site, a, b, targets)
    case (.less, .slot(let slot), .literal(let term)) where term.isSmall:
      return IfSlotLess(site, slot, term, targets)
    case (.less, .literal(let term), .slot(let slot)) where term.isSmall:
      return IfLiteralLess(site, term, slot, targets)
    case (.exactlyEqual, .slot(let slot), .literal(let term)),
      (.exactlyEqual, .literal(let term), .slot(let slot)):
      return matchLiteral(slot, term, then: targets.then, otherwise: targets.otherwise)
    // Nothing but the atom or `[]` itself is equal to it; a number may be equal to a float.
    case (.equal, .slot(let slot), .literal(let term)) where term.isAtom || term.isEmpty,
      (.equal, .literal(let term), .slot(let slot)) where term.isAtom || term.isEmpty:
      return matchLiteral(slot, term, then: targets.then, otherwise: targets.otherwise)
    case (.exactlyEqual, .slot(let a), .slot(let b)):
      return IfSlotsMatch(site, a, b, then: targets.then, otherwise: targets.otherwise)
    default: break
    }
    let a = operand(left)
    let b = operand(right)
    return switch comparison {
    case .less: IfLess(site, a, b, targets)
    case .equal: IfEqual(site, a, b, targets)
    case .exactlyEqual: IfExactlyEqual(site, a, b, targets)
    }
  }

  func matchLiteral(_ slot: Int, _ term: Term, then: Next, otherwise: Next) -> Step {
    term.isPointer
      ? IfSlotMatchesLiteral(site(.none), slot, term, then: then, otherwise: otherwise)
      : IfSlotIs(site(.none), slot, term, then: then, otherwise: otherwise)
  }
}
