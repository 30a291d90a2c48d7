import AlderSyntax

/// What an expression node will compute, before its shape is chosen: no calls of Erlang code in it.
///
/// The first half of lowering turns forms into values and operations with slots; the second, the
/// emitter, goes through them backwards and makes nodes.
indirect enum Value {
  case slot(Int)
  case literal(Term)
  case cons(Value, Value)
  case tuple([Value])
  case map([(key: Value, value: Value)])
  case mapUpdate(Value, [(key: Value, value: Value, isExact: Bool)], SourceLocation)
  /// `index` counts from 1, where the tag is.
  case recordAccess(Value, RecordShape, index: Int, SourceLocation)
  case recordUpdate(Value, RecordShape, [(index: Int, value: Value)], SourceLocation)
  case unary(UnaryOperator, Value, SourceLocation)
  case infix(InfixOperator, Value, Value, SourceLocation)
  case binary(BinaryValue)
  /// What a binary comprehension collects in: made, appended to, and made a binary of.
  case newBuilder(SourceLocation)
  case appendToBuilder(slot: Int, BinaryValue)
  case finishedBuilder(slot: Int, SourceLocation)
  case native(NativeFunction, [Value], SourceLocation)
  case closure(FunctionCode, captured: [Int])
  /// True or false by what a test says; the test cannot fail.
  case test(TypeTest, Value)
  /// A strict boolean connective over values, `andalso`/`orelse` where the right side is a value.
  case shortCircuit(isAnd: Bool, Value, Value, SourceLocation)

  /// The slots it reads.
  func forEachSlot(_ body: (Int) -> Void) {
    switch self {
    case .slot(let slot), .finishedBuilder(let slot, _): body(slot)
    case .literal, .newBuilder: break
    case .cons(let a, let b), .infix(_, let a, let b, _), .shortCircuit(_, let a, let b, _):
      a.forEachSlot(body)
      b.forEachSlot(body)
    case .tuple(let values), .native(_, let values, _):
      for value in values { value.forEachSlot(body) }
    case .map(let pairs):
      for (key, value) in pairs {
        key.forEachSlot(body)
        value.forEachSlot(body)
      }
    case .mapUpdate(let map, let pairs, _):
      map.forEachSlot(body)
      for (key, value, _) in pairs {
        key.forEachSlot(body)
        value.forEachSlot(body)
      }
    case .recordUpdate(let record, _, let fields, _):
      record.forEachSlot(body)
      for field in fields { field.value.forEachSlot(body) }
    case .unary(_, let a, _), .test(_, let a), .recordAccess(let a, _, _, _):
      a.forEachSlot(body)
    case .binary(let binary): binary.forEachSlot(body)
    case .appendToBuilder(let slot, let binary):
      body(slot)
      binary.forEachSlot(body)
    case .closure(_, let captured): captured.forEach(body)
    }
  }

  /// It stays what it is whatever runs before it is used.
  var isStable: Bool {
    switch self {
    case .slot, .literal: true
    default: false
    }
  }

  var literal: Term? { if case .literal(let term) = self { term } else { nil } }
}

/// The tests that a guard can make on one term's type.
enum TypeTest {
  case isAtom, isBinary, isBitstring, isBoolean, isFloat, isFunction, isInteger, isList, isMap
  case isNumber, isPid, isPort, isReference, isTuple

  static let byName: [String: TypeTest] = [
    "is_atom": .isAtom, "is_binary": .isBinary, "is_bitstring": .isBitstring,
    "is_boolean": .isBoolean, "is_float": .isFloat, "is_function": .isFunction,
    "is_integer": .isInteger, "is_list": .isList, "is_map": .isMap, "is_number": .isNumber,
    "is_pid": .isPid, "is_port": .isPort, "is_reference": .isReference, "is_tuple": .isTuple,
  ]

  /// By the bits of the test's name.
  static let byAtom = [UInt: TypeTest](
    uniqueKeysWithValues: byName.map { (Term(atom: $0).bits, $1) })

  @inline(__always) func holds(_ term: Term) -> Bool {
    switch self {
    case .isAtom: term.isAtom
    case .isBinary: term.isWholeBinary
    case .isBitstring: term.isBinary
    case .isBoolean: term.isBoolean
    case .isFloat: term.isFloat
    case .isFunction: term.isFun
    case .isInteger: term.isInteger
    case .isList: term.isList
    case .isMap: term.isMap
    case .isNumber: term.isNumber
    case .isPid: term.isPid
    case .isPort: term.isPort
    case .isReference: term.isReference
    case .isTuple: term.isTuple
    }
  }
}
