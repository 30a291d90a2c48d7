/// Evaluates the condition of `-if`: what may stand in a guard, and `defined(Name)`.
struct ConditionEvaluator {
  indirect enum Value: Equatable {
    case integer(Int)
    case float(Double)
    case atom(Name)
    case tuple([Value])
    case list([Value])
    /// Pairs with different keys, in no order.
    case map([Pair])

    struct Pair: Equatable {
      var key: Value
      var value: Value
    }
  }

  enum Failure: Error {
    /// It cannot be evaluated: the condition does not hold.
    case failed
    /// It is nothing that may stand in a condition.
    case malformed
  }

  let session: ParseSession

  init(_ session: ParseSession) { self.session = session }

  func value(of expression: Expr) throws(Failure) -> Value {
    switch expression.kind {
    case .integer(let value): return .integer(value)
    case .float(let value): return .float(value)
    case .character(let value): return .integer(Int(value))
    case .atom(let name): return .atom(name)
    case .string(let name):
      return .list(
        session.lexer.names.text(of: name).unicodeScalars.map { .integer(Int($0.value)) })
    case .tuple(let elements): return .tuple(try values(of: elements))
    case .list(let elements): return .list(try values(of: elements))
    case .listWithTail(let elements, let tail):
      guard case .list(let rest) = try value(of: tail) else { throw .failed }
      return .list(try values(of: elements) + rest)
    case .map(let fields): return try map([], fields)
    case .mapUpdate(let old, let fields):
      guard case .map(let pairs) = try value(of: old) else { throw .failed }
      return try map(pairs, fields)
    case .localCall(.defined, let arguments) where arguments.count == 1:
      return try defined(arguments[0])
    case .localCall(let name, let arguments):
      if !AutoImported.isGuard(name, arguments.count) {
        throw AutoImported.contains(name, arguments.count) ? .malformed : .failed
      }
      return try call(session.lexer.names.text(of: name), try values(of: arguments))
    case .unary(let operation, let operand): return try unary(operation, try value(of: operand))
    case .andalso(let left, let right, _): return try logical(left, right, decisive: .false)
    case .orelse(let left, let right, _): return try logical(left, right, decisive: .true)
    case .infix(let operation, let left, let right, _):
      return try infix(operation, try value(of: left), try value(of: right))
    case .variable, .wildcard, .bigInteger, .binary: throw .failed
    default: throw .malformed
    }
  }

  private func values(of expressions: [Expr]) throws(Failure) -> [Value] {
    var values: [Value] = []
    for expression in expressions { values.append(try value(of: expression)) }
    return values
  }

  private func map(_ old: [Value.Pair], _ fields: [MapField]) throws(Failure) -> Value {
    var pairs = old
    for field in fields {
      let key = try value(of: field.key)
      let value = try value(of: field.value)
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        pairs[index].value = value
      } else if field.isExact {
        throw .failed
      } else {
        pairs.append(Value.Pair(key: key, value: value))
      }
    }
    return .map(pairs)
  }

  private func defined(_ argument: Expr) throws(Failure) -> Value {
    switch argument.kind {
    case .atom(let name), .variable(let name): return boolean(session.isDefined(name))
    default: throw .malformed
    }
  }

  func boolean(_ value: Bool) -> Value { .atom(value ? .true : .false) }

  private func logical(
    _ left: Expr, _ right: Expr, decisive: Name
  ) throws(Failure) -> Value {
    let left = try value(of: left)
    guard left == .atom(.true) || left == .atom(.false) else { throw .failed }
    return left == .atom(decisive) ? left : try value(of: right)
  }
}
