extension ModuleLinter {
  /// A pattern whose variables may be bound before: then they must be equal.
  func checkMatchPattern(_ pattern: Expr) {
    let (oldMark, oldShadowing) = (patternMark, shadowing)
    patternMark = Int32(variables.mark)
    shadowing = nil
    checkPattern(pattern)
    (patternMark, shadowing) = (oldMark, oldShadowing)
  }

  func checkPattern(_ pattern: Expr) {
    switch pattern.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .wildcard, .recordIndex: break
    case .variable(let name): bind(name, at: pattern.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { checkPattern(element) }
    case .listWithTail(let elements, let tail):
      for element in elements { checkPattern(element) }
      checkPattern(tail)
    case .match(let left, let right, _):
      checkPattern(left)
      checkPattern(right)
    case .map(let fields): checkMapPattern(fields)
    case .record(let name, let fields): checkRecordPattern(name, fields, pattern.span)
    case .binary(let segments): checkBinaryPattern(segments)
    case .infix(.append, let left, let right, let at):
      if isPrefix(left) { checkPattern(right) } else { error("illegal pattern", at: at) }
    case .infix(_, _, _, let at):
      if !isConstant(pattern) { error("illegal pattern", at: at) }
    case .unary:
      if !isConstant(pattern) { error("illegal pattern", at: pattern.span) }
    default:
      error("illegal pattern", at: pattern.span)
    }
    if case .recordIndex = pattern.kind { checkRecord(pattern) }
  }

  /// A variable in a pattern: bound here, or compared.
  private func bind(_ name: Name, at span: Span) {
    let state = variables[name]
    let isOfThisPattern = state.serial >= patternMark && state.kind == .bound
    if isOfThisPattern {
      variables.use(state)
      warnIfIgnoredTwice(name, state, span)
      return
    }
    switch state.kind {
    case .unbound: variables.bind(name, at: span)
    case .bound:
      if let shadowing {
        // One that was reported as unbound counts as bound after it, so that it is reported once.
        if !reportedUnbound.contains(name) { warnShadowed(name, shadowing, span) }
        variables.bind(name, at: span)
      } else {
        variables.use(state)
      }
    case .unsafe:
      if shadowing == nil {
        variables.use(state)
        reportUnsafe(name, state, at: span)
      }
      variables.bind(name, at: span)
      if shadowing == nil { variables.use(variables[name]) }
    }
  }

  private func warnIfIgnoredTwice(_ name: Name, _ state: VariableState, _ span: Span) {
    let text = names.text(of: name)
    guard text.utf8.first == UInt8(ascii: "_") else { return }
    let first = variables.sites[Int(state.site)].span
    warn(
      "variable '\(text)' is bound multiple times in this pattern. If you mean to ignore this "
        + "value, use '_' or a different underscore-prefixed name", at: span,
      notes: [.init("bound here first", at: first)])
  }

  /// What `++` may have on its left in a pattern: a string or list without variables' tails.
  private func isPrefix(_ expression: Expr) -> Bool {
    switch expression.kind {
    case .string: return true
    case .list(let elements):
      let isLiteral = elements.allSatisfy {
        switch $0.kind {
        case .integer, .character: true
        default: false
        }
      }
      return isLiteral
    case .infix(.append, let left, let right, _): return isPrefix(left) && isPrefix(right)
    default: return false
    }
  }

  /// An expression of numbers that has a value at compile time.
  private func isConstant(_ expression: Expr) -> Bool {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character: true
    case .unary(let operation, let operand): operation != .not && isConstant(operand)
    case .infix(let operation, let left, let right, _):
      Self.isArithmetic(operation) && isConstant(left) && isConstant(right)
    default: false
    }
  }

  static func isArithmetic(_ operation: InfixOperator) -> Bool {
    switch operation {
    case .add, .subtract, .multiply, .divide, .div, .rem, .band, .bor, .bxor, .bsl, .bsr: true
    default: false
    }
  }

  private func checkMapPattern(_ fields: [MapField]) {
    for field in fields {
      if field.isExact {
        checkPatternExpression(field.key)
      } else {
        error("illegal pattern", at: operatorSpan(of: field))
      }
    }
    for field in fields { checkPattern(field.value) }
  }

  /// A map key or segment size within a pattern: a guard expression of what was bound before the
  /// pattern, or before in the same binary.
  func checkPatternExpression(_ expression: Expr) {
    let hidden = hiddenVariables(in: expression)
    if let name = hidden {
      variables.use(variables[name])
      error("variable '\(names.text(of: name))' is unbound", at: expression.span)
    } else {
      checkGuardExpression(expression)
    }
  }

  /// A variable that only the pattern itself binds.
  private func hiddenVariables(in expression: Expr) -> Name? {
    switch expression.kind {
    case .variable(let name):
      let serial = variables[name].serial
      let isHidden =
        variables[name].kind == .bound && serial >= patternMark && serial < binaryMark
      return isHidden ? name : nil
    case .infix(_, let left, let right, _):
      return hiddenVariables(in: left) ?? hiddenVariables(in: right)
    case .unary(_, let operand): return hiddenVariables(in: operand)
    case .tuple(let elements), .list(let elements):
      for element in elements {
        if let name = hiddenVariables(in: element) { return name }
      }
      return nil
    default: return nil
    }
  }

  private func checkBinaryPattern(_ segments: [BinarySegment]) {
    let oldMark = binaryMark
    binaryMark = Int32(variables.mark)
    for (index, segment) in segments.enumerated() {
      checkBinaryTypes(segment, inPattern: true)
      let isBinary = segment.kind == .binary || segment.kind == .bitstring
      if isBinary, segment.size == nil, index < segments.count - 1 {
        error(
          "a binary field without size is only allowed at the end of a binary pattern",
          at: segment.value.span)
      }
      if let size = segment.size { checkPatternExpression(size) }
      checkSegmentPattern(segment)
    }
    binaryMark = oldMark
  }

  private func checkSegmentPattern(_ segment: BinarySegment) {
    warnIfNeverMatching(segment)
    switch segment.value.kind {
    case .variable(let name): bind(name, at: segment.value.span)
    case .wildcard, .integer, .bigInteger, .float, .character: break
    case .string:
      let isText = segment.kind == .utf8 || segment.kind == .utf16 || segment.kind == .utf32
      if segment.size != nil || segment.kind != nil && !isText && segment.kind != .integer {
        error(
          "a literal string in a binary pattern must not have a type or a size",
          at: segment.value.span)
      }
    default:
      if !isConstant(segment.value) { error("illegal pattern", at: segment.value.span) }
    }
  }
}
