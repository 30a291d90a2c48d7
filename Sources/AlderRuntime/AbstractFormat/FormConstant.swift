import AlderSyntax

/// The value of an attribute: of an expression that is a constant, where `name/1` stands for
/// {name, 1}.
struct FormConstant {
  private let writer: FormWriter
  private var p: Process { writer.p }

  init(_ writer: FormWriter) { self.writer = writer }

  /// Nil if the expression is no constant.
  func value(_ expression: Expr) throws(Raise) -> Term? {
    switch expression.kind {
    case .integer(let value): return p.integer(value)
    case .bigInteger(let big): return try writer.integer(big)
    case .float(let value): return p.float(value)
    case .character(let value): return Term(small: Int(value))
    case .atom(let name): return try writer.atom(name)
    case .string(let name): return writer.string(name)
    case .tuple(let elements):
      guard let values = try values(elements) else { return nil }
      return p.tuple(values)
    case .list(let elements):
      guard let values = try values(elements) else { return nil }
      return p.list(values)
    case .listWithTail(let elements, let tail):
      guard let values = try values(elements), let tail = try value(tail) else { return nil }
      return p.list(values, tail: tail)
    case .map(let fields): return try map(fields)
    case .binary(let segments): return try binary(segments)
    case .unary(let operation, let operand): return try signed(operation, operand)
    case .infix(.divide, let name, let arity, _): return try reference(name, arity)
    case .remoteFunReference(let module, let function, let arity):
      return try fun(module, function, arity)
    // Of documentation: the parser lets no other attribute have one.
    case .localCall: return try writer.expression(expression)
    default: return nil
    }
  }

  private func values(_ expressions: [Expr]) throws(Raise) -> [Term]? {
    var values: [Term] = []
    for expression in expressions {
      guard let value = try value(expression) else { return nil }
      values.append(value)
    }
    return values
  }

  private func map(_ fields: [MapField]) throws(Raise) -> Term? {
    var pairs: [(Term, Term)] = []
    for field in fields {
      guard !field.isExact, let key = try value(field.key), let value = try value(field.value)
      else { return nil }
      pairs.append((key, value))
    }
    return p.makeMap(pairs)
  }

  private func signed(_ operation: UnaryOperator, _ operand: Expr) throws(Raise) -> Term? {
    guard let value = try value(operand), value.isNumber else { return nil }
    switch operation {
    case .plus: return value
    case .minus: return try p.negate(value)
    case .not, .bnot: return nil
    }
  }

  private func reference(_ name: Expr, _ arity: Expr) throws(Raise) -> Term? {
    guard case .atom(let name) = name.kind, case .integer(let arity) = arity.kind else {
      return nil
    }
    return p.tuple(try writer.atom(name), Term(small: arity))
  }

  private func fun(_ module: Expr, _ function: Expr, _ arity: Expr) throws(Raise) -> Term? {
    guard case .atom(let module) = module.kind, case .atom(let function) = function.kind,
      case .integer(let arity) = arity.kind, 0...255 ~= arity
    else { return nil }
    let export = p.machine.code.export(
      try writer.atom(module), try writer.atom(function), arity)
    return p.externalFun(export)
  }

  private func binary(_ segments: [BinarySegment]) throws(Raise) -> Term? {
    var bits = ConstantBits()
    for segment in segments {
      let format = ConstantBits.Format(segment)
      if case .string(let name) = segment.value.kind {
        let scalars = writer.names[name].unicodeScalars
        for scalar in scalars {
          guard bits.append(Term(small: Int(scalar.value)), size: nil, format) else { return nil }
        }
        continue
      }
      var size: Term?
      if let expression = segment.size {
        guard let value = try value(expression) else { return nil }
        size = value
      }
      guard let value = try value(segment.value), bits.append(value, size: size, format) else {
        return nil
      }
    }
    return try bits.term(p)
  }
}
