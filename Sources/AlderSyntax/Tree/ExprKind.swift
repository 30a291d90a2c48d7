/// What an expression is. `at` is the span of the operator: the line of a run-time error in an
/// operation is that of its operator.
public enum ExprKind: Sendable {
  // Literals and variables.
  case integer(Int)
  /// An integer that does not fit `Int`; always positive, the sign is a unary operator.
  indirect case bigInteger(BigInteger)
  case float(Double)
  case character(UInt32)
  case atom(Name)
  /// A string; the name's text is its content. Adjacent strings have been joined.
  case string(Name)
  case variable(Name)
  /// `_`
  case wildcard

  // Construction, and the patterns that look like it.
  case tuple([Expr])
  /// `[]`, `[A, B]`
  case list([Expr])
  /// `[A, B | Tail]`
  indirect case listWithTail([Expr], tail: Expr)
  /// `<<...>>`; sigils and triple-quoted strings with `~` are binaries of one utf8 segment.
  case binary([BinarySegment])
  /// `#{...}`
  case map([MapField])
  /// `Map#{...}`
  indirect case mapUpdate(Expr, [MapField])
  /// `#name{...}`
  indirect case record(Name, [RecordField])
  /// `Expr#name{...}`
  indirect case recordUpdate(Expr, Name, [RecordField])
  /// `Expr#name.field`
  indirect case recordAccess(Expr, Name, field: Name, fieldSpan: Span)
  /// `#name.field`
  indirect case recordIndex(Name, field: Name, fieldSpan: Span)

  // Operators.
  indirect case unary(UnaryOperator, Expr)
  indirect case infix(InfixOperator, Expr, Expr, at: Span)
  indirect case andalso(Expr, Expr, at: Span)
  indirect case orelse(Expr, Expr, at: Span)
  /// `Pattern = Expr`; within a pattern, both must match.
  indirect case match(Expr, Expr, at: Span)
  /// `Pattern ?= Expr`, only directly in the body of a `maybe`.
  indirect case maybeMatch(Expr, Expr, at: Span)
  /// `To ! Message`
  indirect case send(Expr, Expr, at: Span)

  // Calls and funs.
  /// `name(...)`: a function of this module, an imported or an auto-imported one.
  indirect case localCall(Name, [Expr])
  /// `Module:Function(...)`, where both are often atoms.
  indirect case remoteCall(module: Expr, function: Expr, [Expr])
  /// `Fun(...)`
  indirect case call(Expr, [Expr])
  /// `fun (...) -> ... end`
  case fun([Clause])
  /// `fun Name(...) -> ... end`
  indirect case namedFun(Name, [Clause])
  /// `fun name/arity`
  indirect case funReference(FunctionReference)
  /// `fun Module:Name/Arity`, each part an atom (integer) or a variable.
  indirect case remoteFunReference(module: Expr, function: Expr, arity: Expr)

  // Control.
  indirect case `case`(Expr, [Clause])
  case `if`([Clause])
  indirect case receive([Clause], after: ReceiveTimeout?)
  indirect case `try`(TryExpr)
  indirect case `catch`(Expr)
  /// `begin ... end`
  case block([Expr])
  /// `maybe ... else ... end`; no clauses if there is no `else`.
  indirect case maybe([Expr], else: [Clause])

  // Comprehensions.
  indirect case listComprehension(Expr, [Qualifier])
  indirect case binaryComprehension(Expr, [Qualifier])
  indirect case mapComprehension(key: Expr, value: Expr, [Qualifier])
}
