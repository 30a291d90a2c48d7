/// select, match and their relatives: see `SelectionStep`.
extension NativeTable {
  static let tableSelection: [Native] = [
    .step("select", arity: 1) { p throws(Raise) in try p.continueSelection("select") },
    .step("select", arity: 2) { p throws(Raise) in try p.select("select", .select, with: p[1]) },
    .step("select", arity: 3) { p throws(Raise) in
      try p.select("select", .select, limit: p[2], with: p[1])
    },
    .step("select_reverse", arity: 1) { p throws(Raise) in
      try p.continueSelection("select_reverse")
    },
    .step("select_reverse", arity: 2) { p throws(Raise) in
      try p.select("select_reverse", .select, .backward, with: p[1])
    },
    .step("select_reverse", arity: 3) { p throws(Raise) in
      try p.select("select_reverse", .select, .backward, limit: p[2], with: p[1])
    },
    .step("match", arity: 1) { p throws(Raise) in try p.continueSelection("match") },
    .step("match", arity: 2) { p throws(Raise) in
      try p.select("match", .select, with: p.specification(p[1], "$$"))
    },
    .step("match", arity: 3) { p throws(Raise) in
      try p.select("match", .select, limit: p[2], with: p.specification(p[1], "$$"))
    },
    .step("match_object", arity: 1) { p throws(Raise) in
      try p.continueSelection("match_object")
    },
    .step("match_object", arity: 2) { p throws(Raise) in
      try p.select("match_object", .select, with: p.specification(p[1], "$_"))
    },
    .step("match_object", arity: 3) { p throws(Raise) in
      try p.select("match_object", .select, limit: p[2], with: p.specification(p[1], "$_"))
    },
    .step("select_count", arity: 2) { p throws(Raise) in
      try p.select("select_count", .count, with: p[1])
    },
    .step("internal_select_delete", arity: 2) { p throws(Raise) in
      try p.select("internal_select_delete", .delete, with: p[1])
    },
    .step("select_replace", arity: 2) { p throws(Raise) in
      try p.select("select_replace", .replace, with: p[1])
    },
  ]
}

extension Process {
  /// [{Pattern, [], [Body]}]
  fileprivate func specification(_ pattern: Term, _ body: String) -> Term {
    cons(tuple(pattern, .empty, cons(Term(atom: body), .empty)), .empty)
  }
}
