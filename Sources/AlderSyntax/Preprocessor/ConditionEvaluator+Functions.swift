/// The functions that guards may call.
extension ConditionEvaluator {
  func call(_ name: String, _ arguments: [Value]) throws(Failure) -> Value {
    switch arguments.count {
    case 0 where name == "node": return .atom(session.lexer.names.intern("nonode@nohost"))
    case 1: return try name.hasPrefix("is_") ? test(name, arguments[0]) : one(name, arguments[0])
    case 2: return try two(name, arguments[0], arguments[1])
    case 3 where name == "is_record":
      return try isRecord(arguments[0], arguments[1], size: arguments[2])
    default: throw .failed
    }
  }

  private func test(_ name: String, _ value: Value) throws(Failure) -> Value {
    switch (name, value) {
    case ("is_integer", .integer), ("is_float", .float), ("is_number", .integer),
      ("is_number", .float), ("is_atom", .atom), ("is_tuple", .tuple), ("is_list", .list),
      ("is_map", .map):
      boolean(true)
    case ("is_boolean", .atom(let name)): boolean(name == .true || name == .false)
    default: boolean(false)
    }
  }

  private func one(_ name: String, _ value: Value) throws(Failure) -> Value {
    switch (name, value) {
    case ("abs", .integer(let value)) where value != .min: return .integer(abs(value))
    case ("abs", .float(let value)): return .float(abs(value))
    case ("float", .integer), ("float", .float): return .float(number(value)!)
    case ("ceil", _): return try whole(value, .up)
    case ("floor", _): return try whole(value, .down)
    case ("trunc", _): return try whole(value, .towardZero)
    case ("round", _): return try whole(value, .toNearestOrAwayFromZero)
    case ("hd", .list(let elements)) where !elements.isEmpty: return elements[0]
    case ("tl", .list(let elements)) where !elements.isEmpty: return .list(Array(elements[1...]))
    case ("length", .list(let elements)): return .integer(elements.count)
    case ("tuple_size", .tuple(let elements)), ("size", .tuple(let elements)):
      return .integer(elements.count)
    case ("map_size", .map(let pairs)): return .integer(pairs.count)
    default: throw .failed
    }
  }

  private func whole(
    _ value: Value, _ rule: FloatingPointRoundingRule
  ) throws(Failure) -> Value {
    if case .integer = value { return value }
    guard let number = number(value), let whole = Int(exactly: number.rounded(rule)) else {
      throw .failed
    }
    return .integer(whole)
  }

  private func two(_ name: String, _ first: Value, _ second: Value) throws(Failure) -> Value {
    switch (name, first, second) {
    case ("element", .integer(let index), .tuple(let elements)) where 1...elements.count ~= index:
      return elements[index - 1]
    case ("map_get", let key, .map(let pairs)):
      guard let pair = pairs.first(where: { $0.key == key }) else { throw .failed }
      return pair.value
    case ("is_map_key", let key, .map(let pairs)):
      return boolean(pairs.contains { $0.key == key })
    case ("max", _, _): return compare(first, second) >= 0 ? first : second
    case ("min", _, _): return compare(first, second) <= 0 ? first : second
    case ("is_function", _, .integer): return boolean(false)
    case ("is_record", _, _): return try isRecord(first, second, size: nil)
    default: throw .failed
    }
  }

  private func isRecord(
    _ value: Value, _ tag: Value, size: Value?
  ) throws(Failure) -> Value {
    guard case .atom = tag else { throw .failed }
    guard case .tuple(let elements) = value else { return boolean(false) }
    return boolean(elements.first == tag && (size == nil || size == .integer(elements.count)))
  }
}
