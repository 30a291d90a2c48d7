import AlderSyntax

extension FunctionLowering {
  /// A pattern, for what is in `slot`. A variable that occurs first at the top is that slot: no
  /// copy is made.
  func pattern(_ expression: Expr, at slot: Int) -> MatchPattern {
    switch expression.kind {
    case .variable(let name) where mayAliasScrutinee && self.slot(of: name) == nil:
      bind(name, to: slot)
      return .any
    case .match(let left, let right, _):
      return both(pattern(left, at: slot), pattern(right, at: slot))
    default:
      return pattern(expression)
    }
  }

  private func both(_ left: MatchPattern, _ right: MatchPattern) -> MatchPattern {
    if case .any = left { return right }
    if case .any = right { return left }
    return .both(left, right)
  }

  func pattern(_ expression: Expr) -> MatchPattern {
    switch expression.kind {
    case .wildcard: return .any
    case .variable(let name):
      if let slot = slot(of: name) { return .equal(slot) }
      let slot = slotForNew(name)
      bind(name, to: slot)
      return .bind(slot)
    case .integer, .bigInteger, .float, .character, .atom, .string:
      return .literal(module.literal(expression))
    case .tuple(let elements):
      return .tuple(elements.map(part))
    case .list(let elements):
      return list(elements, tail: .literal(.empty))
    case .listWithTail(let elements, let tail):
      // Left to right, so that the first occurrence of a variable is the one that binds.
      let heads = elements.map(part)
      return cons(heads, tail: part(tail))
    case .map(let fields):
      return .map(
        fields.map { field in
          var none: [Operation] = []
          let key = withShadowed { value(of: field.key, &none) }
          return (key, part(field.value))
        })
    case .record(let name, let fields):
      return recordPattern(name, fields, part)
    case .recordIndex(let name, let field, _):
      return .literal(Term(small: module.record(name).index(of: field)))
    case .binary(let segments):
      return binaryPattern(segments)
    case .match(let left, let right, _):
      let left = pattern(left)
      return both(left, pattern(right))
    case .infix(.append, let prefix, let rest, _):
      return appended(prefix, rest)
    default:
      guard let constant = module.constant(expression) else {
        preconditionFailure("not a pattern: refused when the module was loaded")
      }
      return .literal(constant)
    }
  }

  /// A pattern inside another one: it gets a slot of its own unless it is a variable or nothing.
  private func part(_ expression: Expr) -> MatchPattern {
    let inner = pattern(expression)
    switch inner {
    case .any, .bind: return inner
    default: return .part(newSlot(), inner)
    }
  }

  private func list(_ elements: [Expr], tail: MatchPattern) -> MatchPattern {
    let heads = elements.map(part)
    if heads.isEmpty { return tail }
    return cons(heads, tail: .part(newSlot(), tail))
  }

  private func cons(_ heads: [MatchPattern], tail: MatchPattern) -> MatchPattern {
    var result = tail
    for (index, head) in heads.enumerated().reversed() {
      let cell = MatchPattern.cons(head, result)
      result = index == 0 ? cell : .part(newSlot(), cell)
    }
    return result
  }

  /// `"prefix" ++ Rest`
  private func appended(_ prefix: Expr, _ rest: Expr) -> MatchPattern {
    guard let constant = module.constant(prefix) else {
      preconditionFailure("not a pattern: refused when the module was loaded")
    }
    var heads: [MatchPattern] = []
    var list = constant
    while list.isCons {
      heads.append(.part(newSlot(), .literal(list.head)))
      list = list.tail
    }
    return heads.isEmpty ? pattern(rest) : cons(heads, tail: part(rest))
  }
}
