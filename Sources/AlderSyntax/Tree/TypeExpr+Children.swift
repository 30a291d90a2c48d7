extension TypeExpr {
  /// The types that this one is made of.
  public var children: [TypeExpr] {
    switch kind {
    case .integer, .bigInteger, .character, .atom, .variable, .wildcard, .emptyList, .anyFun: []
    case .annotated(_, let type), .unary(_, let type), .list(let type), .nonEmptyList(let type),
      .funOfAnyArity(let type):
      [type]
    case .union(let types), .tuple(let types), .named(_, let types), .remote(_, _, let types): types
    case .range(let left, let right), .infix(_, let left, let right): [left, right]
    case .map(let fields): fields.flatMap { [$0.key, $0.value] }
    case .record(_, let fields): fields.map(\.type)
    case .binary(let base, let unit): [base, unit].compactMap { $0 }
    case .fun(let parameters, let result): parameters + [result]
    }
  }
}

extension TypeExpr {
  /// Whether a type of that name needs no definition.
  public static func isBuiltin(_ name: Name, arity: Int) -> Bool {
    BuiltinTypes.contains(FunctionID(name: name, arity: arity))
  }
}
