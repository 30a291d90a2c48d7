extension Term {
  @inline(__always) static func isLess(_ a: Term, _ b: Term) -> Bool {
    areSmall(a, b) ? Int(bitPattern: a.bits) < Int(bitPattern: b.bits) : compare(a, b) < 0
  }
}

/// What the nodes for comparisons of any two operands share.
class Comparison: FallibleBranch {
  final let left: Operand
  final let right: Operand
  init(_ site: Site, _ left: Operand, _ right: Operand, _ targets: BranchTargets) {
    self.left = left
    self.right = right
    super.init(site, targets)
  }
}

final class IfLess: Comparison {
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      let a = try left.value(p)
      return Term.isLess(a, try right.value(p)) ? then : otherwise
    } catch {
      return try failed(error)
    }
  }
}

final class IfSlotsLess: Branch {
  let left: Int
  let right: Int
  init(_ site: Site, _ left: Int, _ right: Int, _ targets: BranchTargets) {
    self.left = left
    self.right = right
    super.init(site, then: targets.then, otherwise: targets.otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    return Term.isLess(frame[left], frame[right]) ? then : otherwise
  }
}

final class IfSlotLess: Branch {
  let slot: Int
  let literal: Term
  init(_ site: Site, _ slot: Int, _ literal: Term, _ targets: BranchTargets) {
    self.slot = slot
    self.literal = literal
    super.init(site, then: targets.then, otherwise: targets.otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    Term.isLess(p[slot], literal) ? then : otherwise
  }
}

final class IfLiteralLess: Branch {
  let literal: Term
  let slot: Int
  init(_ site: Site, _ literal: Term, _ slot: Int, _ targets: BranchTargets) {
    self.literal = literal
    self.slot = slot
    super.init(site, then: targets.then, otherwise: targets.otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    Term.isLess(literal, p[slot]) ? then : otherwise
  }
}

/// `==`
final class IfEqual: Comparison {
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      let a = try left.value(p)
      return a.isEqual(to: try right.value(p)) ? then : otherwise
    } catch {
      return try failed(error)
    }
  }
}

/// `=:=`
final class IfExactlyEqual: Comparison {
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      let a = try left.value(p)
      return a.isExactlyEqual(to: try right.value(p)) ? then : otherwise
    } catch {
      return try failed(error)
    }
  }
}

/// What a slot holds is exactly this word: an atom, a small integer, `[]`.
final class IfSlotIs: Branch {
  let slot: Int
  let word: Term
  init(_ site: Site, _ slot: Int, _ word: Term, then: Next, otherwise: Next) {
    self.slot = slot
    self.word = word
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot].bits == word.bits ? then : otherwise
  }
}

final class IfSlotMatchesLiteral: Branch {
  let slot: Int
  let literal: Term
  init(_ site: Site, _ slot: Int, _ literal: Term, then: Next, otherwise: Next) {
    self.slot = slot
    self.literal = literal
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot].isExactlyEqual(to: literal) ? then : otherwise
  }
}

final class IfSlotsMatch: Branch {
  let left: Int
  let right: Int
  init(_ site: Site, _ left: Int, _ right: Int, then: Next, otherwise: Next) {
    self.left = left
    self.right = right
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    return frame[left].isExactlyEqual(to: frame[right]) ? then : otherwise
  }
}
