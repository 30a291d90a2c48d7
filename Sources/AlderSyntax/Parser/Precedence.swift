/// How tightly operators bind: higher is tighter. Those of one level associate alike.
enum Precedence {
  static var match: Int { 100 }
  static var orelse: Int { 150 }
  static var andalso: Int { 160 }
  static var comparison: Int { 200 }
  static var list: Int { 300 }
  static var addition: Int { 400 }
  static var multiplication: Int { 500 }

  /// The level of an infix operator; 0 if the token is none.
  @inline(__always)
  static func of(_ kind: TokenKind) -> Int {
    switch kind {
    case .equals, .bang: match
    case .orelse: orelse
    case .andalso: andalso
    case .equal, .notEqual, .exactlyEqual, .exactlyNotEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual:
      comparison
    case .plusPlus, .minusMinus: list
    case .plus, .minus, .bor, .bxor, .bsl, .bsr, .or, .xor: addition
    case .star, .slash, .div, .rem, .band, .and: multiplication
    default: 0
    }
  }
}

extension TokenKind {
  /// The infix operator that evaluates both operands; nil for the others.
  var infixOperator: InfixOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .exactlyEqual: .exactlyEqual
    case .exactlyNotEqual: .exactlyNotEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .plusPlus: .append
    case .minusMinus: .remove
    case .plus: .add
    case .minus: .subtract
    case .bor: .bor
    case .bxor: .bxor
    case .bsl: .bsl
    case .bsr: .bsr
    case .or: .or
    case .xor: .xor
    case .star: .multiply
    case .slash: .divide
    case .div: .div
    case .rem: .rem
    case .band: .band
    case .and: .and
    default: nil
    }
  }

  var unaryOperator: UnaryOperator? {
    switch self {
    case .plus: .plus
    case .minus: .minus
    case .bnot: .bnot
    case .not: .not
    default: nil
    }
  }
}
