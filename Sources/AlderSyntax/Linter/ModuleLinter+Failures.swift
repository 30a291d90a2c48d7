/// Operations, and calls of functions without effects, that can only fail: all operands are constants.
extension ModuleLinter {
  func warnIfFailing(_ operation: UnaryOperator, _ operand: Expr, _ span: Span) {
    guard warnsOfFailures, let constant = constant(operand) else { return }
    let (isRight, failure) =
      switch operation {
      case .plus, .minus: (constant.isNumber, "badarith")
      case .bnot: (constant.isInteger, "badarith")
      case .not: (constant.isBoolean, "badarg")
      }
    if !isRight { warnOfOperator("'\(operation.text)'/1", failure, at: span) }
  }

  func warnIfFailing(_ operation: InfixOperator, _ left: Expr, _ right: Expr, at: Span) {
    guard warnsOfFailures, let a = constant(left), let b = constant(right),
      let failure = failure(operation, a, b)
    else { return }
    var notes: [Diagnostic.Note] = []
    switch (operation, a, b) {
    case (.divide, .atom(let name), .integer(let arity?)):
      let function = FunctionID(name: name, arity: arity)
      notes = [.init("the function \(show(function)) is written 'fun \(show(function))'")]
    case (.add, _, _) where a.isString || b.isString:
      notes = [.init("strings and other lists are joined with '++'")]
    default: break
    }
    warnOfOperator("'\(operation.text)'/2", failure, at: at, notes)
  }

  /// A call of one of erlang's functions, or of `math`.
  func warnIfFailing(_ module: Name, _ function: Name, _ arguments: [Expr], _ span: Span) {
    guard warnsOfFailures, 1...3 ~= arguments.count else { return }
    let text = names.text(of: function)
    var constants: [Constant] = []
    for argument in arguments {
      guard let constant = constant(argument) else { return }
      constants.append(constant)
    }
    let failure: String?
    let called: String
    if module == .erlang {
      called = show(FunctionID(name: function, arity: arguments.count))
      failure = isRight(text, constants) ? nil : "badarg"
    } else if names.text(of: module) == "math", constants.count == 1 {
      called = "math:\(text)/1"
      failure = mathFailure(text, constants[0])
    } else {
      return
    }
    if let failure {
      warnLate("the call to \(called) will fail with a '\(failure)' exception", at: span)
    }
  }

  private var warnsOfFailures: Bool {
    options.warns && !compileOptions.contains("nowarn_failed")
  }

  private func warnOfOperator(
    _ text: String, _ failure: String, at span: Span, _ notes: [Diagnostic.Note] = []
  ) {
    warnLate(
      "evaluation of operator \(text) will fail with a '\(failure)' exception", at: span,
      notes: notes)
  }

  // MARK: What fails

  private func failure(_ operation: InfixOperator, _ a: Constant, _ b: Constant) -> String? {
    let isRight =
      switch operation {
      case .add, .subtract, .multiply: a.isNumber && b.isNumber
      case .divide: a.isNumber && b.isNumber && !b.isZero
      case .div, .rem: a.isInteger && b.isInteger && !b.isZero
      case .band, .bor, .bxor, .bsl, .bsr: a.isInteger && b.isInteger
      case .and, .or, .xor: a.isBoolean && b.isBoolean
      case .append: a.isProperList
      case .remove: a.isProperList && b.isProperList
      default: true
      }
    if isRight { return nil }
    return [.and, .or, .xor, .append, .remove].contains(operation) ? "badarg" : "badarith"
  }

  /// Whether the arguments are of the types that the function takes; true for functions that are not
  /// known here.
  private func isRight(_ function: String, _ arguments: [Constant]) -> Bool {
    let first = arguments[0]
    switch (function, arguments.count) {
    case ("length", 1), ("list_to_atom", 1), ("list_to_tuple", 1): return first.isProperList
    case ("hd", 1), ("tl", 1):
      if case .emptyList = first { return false }
      if case .improperList = first { return true }
      return first.isProperList
    case ("tuple_size", 1), ("tuple_to_list", 1): return first.isTuple
    case ("byte_size", 1), ("bit_size", 1), ("binary_to_list", 1), ("binary_to_atom", 1):
      return first.isBinary
    case ("size", 1): return first.isTuple || first.isBinary
    case ("abs", 1), ("round", 1), ("trunc", 1), ("float", 1), ("floor", 1), ("ceil", 1):
      return first.isNumber
    case ("atom_to_list", 1), ("atom_to_binary", 1): return first.isAtom
    case ("integer_to_list", 1), ("integer_to_binary", 1): return first.isInteger
    case ("float_to_list", 1): return first.isFloat
    case ("list_to_integer", 1):
      guard case .string(let digits) = first else { return first.isList }
      return Self.isDecimal(names.text(of: digits))
    case ("list_to_float", 1):
      guard case .string(let digits) = first else { return first.isList }
      return names.text(of: digits).contains(".")
    case ("list_to_binary", 1), ("iolist_to_binary", 1):
      return first.isProperList || first.isImproperList
        || function.hasPrefix("io") && first.isBinary
    case ("element", 2): return isIndex(first, of: arguments[1])
    case ("setelement", 3): return isIndex(first, of: arguments[1])
    default: return true
    }
  }

