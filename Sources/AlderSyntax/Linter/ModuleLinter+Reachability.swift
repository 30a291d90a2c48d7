/// Clauses that cannot match because one before them matches everything that they do.
extension ModuleLinter {
  /// Checks the clauses of one construct; `function` names the function whose clauses they are.
  /// In a fun, variables are new whatever is bound outside.
  func checkReachability(_ clauses: [Clause], of function: String?, inFun: Bool = false) {
    let bindsAll = inFun || function != nil
    guard options.warns, !compileOptions.contains("nowarn_nomatch") else { return }
    for clause in clauses where isAlwaysFalse(clause.guards) {
      warnLate(
        "this clause cannot match because its guard evaluates to 'false'", at: clause.span)
    }
    guard clauses.count > 1 else { return }
    var catchAll: Clause?
    var literals: [String: Span] = [:]
    var earlier: [Clause] = []
    for clause in clauses {
      if let catchAll {
        let what = function.map { "this clause for \($0)" } ?? "this clause"
        report(what, clause, catchAll.span)
      } else if matchesAlways(clause, bindsAll) {
        catchAll = clause
      } else if let key = literalKey(of: clause), let same = literals[key] {
        report("this clause", clause, same)
      } else if let general = earlier.first(where: {
        covers($0.patterns, clause.patterns, bindsAll)
      }) {
        report("this clause", clause, general.span)
      } else if isUnguarded(clause) {
        if let key = literalKey(of: clause) {
          literals[key] = clause.span
        } else if earlier.count < Self.maximumCompared {
          earlier.append(clause)
        }
      }
    }
  }

  /// Of long lists of clauses only so many are compared with all others.
  private static var maximumCompared: Int { 32 }

  /// Whether patterns of variables that occur once, literals and structure match all that others do.
  private func covers(_ patterns: [Expr], _ others: [Expr], _ bindsAll: Bool) -> Bool {
    var seen: Set<Name> = []
    return patterns.count == others.count && !patterns.isEmpty
      && zip(patterns, others).allSatisfy { covers($0, $1, &seen, bindsAll) }
  }

  private func covers(
    _ pattern: Expr, _ other: Expr, _ seen: inout Set<Name>, _ bindsAll: Bool
  ) -> Bool {
    switch (pattern.kind, other.kind) {
    case (.wildcard, _): return true
    case (.variable(let name), _):
      return (bindsAll || variables[name].kind != .bound) && seen.insert(name).inserted
    case (.tuple(let parts), .tuple(let others)), (.list(let parts), .list(let others)):
      guard parts.count == others.count else { return false }
      for (part, other) in zip(parts, others) where !covers(part, other, &seen, bindsAll) {
        return false
      }
      return true
    case (.listWithTail(let parts, let tail), .listWithTail(let others, let otherTail)):
      guard parts.count == others.count else { return false }
      for (part, other) in zip(parts, others) where !covers(part, other, &seen, bindsAll) {
        return false
      }
      return covers(tail, otherTail, &seen, bindsAll)
    default:
      return Self.isLiteral(pattern) && Self.isLiteral(other)
        && Self.key(of: pattern) == Self.key(of: other)
    }
  }

  private func report(_ what: String, _ clause: Clause, _ earlier: Span) {
    let line = module.files.isEmpty ? 1 : module.line(of: earlier)
    warnLate(
      "\(what) cannot match because a previous clause at line \(line) always matches",
      at: clause.span)
  }

  private func isUnguarded(_ clause: Clause) -> Bool {
    clause.guards.isEmpty
      || clause.guards.contains { conjunction in
        conjunction.allSatisfy { if case .atom(.true) = $0.kind { true } else { false } }
      }
  }

  /// Whether all patterns are variables that nothing else binds, and no guard stands in the way. A
  /// variable that the clause does not bind first is a comparison: it was bound before.
  private func matchesAlways(_ clause: Clause, _ bindsAll: Bool) -> Bool {
    guard isUnguarded(clause) else { return false }
    var seen: Set<Name> = []
    return clause.patterns.allSatisfy { pattern in
      switch pattern.kind {
      case .wildcard: true
      case .variable(let name):
        (bindsAll || variables[name].kind != .bound) && seen.insert(name).inserted
      default: false
      }
    }
  }

  /// What identifies a clause whose patterns are literals: equal ones match the same.
  private func literalKey(of clause: Clause) -> String? {
    guard !clause.patterns.isEmpty, clause.patterns.allSatisfy(Self.isLiteral) else { return nil }
    var key = ""
    for pattern in clause.patterns { key += Self.key(of: pattern) + "," }
    return key
  }

  private static func isLiteral(_ pattern: Expr) -> Bool {
    switch pattern.kind {
    case .integer, .character, .atom, .string: true
    case .tuple(let elements), .list(let elements):
      elements.count <= 8 && elements.allSatisfy(isLiteral)
    default: false
    }
  }

  private static func key(of pattern: Expr) -> String {
    switch pattern.kind {
    case .integer(let value): return "i\(value)"
    case .character(let value): return "i\(value)"
    case .atom(let name): return "a\(name.index)"
    case .string(let name): return "s\(name.index)"
    case .tuple(let elements): return "{" + elements.map(key).joined(separator: ",") + "}"
    case .list(let elements): return "[" + elements.map(key).joined(separator: ",") + "]"
    default: return ""
    }
  }
}
