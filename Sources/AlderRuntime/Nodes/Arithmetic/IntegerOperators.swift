// The operators on integers whose small cases are worth a node. Everything else, and all that does
// not fit, is `slowInfix`.

final class Multiply: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
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

final class IntegerDivide: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    // The smallest integer by -1 is the one quotient that does not fit.
    if Term.areSmall(a, b), b.small > 0 { return Term(small: a.small / b.small) }
    return try p.slowInfix(.div, a, b, location)
  }
}

final class Remainder: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b), b.small > 0 { return Term(small: a.small % b.small) }
    return try p.slowInfix(.rem, a, b, location)
  }
}

final class BitAnd: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) { return Term(bits: a.bits & b.bits) }
    return try p.slowInfix(.band, a, b, location)
  }
}

final class BitOr: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) { return Term(bits: a.bits | b.bits) }
    return try p.slowInfix(.bor, a, b, location)
  }
}

final class BitXor: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b) { return Term(bits: a.bits ^ b.bits) }
    return try p.slowInfix(.bxor, a, b, location)
  }
}

final class ShiftLeft: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
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

final class ShiftRight: Expression {
  let left: Expression
  let right: Expression
  let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try left.value(p)
    let b = try right.value(p)
    if Term.areSmall(a, b), b.small >= 0 { return Term(small: a.small >> min(b.small, 63)) }
    return try p.slowInfix(.bsr, a, b, location)
  }
}
