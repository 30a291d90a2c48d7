/// Patterns that can never match what is written beside them, and guards that are never true.
extension ModuleLinter {
  private static let differentTypes = "this clause cannot match because of different types/sizes"

  /// `Pattern = Value`
  func warnOfMismatch(_ pattern: Expr, _ value: Expr, _ span: Span) {
    guard options.warns, !compileOptions.contains("nowarn_nomatch"), excludes(pattern, value)
    else { return }
    if !isLiteral(value) { warnLate(Self.differentTypes, at: span) }
    warnLate("no clause will ever match", at: span)
  }

  /// The clauses of a `case`. Of a literal nothing is said: it is there on purpose.
  func warnOfMismatches(_ subject: Expr, _ clauses: [Clause]) {
    guard options.warns, !compileOptions.contains("nowarn_nomatch"), !isLiteral(subject) else {
      return
    }
    for clause in clauses where excludes(clause.patterns[0], subject) {
      warnLate(Self.differentTypes, at: clause.span)
    }
  }

  /// Whether a pattern matches no value that the expression can have, as far as their shapes tell.
  private func excludes(_ pattern: Expr, _ value: Expr) -> Bool {
    switch (pattern.kind, value.kind) {
    case (.match(let left, let right, _), _): excludes(left, value) || excludes(right, value)
    case (.tuple(let parts), .tuple(let elements)):
      parts.count != elements.count || zip(parts, elements).contains { excludes($0, $1) }
    case (.list(let parts), .list(let elements)):
      parts.count != elements.count || zip(parts, elements).contains { excludes($0, $1) }
    case (.listWithTail(let parts, _), .list(let elements)):
      parts.count > elements.count || zip(parts, elements).contains { excludes($0, $1) }
    case (.list(let parts), .listWithTail(let elements, _)):
      parts.count < elements.count || zip(parts, elements).contains { excludes($0, $1) }
    case (.integer(let a), .integer(let b)): a != b
    case (.atom(let a), .atom(let b)): a != b
    default: isDifferent(shape(pattern), shape(value))
    }
  }

  private enum Shape { case tuple, list, number, atom, map, fun }

  private func shape(_ expression: Expr) -> Shape? {
    switch expression.kind {
    case .tuple: .tuple
    case .list, .listWithTail, .string: .list
    case .integer, .bigInteger, .float, .character: .number
    case .atom: .atom
    case .map: .map
    case .fun, .namedFun: .fun
    default: nil
    }
  }

  private func isDifferent(_ a: Shape?, _ b: Shape?) -> Bool { a != nil && b != nil && a != b }

  private func isLiteral(_ value: Expr) -> Bool {
    switch value.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .fun, .namedFun, .map: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy(isLiteral)
    case .listWithTail(let elements, let tail):
      elements.allSatisfy(isLiteral) && isLiteral(tail)
    default: false
    }
  }

  // MARK: Guards

  /// Whether all alternatives have a test that constants decide.
  func isAlwaysFalse(_ guards: [[Expr]]) -> Bool {
    !guards.isEmpty && guards.allSatisfy { $0.contains { truth($0) == false } }
  }

  /// What a test of constants says; nil if it depends on more.
  private func truth(_ test: Expr) -> Bool? {
    switch test.kind {
    case .atom(let name): return name == .true
    case .integer, .float, .character, .string: return false
    case .unary(.not, let operand): return truth(operand).map { !$0 }
    case .andalso(let left, let right, _):
      if truth(left) == false || truth(right) == false { return false }
      return truth(left) == true && truth(right) == true ? true : nil
    case .orelse(let left, let right, _):
      if truth(left) == true { return true }
      return truth(left) == false ? truth(right) : nil
    case .infix(let operation, let left, let right, _):
      guard case .integer(let a) = left.kind, case .integer(let b) = right.kind else { return nil }
      return compared(operation, a, b)
    case .localCall(let name, let arguments)
    where arguments.count == 1 && AutoImported.isTypeTest(name, 1):
      guard let shape = shape(arguments[0]) else { return nil }
      return typeTest(names.text(of: name), shape)
    default: return nil
    }
  }

  private func compared(_ operation: InfixOperator, _ a: Int, _ b: Int) -> Bool? {
    switch operation {
    case .equal, .exactlyEqual: a == b
    case .notEqual, .exactlyNotEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    default: nil
    }
  }

  private func typeTest(_ test: String, _ shape: Shape) -> Bool? {
    switch (test, shape) {
    case ("is_tuple", _): shape == .tuple
    case ("is_list", _): shape == .list
    case ("is_number", _): shape == .number
    case ("is_atom", _): shape == .atom
    case ("is_map", _): shape == .map
    case ("is_integer", _), ("is_float", _): shape == .number ? nil : false
    case ("is_binary", _), ("is_bitstring", _), ("is_pid", _), ("is_port", _), ("is_reference", _):
      false
    default: nil
    }
  }
}
