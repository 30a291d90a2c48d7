import AlderSyntax

extension Expr {
  /// The expressions, patterns and guards directly within it, in the order of the source.
  func forEachChild(_ visit: (Expr) -> Void) {
    switch kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .variable, .wildcard,
      .recordIndex, .funReference:
      break
    case .tuple(let elements), .list(let elements), .block(let elements): elements.forEach(visit)
    case .listWithTail(let elements, let tail):
      elements.forEach(visit)
      visit(tail)
    case .binary(let segments):
      for segment in segments {
        visit(segment.value)
        if let size = segment.size { visit(size) }
      }
    case .map(let fields): fields.forEachChild(visit)
    case .mapUpdate(let map, let fields):
      visit(map)
      fields.forEachChild(visit)
    case .record(_, let fields): for field in fields { visit(field.value) }
    case .recordUpdate(let record, _, let fields):
      visit(record)
      for field in fields { visit(field.value) }
    case .recordAccess(let record, _, _, _): visit(record)
    case .unary(_, let operand), .catch(let operand): visit(operand)
    case .infix(_, let left, let right, _), .andalso(let left, let right, _),
      .orelse(let left, let right, _), .match(let left, let right, _),
      .maybeMatch(let left, let right, _), .send(let left, let right, _):
      visit(left)
      visit(right)
    case .localCall(_, let arguments): arguments.forEach(visit)
    case .remoteCall(let module, let function, let arguments):
      visit(module)
      visit(function)
      arguments.forEach(visit)
    case .call(let fun, let arguments):
      visit(fun)
      arguments.forEach(visit)
    case .fun(let clauses), .if(let clauses), .namedFun(_, let clauses):
      for clause in clauses { clause.forEachChild(visit) }
    case .remoteFunReference(let module, let function, let arity):
      visit(module)
      visit(function)
      visit(arity)
    case .case(let scrutinee, let clauses):
      visit(scrutinee)
      for clause in clauses { clause.forEachChild(visit) }
    case .receive(let clauses, let timeout):
      for clause in clauses { clause.forEachChild(visit) }
      if let timeout {
        visit(timeout.timeout)
        timeout.body.forEach(visit)
      }
    case .try(let attempt):
      attempt.body.forEach(visit)
      for clause in attempt.clauses { clause.forEachChild(visit) }
      for clause in attempt.catchClauses { clause.forEachChild(visit) }
      attempt.after.forEach(visit)
    case .maybe(let body, let clauses):
      body.forEach(visit)
      for clause in clauses { clause.forEachChild(visit) }
    case .listComprehension(let template, let qualifiers),
      .binaryComprehension(let template, let qualifiers):
      visit(template)
      for qualifier in qualifiers { qualifier.forEachChild(visit) }
    case .mapComprehension(let key, let value, let qualifiers):
      visit(key)
      visit(value)
      for qualifier in qualifiers { qualifier.forEachChild(visit) }
    }
  }
}

extension Clause {
  func forEachChild(_ visit: (Expr) -> Void) {
    patterns.forEach(visit)
    for conjunction in guards { conjunction.forEach(visit) }
    body.forEach(visit)
  }
}

extension Qualifier {
  func forEachChild(_ visit: (Expr) -> Void) {
    switch kind {
    case .filter(let expression): visit(expression)
    case .list(let pattern, let list, _), .binary(let pattern, let list, _):
      visit(pattern)
      visit(list)
    case .map(let key, let value, let map, _):
      visit(key)
      visit(value)
      visit(map)
    case .zip(let generators): for generator in generators { generator.forEachChild(visit) }
    }
  }
}

extension [MapField] {
  fileprivate func forEachChild(_ visit: (Expr) -> Void) {
    for field in self {
      visit(field.key)
      visit(field.value)
    }
  }
}
