import AlderSyntax

extension FunctionLowering {
  /// A guard: alternatives of conjunctions. Nothing in it needs operations of its own.
  func guardTests(_ guards: [[Expr]]) -> [[Test]] {
    guards.map { conjunction in conjunction.map(guardTest) }
  }

  private func guardTest(_ expression: Expr) -> Test {
    var none: [Operation] = []
    let test = test(withoutObsolete(expression), &none)
    precondition(none.isEmpty, "a guard expression that calls: refused when the module was loaded")
    return test
  }

  private func withoutObsolete(_ expression: Expr) -> Expr {
    guard case .localCall(let name, let arguments) = expression.kind,
      let test = ObsoleteGuards.replacement(name, arguments.count)
    else { return expression }
    return Expr(.localCall(test, arguments), expression.span)
  }

  /// Whether an expression's value is a boolean if it has one. Then a `case` of it is a branch.
  func isBoolean(_ expression: Expr) -> Bool {
    switch expression.kind {
    case .infix(let operation, _, _, _):
      switch operation {
      case .equal, .notEqual, .exactlyEqual, .exactlyNotEqual, .less, .lessOrEqual, .greater,
        .greaterOrEqual, .and, .or, .xor:
        true
      default: false
      }
    case .unary(.not, _): true
    case .andalso(let left, let right, _), .orelse(let left, let right, _):
      isBoolean(left) && isBoolean(right) && isValueOnly(right)
    case .localCall(let name, let arguments): isTypeTest(name, arguments.count)
    case .atom(let name): name == .true || name == .false
    default: false
    }
  }

  private func isTypeTest(_ name: Name, _ arity: Int) -> Bool {
    AutoImported.isTypeTest(name, arity)
      && module.function(FunctionID(name: name, arity: arity)) == nil
  }

  /// An expression that is certainly a value without operations: what a branch's condition may
  /// hold on its right side. Deliberately narrow.
  func isValueOnly(_ expression: Expr) -> Bool {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .variable: true
    case .infix(_, let left, let right, _), .andalso(let left, let right, _),
      .orelse(let left, let right, _):
      isValueOnly(left) && isValueOnly(right)
    case .unary(_, let operand): isValueOnly(operand)
    case .recordIndex: true
    case .recordAccess(let record, _, _, _): isValueOnly(record)
    case .tuple(let elements), .list(let elements): elements.allSatisfy(isValueOnly)
    case .listWithTail(let elements, let tail):
      elements.allSatisfy(isValueOnly) && isValueOnly(tail)
    case .binary(let segments):
      segments.allSatisfy { isValueOnly($0.value) && ($0.size.map(isValueOnly) ?? true) }
    case .map(let fields): fields.allSatisfy { isValueOnly($0.key) && isValueOnly($0.value) }
    case .mapUpdate(let map, let fields):
      isValueOnly(map) && fields.allSatisfy { isValueOnly($0.key) && isValueOnly($0.value) }
    case .remoteCall(let owner, let function, let arguments):
      if case .atom(.erlang) = owner.kind, case .atom(let name) = function.kind {
        AutoImported.isGuard(name, arguments.count) && arguments.allSatisfy(isValueOnly)
      } else {
        false
      }
    case .localCall(let name, let arguments):
      AutoImported.isGuard(name, arguments.count)
        && module.function(FunctionID(name: name, arity: arguments.count)) == nil
        && arguments.allSatisfy(isValueOnly)
    default: false
    }
  }

  /// A condition, for a guard or, where `isBoolean`, for a branch.
  func test(_ expression: Expr, _ operations: inout [Operation]) -> Test {
    switch expression.kind {
    case .atom(.true): return .constant(true)
    case .infix(let operation, let left, let right, _):
      if let comparison = comparison(operation, left, right, &operations) { return comparison }
    case .andalso(let left, let right, _):
      let left = test(left, &operations)
      return .and(left, test(right, &operations))
    case .orelse(let left, let right, _):
      let left = test(left, &operations)
      return .or(left, test(right, &operations))
    case .unary(.not, let operand) where isBoolean(operand):
      return .not(test(operand, &operations))
    default: break
    }
    if let (operand, shape) = shapeTested(expression) {
      let value = value(of: operand, &operations)
      if case .slot(let slot) = value { return .shape(shape, slot) }
      return .isTrue(shapeTest(value, shape, location(expression.span)))
    }
    let value = value(of: expression, &operations)
    if case .test(let type, let operand) = value { return .type(type, operand) }
    return .isTrue(value)
  }

  private func comparison(
    _ operation: InfixOperator, _ left: Expr, _ right: Expr, _ operations: inout [Operation]
  ) -> Test? {
    switch operation {
    case .equal, .notEqual, .exactlyEqual, .exactlyNotEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual:
      let values = values(of: [left, right], &operations)
      return .comparison(operation, values[0], values[1])
    default: return nil
    }
  }
}

extension Test {
  /// Only three comparisons are nodes; the others are these turned around or negated, which the
  /// total order of terms allows.
  static func comparison(_ operation: InfixOperator, _ a: Value, _ b: Value) -> Test {
    switch operation {
    case .equal: .compare(.equal, a, b)
    case .notEqual: .not(.compare(.equal, a, b))
    case .exactlyEqual: .compare(.exactlyEqual, a, b)
    case .exactlyNotEqual: .not(.compare(.exactlyEqual, a, b))
    case .less: .compare(.less, a, b)
    case .greaterOrEqual: .not(.compare(.less, a, b))
    case .greater: .compare(.less, b, a)
    case .lessOrEqual: .not(.compare(.less, b, a))
    default: preconditionFailure("not a comparison")
    }
  }
}
