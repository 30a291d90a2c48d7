import AlderSyntax

/// An operator without a node of its own.
final class Infix: BinaryOperator {
  let operation: InfixOperator
  init(
    _ operation: InfixOperator, _ left: Operand, _ right: Operand, _ location: SourceLocation
  ) {
    self.operation = operation
    super.init(left, right, location)
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let left = try left.value(p)
    return try p.slowInfix(operation, left, right.value(p), location)
  }
}

final class Unary: Expression {
  let operation: UnaryOperator
  let operand: Expression
  let location: SourceLocation
  init(_ operation: UnaryOperator, _ operand: Expression, _ location: SourceLocation) {
    self.operation = operation
    self.operand = operand
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    try p.slowUnary(operation, operand.value(p), location)
  }
}

/// `andalso` and `orelse` whose right side is an expression too.
final class ShortCircuit: BinaryOperator {
  let isAnd: Bool
  init(isAnd: Bool, _ left: Operand, _ right: Operand, _ location: SourceLocation) {
    self.isAnd = isAnd
    super.init(left, right, location)
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let left = try left.value(p)
    if left == Atom.true { return isAnd ? try right.value(p) : left }
    if left == Atom.false { return isAnd ? left : try right.value(p) }
    throw p.error(Atom.badarg, left, at: location)
  }
}

final class TypeTestExpression: Expression {
  let test: TypeTest
  let operand: Expression
  init(_ test: TypeTest, _ operand: Expression) {
    self.test = test
    self.operand = operand
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    Term(test.holds(try operand.value(p)))
  }
}

extension Process {
  /// What the nodes for operators do when the quick way does not work; failures name the operator
  /// and its operands in the stack trace, as a call of `erlang:'+'/2` would.
  @inline(never)
  func slowInfix(
    _ operation: InfixOperator, _ a: Term, _ b: Term, _ location: SourceLocation
  ) throws(Raise) -> Term {
    do throws(Raise) {
      switch operation {
      case .add: return try add(a, b)
      case .subtract: return try subtract(a, b)
      case .multiply: return try multiply(a, b)
      case .divide: return try divide(a, b)
      case .div: return try div(a, b)
      case .rem: return try rem(a, b)
      case .band: return try band(a, b)
      case .bor: return try bor(a, b)
      case .bxor: return try bxor(a, b)
      case .bsl: return try bsl(a, b)
      case .bsr: return try bsr(a, b)
      case .and: return try logical(a, b) { $0 && $1 }
      case .or: return try logical(a, b) { $0 || $1 }
      case .xor: return try logical(a, b) { $0 != $1 }
      case .append: return try appendLists(a, b)
      case .remove: return try subtractLists(a, b)
      case .equal: return Term(a.isEqual(to: b))
      case .notEqual: return Term(!a.isEqual(to: b))
      case .exactlyEqual: return Term(a.isExactlyEqual(to: b))
      case .exactlyNotEqual: return Term(!a.isExactlyEqual(to: b))
      case .less: return Term(Term.compare(a, b) < 0)
      case .lessOrEqual: return Term(Term.compare(a, b) <= 0)
      case .greater: return Term(Term.compare(a, b) > 0)
      case .greaterOrEqual: return Term(Term.compare(a, b) >= 0)
      }
    } catch {
      throw blame(Term(atom: operation.text), [a, b], at: location)
    }
  }

  private func logical(
    _ a: Term, _ b: Term, _ combine: (Bool, Bool) -> Bool
  ) throws(Raise) -> Term {
    guard a.isBoolean, b.isBoolean else { throw badarg() }
    return Term(combine(a == Atom.true, b == Atom.true))
  }

  @inline(never)
  func slowUnary(
    _ operation: UnaryOperator, _ operand: Term, _ location: SourceLocation
  ) throws(Raise) -> Term {
    do throws(Raise) {
      switch operation {
      case .minus: return try negate(operand)
      case .plus:
        return try plus(operand)
      case .bnot: return try bnot(operand)
      case .not:
        guard operand.isBoolean else { throw badarg() }
        return Term(operand == Atom.false)
      }
    } catch {
      throw blame(Term(atom: operation.text), [operand], at: location)
    }
  }
}
