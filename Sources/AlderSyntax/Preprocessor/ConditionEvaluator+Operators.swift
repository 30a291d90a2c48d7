/// Operators in conditions, and the order of terms.
extension ConditionEvaluator {
  func unary(_ operation: UnaryOperator, _ operand: Value) throws(Failure) -> Value {
    switch (operation, operand) {
    case (.not, .atom(.true)): return .atom(.false)
    case (.not, .atom(.false)): return .atom(.true)
    case (.minus, .integer(let value)): return try exact(0.subtractingReportingOverflow(value))
    case (.minus, .float(let value)): return .float(-value)
    case (.plus, .integer), (.plus, .float): return operand
    case (.bnot, .integer(let value)): return .integer(~value)
    default: throw .failed
    }
  }

  func infix(
    _ operation: InfixOperator, _ left: Value, _ right: Value
  ) throws(Failure) -> Value {
    switch operation {
    case .equal: boolean(compare(left, right) == 0)
    case .notEqual: boolean(compare(left, right) != 0)
    case .exactlyEqual: boolean(left == right || sameMap(left, right))
    case .exactlyNotEqual: boolean(!(left == right || sameMap(left, right)))
    case .less: boolean(compare(left, right) < 0)
    case .lessOrEqual: boolean(compare(left, right) <= 0)
    case .greater: boolean(compare(left, right) > 0)
    case .greaterOrEqual: boolean(compare(left, right) >= 0)
    case .and: try both(left, right) { $0 && $1 }
    case .or: try both(left, right) { $0 || $1 }
    case .xor: try both(left, right) { $0 != $1 }
    default: try arithmetic(operation, left, right)
    }
  }

  private func both(
    _ left: Value, _ right: Value, _ body: (Bool, Bool) -> Bool
  ) throws(Failure) -> Value {
    let booleans: [Value] = [.atom(.false), .atom(.true)]
    guard let left = booleans.firstIndex(of: left), let right = booleans.firstIndex(of: right)
    else { throw .failed }
    return boolean(body(left == 1, right == 1))
  }

  private func arithmetic(
    _ operation: InfixOperator, _ left: Value, _ right: Value
  ) throws(Failure) -> Value {
    if case .integer(let a) = left, case .integer(let b) = right, operation != .divide {
      return try integers(operation, a, b)
    }
    guard let a = number(left), let b = number(right) else { throw .failed }
    let result: Double
    switch operation {
    case .add: result = a + b
    case .subtract: result = a - b
    case .multiply: result = a * b
    case .divide where b != 0: result = a / b
    default: throw .failed
    }
    guard result.isFinite else { throw .failed }
    return .float(result)
  }

  private func integers(
    _ operation: InfixOperator, _ a: Int, _ b: Int
  ) throws(Failure) -> Value {
    switch operation {
    case .add: return try exact(a.addingReportingOverflow(b))
    case .subtract: return try exact(a.subtractingReportingOverflow(b))
    case .multiply: return try exact(a.multipliedReportingOverflow(by: b))
    case .div where b != 0: return try exact(a.dividedReportingOverflow(by: b))
    case .rem where b != 0:
      return .integer(a.remainderReportingOverflow(dividingBy: b).partialValue)
    case .band: return .integer(a & b)
    case .bor: return .integer(a | b)
    case .bxor: return .integer(a ^ b)
    case .bsl where -62...62 ~= b && abs(a) < 1 << 62: return try shifted(a, left: b)
    case .bsr where -62...62 ~= b && abs(a) < 1 << 62: return try shifted(a, left: -b)
    default: throw .failed
    }
  }

  private func shifted(_ value: Int, left count: Int) throws(Failure) -> Value {
    if count <= 0 { return .integer(value >> -count) }
    return try exact(value.multipliedReportingOverflow(by: 1 << count))
  }

  /// Integers beyond 64 bits are not what conditions are about.
  private func exact(_ result: (partialValue: Int, overflow: Bool)) throws(Failure) -> Value {
    if result.overflow { throw .failed }
    return .integer(result.partialValue)
  }

  /// Erlang's order: numbers, atoms, tuples, maps, lists.
  func compare(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.atom(let a), .atom(let b)):
      let (a, b) = (session.lexer.names.text(of: a), session.lexer.names.text(of: b))
      if a.unicodeScalars.elementsEqual(b.unicodeScalars) { return 0 }
      return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? -1 : 1
    case (.tuple(let a), .tuple(let b)):
      return a.count == b.count ? compare(a, b) : a.count < b.count ? -1 : 1
    case (.list(let a), .list(let b)): return compare(a, b)
    case (.map(let a), .map(let b)):
      if a.count != b.count { return a.count < b.count ? -1 : 1 }
      let a = a.sorted { compare($0.key, $1.key) < 0 }
      let b = b.sorted { compare($0.key, $1.key) < 0 }
      let keys = compare(a.map(\.key), b.map(\.key))
      return keys == 0 ? compare(a.map(\.value), b.map(\.value)) : keys
    default:
      if let a = number(left), let b = number(right) { return a < b ? -1 : a > b ? 1 : 0 }
      return rank(left) - rank(right)
    }
  }

  private func compare(_ left: [Value], _ right: [Value]) -> Int {
    for (a, b) in zip(left, right) {
      let order = compare(a, b)
      if order != 0 { return order }
    }
    return left.count - right.count
  }

  private func sameMap(_ left: Value, _ right: Value) -> Bool {
    guard case .map(let a) = left, case .map(let b) = right else { return false }
    return a.count == b.count && a.allSatisfy(b.contains)
  }

  func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }

  private func rank(_ value: Value) -> Int {
    switch value {
    case .integer, .float: 0
    case .atom: 1
    case .tuple: 2
    case .map: 3
    case .list: 4
    }
  }
}
