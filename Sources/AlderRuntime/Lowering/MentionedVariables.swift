import AlderSyntax

/// The names of variables that occur in a piece of source, bound there or not.
enum MentionedVariables {
  static func of(_ clauses: [Clause]) -> Set<Name> {
    var names: Set<Name> = []
    for clause in clauses { clause.forEachChild { visit($0, &names) } }
    return names
  }

  static func of(_ expressions: [Expr]) -> Set<Name> {
    var names: Set<Name> = []
    for expression in expressions { visit(expression, &names) }
    return names
  }

  static func of(_ templates: [Expr], _ qualifiers: some Sequence<Qualifier>) -> Set<Name> {
    var names = of(templates)
    for qualifier in qualifiers { qualifier.forEachChild { visit($0, &names) } }
    return names
  }

  private static func visit(_ expression: Expr, _ names: inout Set<Name>) {
    if case .variable(let name) = expression.kind { names.insert(name) }
    expression.forEachChild { visit($0, &names) }
  }
}
