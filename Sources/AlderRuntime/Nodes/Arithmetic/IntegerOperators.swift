// The operators on integers whose small cases are worth a node. Everything else, and all that does
// not fit, is `slowInfix`.

final class Multiply: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) {
      // One factor with its tag shifted out: the product is tagged.
      let (product, overflow) = Int(bitPattern: a.bits).multipliedReportingOverflow(by: b.small)
      if !overflow { return Term(bits: UInt(bitPattern: product)) }
    }
    return try p.slowInfix(.multiply, a, b, location)
  }
}

final class IntegerDivide: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    // The smallest integer by -1 is the one quotient that does not fit.
    if Term.areSmall(a, b), b.small > 0 { return Term(small: a.small / b.small) }
    return try p.slowInfix(.div, a, b, location)
  }
}

final class Remainder: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b), b.small > 0 { return Term(small: a.small % b.small) }
    return try p.slowInfix(.rem, a, b, location)
  }
}

final class BitAnd: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) { return Term(bits: a.bits & b.bits) }
    return try p.slowInfix(.band, a, b, location)
  }
}

final class BitOr: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) { return Term(bits: a.bits | b.bits) }
    return try p.slowInfix(.bor, a, b, location)
  }
}

final class BitXor: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) { return Term(bits: a.bits ^ b.bits) }
    return try p.slowInfix(.bxor, a, b, location)
  }
}

final class ShiftLeft: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) {
      let count = b.small
      if count >= 0, count < 62 {
        let shifted = a.small &<< count
        if shifted &>> count == a.small, shifted >= Term.smallMinimum, shifted <= Term.smallMaximum
        {
          return Term(small: shifted)
        }
      }
    }
    return try p.slowInfix(.bsl, a, b, location)
  }
}

final class ShiftRight: BinaryOperator {
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b), b.small >= 0 { return Term(small: a.small >> min(b.small, 63)) }
    return try p.slowInfix(.bsr, a, b, location)
  }
}
