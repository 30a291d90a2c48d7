extension Process {
  @inline(__always)
  func sum(_ a: Term, _ b: Term, _ location: SourceLocation) throws(Raise) -> Term {
    if Term.areSmall(a, b) {
      let (sum, overflow) = Int(bitPattern: a.bits).addingReportingOverflow(Int(bitPattern: b.bits))
      if !overflow { return Term(bits: UInt(bitPattern: sum)) }
    }
    return try slowInfix(.add, a, b, location)
  }

  @inline(__always)
  func difference(_ a: Term, _ b: Term, _ location: SourceLocation) throws(Raise) -> Term {
    if Term.areSmall(a, b) {
      let (difference, overflow) = Int(bitPattern: a.bits)
        .subtractingReportingOverflow(Int(bitPattern: b.bits))
      if !overflow { return Term(bits: UInt(bitPattern: difference)) }
    }
    return try slowInfix(.subtract, a, b, location)
  }
}

final class Add: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let left = try left.value(p)
    return try p.sum(left, right.value(p), location)
  }
}

final class AddSlots: Expression {
  let left: Int
  let right: Int
  let location: SourceLocation
  init(_ left: Int, _ right: Int, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let frame = p.frame
    return try p.sum(frame[left], frame[right], location)
  }
}

/// `A + B + C`, and more of them.
final class AddManySlots: Expression {
  private let first: Int
  private let others: UnsafePointer<Int>
  private let count: Int
  /// The sum in general, which also does what is not small, and fails where it must.
  private let general: Expression

  init(_ first: Int, _ others: [Int], _ general: Expression) {
    self.first = first
    let kept = UnsafeMutablePointer<Int>.allocate(capacity: others.count)
    for index in others.indices { (kept + index).initialize(to: others[index]) }
    self.others = UnsafePointer(kept)
    count = others.count
    self.general = general
  }

  deinit { others.deallocate() }

  override func value(_ p: Process) throws(Raise) -> Term {
    let frame = p.frame
    var sum = frame[first]
    guard sum.isSmall else { return try general.value(p) }
    for index in 0..<count {
      let term = frame[others[index]]
      let (next, overflow) = Int(bitPattern: sum.bits)
        .addingReportingOverflow(Int(bitPattern: term.bits))
      guard term.isSmall, !overflow else { return try general.value(p) }
      sum = Term(bits: UInt(bitPattern: next))
    }
    return sum
  }
}

/// `X + 1` and, with the literal negated, `X - 1`: `original` says which it was when it fails.
final class AddSlotLiteral: Expression {
  let slot: Int
  let literal: Term
  let isSubtraction: Bool
  let location: SourceLocation
  init(_ slot: Int, plus literal: Term, isSubtraction: Bool, _ location: SourceLocation) {
    self.slot = slot
    self.literal = isSubtraction ? Term(small: -literal.small) : literal
    self.isSubtraction = isSubtraction
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let value = p[slot]
    if value.isSmall {
      let (sum, overflow) = Int(bitPattern: value.bits)
        .addingReportingOverflow(Int(bitPattern: literal.bits))
      if !overflow { return Term(bits: UInt(bitPattern: sum)) }
    }
    return try slow(p, value)
  }
  @inline(never) private func slow(_ p: Process, _ value: Term) throws(Raise) -> Term {
    isSubtraction
      ? try p.slowInfix(.subtract, value, Term(small: -literal.small), location)
      : try p.slowInfix(.add, value, literal, location)
  }
}

final class Subtract: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let left = try left.value(p)
    return try p.difference(left, right.value(p), location)
  }
}
