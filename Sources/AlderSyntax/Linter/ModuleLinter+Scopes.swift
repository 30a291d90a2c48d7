/// Funs and comprehensions: what they bind is their own, and hides what was bound outside.
extension ModuleLinter {
  func checkFun(_ clauses: [Clause]) {
    for clause in clauses {
      _ = branch {
        self.checkShadowing(clause.patterns, "in 'fun'")
        self.checkGuards(clause.guards)
        self.checkBody(clause.body)
      }
    }
    checkReachability(clauses, of: nil, inFun: true)
  }

  func checkNamedFun(_ name: Name, _ clauses: [Clause], _ span: Span) {
    _ = branch {
      let at = Span(start: span.start, end: span.start + 3, file: span.file)
      if self.variables[name].kind == .bound { self.warnShadowed(name, "in 'named fun'", at) }
      self.variables.bind(name, at: at)
      self.checkFun(clauses)
    }
  }

  /// Patterns whose variables are new.
  private func checkShadowing(_ patterns: [Expr], _ what: String) {
    let (oldMark, oldShadowing) = (patternMark, shadowing)
    patternMark = Int32(variables.mark)
    shadowing = what
    for pattern in patterns { checkPattern(pattern) }
    (patternMark, shadowing) = (oldMark, oldShadowing)
  }

  func warnShadowed(_ name: Name, _ what: String, _ span: Span) {
    if compileOptions.contains("nowarn_shadow_vars") { return }
    warn("variable '\(names.text(of: name))' shadowed \(what)", at: span)
  }

  func checkComprehension(_ qualifiers: [Qualifier], _ template: () -> Void) {
    _ = branch {
      for qualifier in qualifiers {
        if case .filter(let test) = qualifier.kind {
          self.checkExpression(test)
        } else {
          self.checkGenerators([qualifier])
        }
      }
      template()
    }
  }

  /// The sources first, which do not see the patterns' variables; then the patterns.
  private func checkGenerators(_ generators: [Qualifier]) {
    var patterns: [Expr] = []
    for generator in generators { checkSource(generator, &patterns) }
    checkShadowing(patterns, "in generate")
  }

  private func checkSource(_ generator: Qualifier, _ patterns: inout [Expr]) {
    switch generator.kind {
    case .filter: break
    case .list(let pattern, let source, _):
      checkExpression(source)
      patterns.append(pattern)
    case .binary(let pattern, let source, _):
      checkExpression(source)
      checkGeneratorSizes(pattern)
      patterns.append(pattern)
    case .map(let key, let value, let source, _):
      checkExpression(source)
      patterns += [key, value]
    case .zip(let generators):
      for generator in generators { checkSource(generator, &patterns) }
    }
  }
}
