extension Term {
  @inline(__always) static func isLess(_ a: Term, _ b: Term) -> Bool {
    areSmall(a, b) ? Int(bitPattern: a.bits) < Int(bitPattern: b.bits) : compare(a, b) < 0
  }
}

final class IfLess: Step {
  let left: Operand
  let right: Operand
  let then: Next
  let otherwise: Next
  let failure: Next?
  init(_ site: Site, _ left: Operand, _ right: Operand, _ targets: BranchTargets) {
    self.left = left
    self.right = right
    then = targets.then
    otherwise = targets.otherwise
    failure = targets.failure
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      let a = try left.value(p)
      return Term.isLess(a, try right.value(p)) ? then : otherwise
    } catch {
      guard let failure else { throw error }
      return failure
    }
  }
}

final class IfSlotsLess: Step {
  let left: Int
  let right: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ left: Int, _ right: Int, _ targets: BranchTargets) {
    self.left = left
    self.right = right
    then = targets.then
    otherwise = targets.otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    return Term.isLess(frame[left], frame[right]) ? then : otherwise
  }
}

final class IfSlotLess: Step {
  let slot: Int
  let literal: Term
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ literal: Term, _ targets: BranchTargets) {
    self.slot = slot
    self.literal = literal
    then = targets.then
    otherwise = targets.otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    Term.isLess(p[slot], literal) ? then : otherwise
  }
}

final class IfLiteralLess: Step {
  let literal: Term
  let slot: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ literal: Term, _ slot: Int, _ targets: BranchTargets) {
    self.literal = literal
    self.slot = slot
    then = targets.then
    otherwise = targets.otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    Term.isLess(literal, p[slot]) ? then : otherwise
  }
}

/// `==`
final class IfEqual: Step {
  let left: Operand
  let right: Operand
  let then: Next
  let otherwise: Next
  let failure: Next?
  init(_ site: Site, _ left: Operand, _ right: Operand, _ targets: BranchTargets) {
    self.left = left
    self.right = right
    then = targets.then
    otherwise = targets.otherwise
    failure = targets.failure
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      let a = try left.value(p)
      return a.isEqual(to: try right.value(p)) ? then : otherwise
    } catch {
      guard let failure else { throw error }
      return failure
    }
  }
}

/// `=:=`
final class IfExactlyEqual: Step {
  let left: Operand
  let right: Operand
  let then: Next
  let otherwise: Next
  let failure: Next?
  init(_ site: Site, _ left: Operand, _ right: Operand, _ targets: BranchTargets) {
    self.left = left
    self.right = right
    then = targets.then
    otherwise = targets.otherwise
    failure = targets.failure
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      let a = try left.value(p)
      return a.isExactlyEqual(to: try right.value(p)) ? then : otherwise
    } catch {
      guard let failure else { throw error }
      return failure
    }
  }
}

/// What a slot holds is exactly this word: an atom, a small integer, `[]`.
final class IfSlotIs: Step {
  let slot: Int
  let word: Term
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ word: Term, then: Next, otherwise: Next) {
    self.slot = slot
    self.word = word
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot].bits == word.bits ? then : otherwise
  }
}

final class IfSlotMatchesLiteral: Step {
  let slot: Int
  let literal: Term
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ literal: Term, then: Next, otherwise: Next) {
    self.slot = slot
    self.literal = literal
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot].isExactlyEqual(to: literal) ? then : otherwise
  }
}

final class IfSlotsMatch: Step {
  let left: Int
  let right: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ left: Int, _ right: Int, then: Next, otherwise: Next) {
    self.left = left
    self.right = right
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    return frame[left].isExactlyEqual(to: frame[right]) ? then : otherwise
  }
}
