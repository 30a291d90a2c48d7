/// Where a test may go. `failure` is where an exception in its operands leads: in a guard it means
/// no; elsewhere it is nil, and the exception goes its way.
struct BranchTargets {
  let then: Next
  let otherwise: Next
  let failure: Next?
}

/// A step with two ways to go on: a test, or a pattern.
class Branch: Step {
  final let then: Next
  final let otherwise: Next
  init(_ site: Site, then: Next, otherwise: Next) {
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
}

/// A test whose operands may fail.
class FallibleBranch: Branch {
  final let failure: Next?
  init(_ site: Site, _ targets: BranchTargets) {
    failure = targets.failure
    super.init(site, then: targets.then, otherwise: targets.otherwise)
  }

  /// Where an exception in an operand leads.
  @inline(__always) final func failed(_ raise: Raise) throws(Raise) -> Next {
    guard let failure else { throw raise }
    return failure
  }
}

final class IfTrue: FallibleBranch {
  let condition: Expression
  init(_ site: Site, _ condition: Expression, _ targets: BranchTargets) {
    self.condition = condition
    super.init(site, targets)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      return try condition.value(p) == Atom.true ? then : otherwise
    } catch {
      return try failed(error)
    }
  }
}

final class IfType: FallibleBranch {
  let test: TypeTest
  let operand: Expression
  init(_ site: Site, _ test: TypeTest, _ operand: Expression, _ targets: BranchTargets) {
    self.test = test
    self.operand = operand
    super.init(site, targets)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      return test.holds(try operand.value(p)) ? then : otherwise
    } catch {
      return try failed(error)
    }
  }
}

final class IfSlotIsType: Branch {
  let test: TypeTest
  let slot: Int
  init(_ site: Site, _ test: TypeTest, _ slot: Int, _ targets: BranchTargets) {
    self.test = test
    self.slot = slot
    super.init(site, then: targets.then, otherwise: targets.otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    test.holds(p[slot]) ? then : otherwise
  }
}

final class IfSlotIsInteger: Branch {
  let slot: Int
  init(_ site: Site, _ slot: Int, _ targets: BranchTargets) {
    self.slot = slot
    super.init(site, then: targets.then, otherwise: targets.otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let value = p[slot]
    return value.isSmall || value.isBignum ? then : otherwise
  }
}
