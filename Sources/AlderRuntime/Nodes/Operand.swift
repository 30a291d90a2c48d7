/// Part of a node that is nearly always a slot, a constant or a small sum: those are computed on the
/// spot, everything else is an expression of its own. Saves the call of an expression node where
/// calls, tuples and comparisons take most of their operands from.
struct Operand {
  private enum Kind: UInt8 { case slot, literal, slotPlusLiteral, slotPlusSlot, expression }

  private let kind: Kind
  private let slot: Int
  /// The constant, or the second slot as a small integer.
  private let term: Term
  /// The general form, which also does what the quick ones cannot: big numbers, failures.
  private let expression: Expression

  init(_ value: Value, _ expression: Expression) {
    self.expression = expression
    switch value {
    case .slot(let slot): (kind, self.slot, term) = (.slot, slot, .empty)
    case .literal(let literal): (kind, slot, term) = (.literal, 0, literal)
    case .infix(.add, .slot(let slot), .literal(let literal), _) where literal.isSmall:
      (kind, self.slot, term) = (.slotPlusLiteral, slot, literal)
    case .infix(.subtract, .slot(let slot), .literal(let literal), _)
    where literal.isSmall && literal.small > Term.smallMinimum:
      (kind, self.slot, term) = (.slotPlusLiteral, slot, Term(small: -literal.small))
    case .infix(.add, .slot(let a), .slot(let b), _):
      (kind, slot, term) = (.slotPlusSlot, a, Term(small: b))
    default: (kind, slot, term) = (.expression, 0, .empty)
    }
  }

  @inline(__always) func value(_ p: Process) throws(Raise) -> Term {
    switch kind {
    case .slot: return p[slot]
    case .literal: return term
    case .slotPlusLiteral: if let sum = Self.sum(p[slot], term) { return sum }
    case .slotPlusSlot: if let sum = Self.sum(p[slot], p[term.small]) { return sum }
    case .expression: break
    }
    return try expression.value(p)
  }

  /// Nil unless both and the sum are small.
  @inline(__always) private static func sum(_ a: Term, _ b: Term) -> Term? {
    guard Term.areSmall(a, b) else { return nil }
    let (sum, overflow) = Int(bitPattern: a.bits).addingReportingOverflow(Int(bitPattern: b.bits))
    return overflow ? nil : Term(bits: UInt(bitPattern: sum))
  }
}
