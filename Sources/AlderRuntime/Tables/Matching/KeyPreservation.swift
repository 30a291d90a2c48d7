extension Process {
  /// Whether objects keep their keys when they are replaced by what the specification makes of them, as
  /// can be seen from its words. Precondition: it can be compiled.
  func keepsKeys(_ specification: Term, _ keyIndex: Int) -> Bool {
    var rest = specification
    while rest.isCons {
      let clause = rest.head
      var body = clause.elements[2]
      while body.tail.isCons { body = body.tail }
      if !keepsKey(body.head, head: clause.elements[0], keyIndex) { return false }
      rest = rest.tail
    }
    return true
  }

  /// '$_', or {{..., Key, ...}}.
  private func keepsKey(_ result: Term, head: Term, _ keyIndex: Int) -> Bool {
    if result == Atom.dollarUnderscore { return true }
    guard result.isTuple(arity: 1), result.elements[0].isTuple,
      keyIndex < result.elements[0].tupleArity
    else { return false }
    let key = result.elements[0].elements[keyIndex]
    // {element, Position, '$_'}
    if key.isTuple(arity: 3), key.elements[0] == Self.element,
      key.elements[1] == Term(small: keyIndex + 1), key.elements[2] == Atom.dollarUnderscore
    {
      return true
    }
    guard head.isTuple, keyIndex < head.tupleArity else { return false }
    return means(key, head.elements[keyIndex])
  }

  private static let element = Term(atom: "element")
  private static let const = Term(atom: "const")

  /// Whether an expression makes again what the pattern has matched.
  private func means(_ expression: Term, _ pattern: Term) -> Bool {
    var pending = [(expression, pattern)]
    while let (expression, pattern) = pending.popLast() {
      if pattern == Atom.underscore { return false }
      if let number = MatchCompiler.variableNumber(pattern) {
        if MatchCompiler.variableNumber(expression) != number { return false }
      } else if expression.isTuple(arity: 2), expression.elements[0] == Self.const {
        if !MatchCompiler.isConstant(pattern)
          || !expression.elements[1].isExactlyEqual(to: pattern)
        {
          return false
        }
      } else if pattern.isTuple {
        guard expression.isTuple(arity: 1),
          expression.elements[0].isTuple(arity: pattern.tupleArity)
        else { return false }
        for index in 0..<pattern.tupleArity {
          pending.append((expression.elements[0].elements[index], pattern.elements[index]))
        }
      } else if pattern.isCons {
        guard expression.isCons else { return false }
        pending.append((expression.tail, pattern.tail))
        pending.append((expression.head, pattern.head))
      } else if pattern.isMap || !expression.isExactlyEqual(to: pattern) {
        return false
      }
    }
    return true
  }
}