  private func isIndex(_ index: Constant, of tuple: Constant) -> Bool {
    guard case .integer(let index?) = index, case .tuple(let size) = tuple else { return false }
    return 1...max(size, 1) ~= index && size > 0
  }

  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  private func mathFailure(_ function: String, _ argument: Constant) -> String? {
    switch function {
    case "sqrt", "log", "log2", "log10", "exp", "sin", "cos", "tan", "floor", "ceil": break
    default: return nil
    }
    let value: Double?
    switch argument {
    case .integer(let number): value = number.map(Double.init)
    case .float(let number): value = number
    default: return "badarg"
    }
    guard let value else { return nil }
    switch function {
    case "sqrt": return value < 0 ? "badarith" : nil
    case "log", "log2", "log10": return value <= 0 ? "badarith" : nil
    default: return nil
    }
  }

  // MARK: Constants

  /// Nil if it depends on anything, or fails itself: then that has been said.
  private func constant(_ expression: Expr) -> Constant? {
    switch expression.kind {
    case .integer(let value): return .integer(value)
    case .bigInteger: return .integer(nil)
    case .character(let value): return .integer(Int(value))
    case .float(let value): return .float(value)
    case .atom(let name): return .atom(name)
    case .string(let name): return names.text(of: name).isEmpty ? .emptyList : .string(name)
    case .tuple(let elements): return areConstant(elements) ? .tuple(size: elements.count) : nil
    case .list(let elements):
      return !areConstant(elements) ? nil : elements.isEmpty ? .emptyList : .list
    case .listWithTail(let elements, let tail):
      guard areConstant(elements), let end = constant(tail) else { return nil }
      return end.isProperList ? .list : .improperList
    case .binary(let segments):
      return segments.allSatisfy { $0.size == nil && constant($0.value) != nil } ? .binary : nil
    case .map(let fields):
      return fields.allSatisfy { areConstant([$0.key, $0.value]) } ? .map : nil
    case .unary(let operation, let operand):
      return constant(operand).flatMap { computed(operation, $0) }
    case .infix(let operation, let left, let right, _):
      guard let a = constant(left), let b = constant(right), failure(operation, a, b) == nil else {
        return nil
      }
      return computed(operation, a, b)
    default: return nil
    }
  }

  private func areConstant(_ expressions: [Expr]) -> Bool {
    expressions.allSatisfy { constant($0) != nil }
  }

  private func computed(_ operation: UnaryOperator, _ operand: Constant) -> Constant? {
    switch (operation, operand) {
    case (.plus, .integer), (.plus, .float): operand
    case (.minus, .integer(let value)): .integer(value.flatMap { $0 == Int.min ? nil : -$0 })
    case (.minus, .float(let value)): .float(value.map { -$0 })
    case (.bnot, .integer): .integer(nil)
    default: nil
    }
  }

  private func computed(_ operation: InfixOperator, _ a: Constant, _ b: Constant) -> Constant? {
    switch operation {
    case .add, .subtract, .multiply:
      guard case .integer(let left) = a, case .integer(let right) = b else { return .float(nil) }
      guard let left, let right else { return .integer(nil) }
      let (value, overflow) =
        switch operation {
        case .add: left.addingReportingOverflow(right)
        case .subtract: left.subtractingReportingOverflow(right)
        default: left.multipliedReportingOverflow(by: right)
        }
      return .integer(overflow ? nil : value)
    case .divide: return .float(nil)
    case .div, .rem, .band, .bor, .bxor, .bsl, .bsr: return .integer(nil)
    default: return nil
    }
  }
}

extension Constant {
  fileprivate var isImproperList: Bool { if case .improperList = self { true } else { false } }
  /// One that is not known to be a string.
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
