/// What is known of the value of an expression that is made of constants only.
enum Constant {
  /// Nil if it has not been computed.
  case integer(Int?)
  case float(Double?)
  case atom(Name)
  /// A list that is not empty.
  case list
  case string(Name)
  case emptyList
  case improperList
  case tuple(size: Int)
  case binary
  case map

  var isNumber: Bool {
    switch self {
    case .integer, .float: true
    default: false
    }
  }

  var isInteger: Bool { if case .integer = self { true } else { false } }
  var isFloat: Bool { if case .float = self { true } else { false } }
  var isAtom: Bool { if case .atom = self { true } else { false } }
  var isBinary: Bool { if case .binary = self { true } else { false } }
  var isTuple: Bool { if case .tuple = self { true } else { false } }

  var isString: Bool { if case .string = self { true } else { false } }

  var isBoolean: Bool {
    if case .atom(let name) = self { name == .true || name == .false } else { false }
  }

  var isProperList: Bool {
    switch self {
    case .list, .string, .emptyList: true
    default: false
    }
  }

  var isZero: Bool {
    switch self {
    case .integer(let value): value == 0
    case .float(let value): value == 0
    default: false
    }
  }
}
