import AlderSyntax

/// The names of variables that occur in a piece of source, bound there or not.
enum MentionedVariables {
  static func of(_ clauses: [Clause]) -> Set<Name> {
    var names: Set<Name> = []
    for clause in clauses { visit(clause, &names) }
    return names
  }

  static func of(_ expressions: [Expr]) -> Set<Name> {
    var names: Set<Name> = []
    for expression in expressions { visit(expression, &names) }
    return names
  }

  static func of(_ template: Expr, _ qualifiers: some Sequence<Qualifier>) -> Set<Name> {
    var names: Set<Name> = []
    visit(template, &names)
    for qualifier in qualifiers { visit(qualifier, &names) }
    return names
  }

  private static func visit(_ clause: Clause, _ names: inout Set<Name>) {
    for expression in clause.patterns { visit(expression, &names) }
    for conjunction in clause.guards { for test in conjunction { visit(test, &names) } }
    for expression in clause.body { visit(expression, &names) }
  }

  private static func visit(_ qualifier: Qualifier, _ names: inout Set<Name>) {
    switch qualifier.kind {
    case .filter(let expression): visit(expression, &names)
    case .list(let pattern, let list, _), .binary(let pattern, let list, _):
      visit(pattern, &names)
      visit(list, &names)
    case .map(let key, let value, let map, _):
      visit(key, &names)
      visit(value, &names)
      visit(map, &names)
    case .zip(let generators): for generator in generators { visit(generator, &names) }
    }
  }

  private static func visit(_ expression: Expr, _ names: inout Set<Name>) {
    switch expression.kind {
    case .variable(let name): names.insert(name)
    case .integer, .bigInteger, .float, .character, .atom, .string, .wildcard, .recordIndex,
      .funReference:
      break
    case .tuple(let elements), .list(let elements), .block(let elements):
      for element in elements { visit(element, &names) }
    case .listWithTail(let elements, let tail):
      for element in elements { visit(element, &names) }
      visit(tail, &names)
    case .binary(let segments):
      for segment in segments {
        visit(segment.value, &names)
        if let size = segment.size { visit(size, &names) }
      }
    case .map(let fields): visit(fields, &names)
    case .mapUpdate(let map, let fields):
      visit(map, &names)
      visit(fields, &names)
    case .record(_, let fields): for field in fields { visit(field.value, &names) }
    case .recordUpdate(let record, _, let fields):
      visit(record, &names)
      for field in fields { visit(field.value, &names) }
    case .recordAccess(let record, _, _, _): visit(record, &names)
    case .unary(_, let operand), .catch(let operand): visit(operand, &names)
    case .infix(_, let left, let right, _), .andalso(let left, let right, _),
      .orelse(let left, let right, _), .match(let left, let right, _),
      .maybeMatch(let left, let right, _), .send(let left, let right, _):
      visit(left, &names)
      visit(right, &names)
    case .localCall(_, let arguments):
      for argument in arguments { visit(argument, &names) }
    case .remoteCall(let module, let function, let arguments):
      visit(module, &names)
      visit(function, &names)
      for argument in arguments { visit(argument, &names) }
    case .call(let fun, let arguments):
      visit(fun, &names)
      for argument in arguments { visit(argument, &names) }
    case .fun(let clauses), .if(let clauses): for clause in clauses { visit(clause, &names) }
    case .namedFun(let name, let clauses):
      names.insert(name)
      for clause in clauses { visit(clause, &names) }
    case .remoteFunReference(let module, let function, let arity):
      visit(module, &names)
      visit(function, &names)
      visit(arity, &names)
    case .case(let scrutinee, let clauses):
      visit(scrutinee, &names)
      for clause in clauses { visit(clause, &names) }
    case .receive(let clauses, let timeout):
      for clause in clauses { visit(clause, &names) }
      if let timeout {
        visit(timeout.timeout, &names)
        for expression in timeout.body { visit(expression, &names) }
      }
    case .try(let attempt):
      for expression in attempt.body + attempt.after { visit(expression, &names) }
      for clause in attempt.clauses + attempt.catchClauses { visit(clause, &names) }
    case .maybe(let body, let clauses):
      for expression in body { visit(expression, &names) }
      for clause in clauses { visit(clause, &names) }
    case .listComprehension(let template, let qualifiers),
      .binaryComprehension(let template, let qualifiers):
      visit(template, &names)
      for qualifier in qualifiers { visit(qualifier, &names) }
    case .mapComprehension(let key, let value, let qualifiers):
      visit(key, &names)
      visit(value, &names)
      for qualifier in qualifiers { visit(qualifier, &names) }
    }
  }

  private static func visit(_ fields: [MapField], _ names: inout Set<Name>) {
    for field in fields {
      visit(field.key, &names)
      visit(field.value, &names)
    }
  }
}
