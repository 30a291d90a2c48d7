/// Constructs with several ways through: a variable is bound afterwards if every way binds it, and
/// unsafe if only some do.
extension ModuleLinter {
  /// Makes variables unsafe: they may have no value after the construct.
  func makeUnsafe(
    _ bindings: [Variables.Binding], _ construct: VariableState.Construct, _ span: Span
  ) {
    for binding in bindings {
      var state = binding.state
      if state.kind != .unsafe {
        state.kind = .unsafe
        state.construct = construct
        state.constructSpan = span
      }
      variables.set(binding.name, state)
    }
  }

  func checkBranches(
    _ clauses: [Clause], _ construct: VariableState.Construct, _ span: Span
  ) {
    var branches: [[Variables.Binding]] = []
    for clause in clauses { branches.append(branch { self.checkClause(clause) }) }
    // Before the branches' variables are bound: what a clause binds itself matches anything.
    checkReachability(clauses, of: nil)
    join(branches, construct, span)
  }

  /// Checks one way; returns what it binds, which is not bound afterwards.
  func branch(_ body: () -> Void) -> [Variables.Binding] {
    let mark = variables.mark
    body()
    return variables.take(since: mark)
  }

  private func checkClause(_ clause: Clause) {
    for pattern in clause.patterns { checkMatchPattern(pattern) }
    checkGuards(clause.guards)
    checkBody(clause.body)
  }

  /// Merges what the branches bind.
  func join(
    _ branches: [[Variables.Binding]], _ construct: VariableState.Construct, _ span: Span
  ) {
    if branches.allSatisfy(\.isEmpty) { return }
    var order: [Name] = []
    var states: [Name: [VariableState]] = [:]
    for bindings in branches {
      for binding in bindings {
        if states[binding.name] == nil { order.append(binding.name) }
        states[binding.name, default: []].append(binding.state)
      }
    }
    for name in order {
      let all = states[name]!
      var state = all.first { $0.kind == .unsafe } ?? all[0]
      if all.count > 1 { state.site = variables.join(all.map(\.site)) }
      if state.kind != .unsafe, all.count < branches.count {
        state.kind = .unsafe
        state.construct = construct
        state.constructSpan = span
      }
      variables.set(name, state)
    }
  }

  func checkReceive(_ clauses: [Clause], _ timeout: ReceiveTimeout?, _ span: Span) {
    var branches: [[Variables.Binding]] = []
    for clause in clauses { branches.append(branch { self.checkClause(clause) }) }
    if let timeout {
      branches.append(
        branch {
          self.checkExpression(timeout.timeout)
          self.checkBody(timeout.body)
        })
    }
    checkReachability(clauses, of: nil)
    join(branches, .receive, span)
  }

  /// What the body binds is bound after `of`; everything is unsafe after the end, and in the other
  /// parts.
  func checkTry(_ parts: TryExpr, _ span: Span) {
    let mark = variables.mark
    checkBody(parts.body)
    var branches = parts.clauses.map { clause in branch { self.checkClause(clause) } }
    checkReachability(parts.clauses, of: nil)
    let bound = variables.take(since: mark)
    makeUnsafe(bound, .try, span)
    branches += parts.catchClauses.map { clause in branch { self.checkCatchClause(clause) } }
    for bindings in branches where !bindings.isEmpty { makeUnsafe(bindings, .try, span) }
    guard !parts.after.isEmpty else { return }
    let after = branch { self.checkBody(parts.after) }
    makeUnsafe(after, .try, span)
  }

  private func checkCatchClause(_ clause: Clause) {
    checkMatchPattern(clause.patterns[0])
    checkMatchPattern(clause.patterns[1])
    let stack = clause.patterns[2]
    guard case .variable(let name) = stack.kind else {
      checkGuards(clause.guards)
      return checkBody(clause.body)
    }
    let text = names.text(of: name)
    if variables[name].kind != .unbound {
      error("stacktrace variable '\(text)' must not be previously bound", at: stack.span)
      checkGuards(clause.guards)
    } else {
      let errors = diagnostics.count
      checkGuards(clause.guards)
      // In the guard it is not bound yet, and the reason is worth saying.
      for index in errors..<diagnostics.count
      where diagnostics[index].message == "variable '\(text)' is unbound" {
        diagnostics[index].message = "stacktrace variable '\(text)' must not be used in a guard"
        diagnostics[index].notes = []
      }
      variables.bind(name, at: stack.span)
    }
    checkBody(clause.body)
  }

  func checkMaybe(_ body: [Expr], _ clauses: [Clause], _ span: Span) {
    let bound = branch { self.checkBody(body) }
    makeUnsafe(bound, .maybe, span)
    let branches = clauses.map { clause in branch { self.checkClause(clause) } }
    for bindings in branches where !bindings.isEmpty { makeUnsafe(bindings, .maybe, span) }
    checkReachability(clauses, of: nil)
  }
}
