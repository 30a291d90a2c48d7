/// The functions that match specifications may call: guards of the language, by name and arity.
enum MatchFunctions {
  enum Meaning {
    /// An instruction that takes its operands from the stack.
    case operation(MatchInstruction.Operation)
    case native(name: String, arity: Int)
    /// `and`, `or`, `andalso`, `orelse`: of any number of arguments.
    case conjunction, disjunction, lazyConjunction, lazyDisjunction

  }

  static func meaning(of name: String, arity: Int) -> Meaning? {
    if arity > 0 {
      switch name {
      case "and": return .conjunction
      case "or": return .disjunction
      case "andalso": return .lazyConjunction
      case "orelse": return .lazyDisjunction
      default: break
      }
    }
    if let operation = operations[name], operation.arity == arity {
      return .operation(operation.operation)
    }
    return natives[name]?.contains(arity) == true ? .native(name: name, arity: arity) : nil
  }

  private static let operations: [String: (operation: MatchInstruction.Operation, arity: Int)] = [
    "==": (.isEqual, 2), "/=": (.isNotEqual, 2), "=:=": (.isExactlyEqual, 2),
    "=/=": (.isNotExactlyEqual, 2), "<": (.isLess, 2), "=<": (.isLessOrEqual, 2),
    ">": (.isGreater, 2), ">=": (.isGreaterOrEqual, 2), "+": (.add, 2), "-": (.subtract, 2),
    "not": (.not, 1),
  ]

  private static let natives: [String: [Int]] = [
    "is_atom": [1], "is_float": [1], "is_integer": [1], "is_list": [1], "is_number": [1],
    "is_pid": [1], "is_port": [1], "is_reference": [1], "is_tuple": [1], "is_map": [1],
    "is_map_key": [2], "is_binary": [1], "is_bitstring": [1], "is_boolean": [1],
    "is_function": [1, 2], "is_record": [3], "xor": [2],
    "abs": [1], "element": [2], "hd": [1], "length": [1], "map_get": [2], "map_size": [1],
    "max": [2], "min": [2], "node": [0, 1], "float": [1], "round": [1], "floor": [1],
    "ceil": [1], "size": [1], "bit_size": [1], "byte_size": [1], "tuple_size": [1], "tl": [1],
    "trunc": [1], "binary_part": [2, 3], "+": [1], "-": [1], "*": [2], "/": [2], "div": [2],
    "rem": [2], "band": [2], "bor": [2], "bxor": [2], "bnot": [1], "bsl": [2], "bsr": [2],
  ]
}
