/// Where a test may go. `failure` is where an exception in its operands leads: in a guard it means
/// no; elsewhere it is nil, and the exception goes its way.
struct BranchTargets {
  let then: Next
  let otherwise: Next
  let failure: Next?
}

final class IfTrue: Step {
  let condition: Expression
  let then: Next
  let otherwise: Next
  let failure: Next?
  init(_ site: Site, _ condition: Expression, _ targets: BranchTargets) {
    self.condition = condition
    then = targets.then
    otherwise = targets.otherwise
    failure = targets.failure
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      return try condition.value(p) == Atom.true ? then : otherwise
    } catch {
      guard let failure else { throw error }
      return failure
    }
  }
}

final class IfType: Step {
  let test: TypeTest
  let operand: Expression
  let then: Next
  let otherwise: Next
  let failure: Next?
  init(_ site: Site, _ test: TypeTest, _ operand: Expression, _ targets: BranchTargets) {
    self.test = test
    self.operand = operand
    then = targets.then
    otherwise = targets.otherwise
    failure = targets.failure
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      return test.holds(try operand.value(p)) ? then : otherwise
    } catch {
      guard let failure else { throw error }
      return failure
    }
  }
}

final class IfSlotIsType: Step {
  let test: TypeTest
  let slot: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ test: TypeTest, _ slot: Int, _ targets: BranchTargets) {
    self.test = test
    self.slot = slot
    then = targets.then
    otherwise = targets.otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    test.holds(p[slot]) ? then : otherwise
  }
}

final class IfSlotIsInteger: Step {
  let slot: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ targets: BranchTargets) {
    self.slot = slot
    then = targets.then
    otherwise = targets.otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let value = p[slot]
    return value.isSmall || value.isBignum ? then : otherwise
  }
}
