/// The operators with one operand.
public enum UnaryOperator: UInt8, Sendable {
  case plus, minus, bnot, not

  /// As it is written in Erlang.
  public var text: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .bnot: "bnot"
    case .not: "not"
    }
  }
}

/// The operators with two operands that evaluate both; `andalso`, `orelse`, `=` and `!` are
/// expressions of their own.
public enum InfixOperator: UInt8, Sendable {
  case add, subtract, multiply, divide, div, rem
  case band, bor, bxor, bsl, bsr
  case and, or, xor
  case append, remove
  case equal, notEqual, exactlyEqual, exactlyNotEqual
  case less, lessOrEqual, greater, greaterOrEqual

  /// As it is written in Erlang.
  public var text: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .div: "div"
    case .rem: "rem"
    case .band: "band"
    case .bor: "bor"
    case .bxor: "bxor"
    case .bsl: "bsl"
    case .bsr: "bsr"
    case .and: "and"
    case .or: "or"
    case .xor: "xor"
    case .append: "++"
    case .remove: "--"
    case .equal: "=="
    case .notEqual: "/="
    case .exactlyEqual: "=:="
    case .exactlyNotEqual: "=/="
    case .less: "<"
    case .lessOrEqual: "=<"
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  /// Whether it compares terms of any kind, which never fails.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .exactlyEqual, .exactlyNotEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual:
      true
    default: false
    }
  }
}
