import AlderSyntax

/// What the parser knows and the evaluator does not run yet: a diagnostic for each place, when the
/// module is loaded and not when the code is reached.
enum Unsupported {
  static func check(_ module: ParsedModule) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for function in module.functions {
      for clause in function.clauses { clause.forEachChild { visit($0, &diagnostics) } }
    }
    return diagnostics
  }

  static func check(_ expressions: [Expr]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for expression in expressions {
      visit(expression, &diagnostics)
      visitRecords(expression, &diagnostics)
    }
    return diagnostics
  }

  /// The shell knows no records.
  private static func visitRecords(_ expression: Expr, _ diagnostics: inout [Diagnostic]) {
    switch expression.kind {
    case .record, .recordUpdate, .recordAccess, .recordIndex:
      diagnostics.append(.error("records are not supported here yet", at: expression.span))
    default: break
    }
    expression.forEachChild { visitRecords($0, &diagnostics) }
  }

  private static func visit(_ expression: Expr, _ diagnostics: inout [Diagnostic]) {
    if let what = unsupported(expression) {
      diagnostics.append(.error("\(what) are not supported yet", at: expression.span))
    }
    expression.forEachChild { visit($0, &diagnostics) }
  }

  private static func unsupported(_ expression: Expr) -> String? {
    switch expression.kind {
    case .maybe: "maybe expressions"
    default: nil
    }
  }
}
