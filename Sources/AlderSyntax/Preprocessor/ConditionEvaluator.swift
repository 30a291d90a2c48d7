/// Evaluates the condition of `-if`: a guard of literals, operators and `defined(Name)`.
struct ConditionEvaluator {
  enum Value: Equatable {
    case integer(Int)
    case float(Double)
    case atom(Name)
    case string(Name)
  }

  let session: ParseSession

  init(_ session: ParseSession) { self.session = session }

  /// The value; nil if the expression is not of that kind or fails.
  func value(of expression: Expr) -> Value? {
    switch expression.kind {
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    case .character(let value): .integer(Int(value))
    case .atom(let name): .atom(name)
    case .string(let name): .string(name)
    case .localCall(.defined, let arguments) where arguments.count == 1: defined(arguments[0])
    case .unary(let operation, let operand): value(of: operand).flatMap { unary(operation, $0) }
    case .andalso(let left, let right, _): logical(left, right, decisive: .false)
    case .orelse(let left, let right, _): logical(left, right, decisive: .true)
    case .infix(let operation, let left, let right, _):
      if let left = value(of: left), let right = value(of: right) {
        infix(operation, left, right)
      } else {
        nil
      }
    default: nil
    }
  }

  private func defined(_ argument: Expr) -> Value? {
    switch argument.kind {
    case .atom(let name), .variable(let name): boolean(session.isDefined(name))
    default: nil
    }
  }

  private func boolean(_ value: Bool) -> Value { .atom(value ? .true : .false) }

  private func logical(_ left: Expr, _ right: Expr, decisive: Name) -> Value? {
    guard let left = value(of: left) else { return nil }
    return left == .atom(decisive) ? left : value(of: right)
  }

  private func unary(_ operation: UnaryOperator, _ operand: Value) -> Value? {
    switch (operation, operand) {
    case (.not, .atom(.true)): .atom(.false)
    case (.not, .atom(.false)): .atom(.true)
    case (.minus, .integer(let value)): .integer(0 &- value)
    case (.minus, .float(let value)): .float(-value)
    case (.plus, .integer), (.plus, .float): operand
    case (.bnot, .integer(let value)): .integer(~value)
    default: nil
    }
  }

  private func infix(_ operation: InfixOperator, _ left: Value, _ right: Value) -> Value? {
    switch operation {
    case .equal: return boolean(compare(left, right) == 0)
    case .notEqual: return boolean(compare(left, right) != 0)
    case .exactlyEqual: return boolean(left == right)
    case .exactlyNotEqual: return boolean(left != right)
    case .less: return boolean(compare(left, right) < 0)
    case .lessOrEqual: return boolean(compare(left, right) <= 0)
    case .greater: return boolean(compare(left, right) > 0)
    case .greaterOrEqual: return boolean(compare(left, right) >= 0)
    case .and: return both(left, right) { $0 && $1 }
    case .or: return both(left, right) { $0 || $1 }
    case .xor: return both(left, right) { $0 != $1 }
    default: return arithmetic(operation, left, right)
    }
  }

  private func both(_ left: Value, _ right: Value, _ body: (Bool, Bool) -> Bool) -> Value? {
    let booleans: [Value] = [.atom(.false), .atom(.true)]
    guard let left = booleans.firstIndex(of: left), let right = booleans.firstIndex(of: right)
    else { return nil }
    return boolean(body(left == 1, right == 1))
  }

  private func arithmetic(_ operation: InfixOperator, _ left: Value, _ right: Value) -> Value? {
    guard case .integer(let a) = left, case .integer(let b) = right else { return nil }
    switch operation {
    case .add: return .integer(a &+ b)
    case .subtract: return .integer(a &- b)
    case .multiply: return .integer(a &* b)
    case .div where b != 0: return .integer(a.dividedReportingOverflow(by: b).partialValue)
    case .rem where b != 0:
      return .integer(a.remainderReportingOverflow(dividingBy: b).partialValue)
    case .band: return .integer(a & b)
    case .bor: return .integer(a | b)
    case .bxor: return .integer(a ^ b)
    case .bsl: return .integer(a << b)
    case .bsr: return .integer(a >> b)
    default: return nil
    }
  }

  /// Erlang's order: numbers, atoms, lists.
  private func compare(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.atom(let a), .atom(let b)), (.string(let a), .string(let b)):
      let (a, b) = (session.lexer.names.text(of: a), session.lexer.names.text(of: b))
      if a.unicodeScalars.elementsEqual(b.unicodeScalars) { return 0 }
      return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? -1 : 1
    default:
      if let a = number(left), let b = number(right) { return a < b ? -1 : a > b ? 1 : 0 }
      return rank(left) - rank(right)
    }
  }

  private func number(_ value: Value) -> Double? {
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
    case .string: 2
    }
  }
}
