import AlderSyntax

/// Operators by name.
enum OperatorAtoms {
  static let send = Term(atom: "!")

  static func atom(_ operation: UnaryOperator) -> Term { unary[Int(operation.rawValue)] }
  static func atom(_ operation: InfixOperator) -> Term { infix[Int(operation.rawValue)] }

  private static let unary = (0...UnaryOperator.not.rawValue).map {
    Term(atom: UnaryOperator(rawValue: $0)!.text)
  }
  private static let infix = (0...InfixOperator.greaterOrEqual.rawValue).map {
    Term(atom: InfixOperator(rawValue: $0)!.text)
  }

  static let unaryByName = Dictionary(
    uniqueKeysWithValues: unary.enumerated().map { ($1, UnaryOperator(rawValue: UInt8($0))!) })
  static let infixByName = Dictionary(
    uniqueKeysWithValues: infix.enumerated().map { ($1, InfixOperator(rawValue: UInt8($0))!) })
}
