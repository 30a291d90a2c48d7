import AlderSyntax

/// alder_code: what is typed at the shell's prompt.
extension NativeTable {
  static let shellNatives: [Native] = [
    // Those of the bindings whose variables have got a value.
    Native("bound") { p, bindings in
      var bound = ListBuilder(p)
      var rest = bindings
      while rest.isCons {
        if !rest.head.elements[1].isNone { bound.append(rest.head) }
        rest = rest.tail
      }
      return bound.finish()
    },
    .step("scan_form", arity: 1) { p throws(Raise) in
      guard let text = String(characters: p[0]) else { throw p.badarg() }
      return p.continueOnDirtyThread { p in p.deliver(p.scanForm(text)) }
    },
    .step("expressions", arity: 2) { p throws(Raise) in
      guard let text = String(characters: p[0]), p.bindings(p[1]) != nil else { throw p.badarg() }
      return p.continueOnDirtyThread { p in
        p.deliver(p.shellExpressions(text, p.bindings(p[1]) ?? []))
      }
    },
  ]
}

extension Process {
  /// `incomplete`, or {complete, Form, Rest} where Form ends in the first dot.
  fileprivate func scanForm(_ text: String) -> Term {
    let parsed = ExpressionParser.parse(SourceFile(path: "shell", text: text))
    if parsed.isIncomplete { return Self.incomplete }
    let consumed = parsed.hasErrors && parsed.consumed == 0 ? text.utf8.count : parsed.consumed
    let end = text.utf8.index(text.startIndex, offsetBy: min(consumed, text.utf8.count))
    return tuple(
      Self.complete, characters(String(text[..<end])), characters(String(text[end...])))
  }

  /// {ok, Fun, VariableNames}, `incomplete` or {error, [{Line, Column, Message, Rendered}]}.
  fileprivate func shellExpressions(_ text: String, _ bindings: [(name: String, value: Term)])
    -> Term
  {
    let expressions = ShellExpressions(text, ModuleLoader(machine.options).parseOptions)
    let parsed = expressions.parsed
    if parsed.isIncomplete { return Self.incomplete }
    var diagnostics = parsed.diagnostics
    if !parsed.hasErrors {
      let bound = Set(bindings.map(\.name))
      diagnostics += Linter.check(parsed.expressions, names: parsed.names, bound: bound)
    }
    let errors = diagnostics.filter(\.isError)
    if !errors.isEmpty {
      return tuple(Atom.error, list(errors.map { description(of: $0, parsed.files) }))
    }
    let (fun, bound) = expressions.fun(bindings: bindings, for: self, in: machine.code)
    return tuple(Atom.ok, fun, list(bound.map { Term(atom: $0) }))
  }

  private func description(of diagnostic: Diagnostic, _ files: [SourceFile]) -> Term {
    let position = files[Int(diagnostic.span.file)].position(at: diagnostic.span.start)
    return tuple([
      Term(small: position.line), Term(small: position.column), characters(diagnostic.message),
      characters(diagnostic.rendered(in: files)),
    ])
  }

  /// `[{Name, Value}]`; nil if it is something else.
  fileprivate func bindings(_ list: Term) -> [(name: String, value: Term)]? {
    var bindings: [(name: String, value: Term)] = []
    var rest = list
    while rest.isCons {
      guard rest.head.isTuple(arity: 2), rest.head.elements[0].isAtom else { return nil }
      bindings.append((rest.head.elements[0].atomName, rest.head.elements[1]))
      rest = rest.tail
    }
    return rest.isEmpty ? bindings : nil
  }

  private static let incomplete = Term(atom: "incomplete")
  private static let complete = Term(atom: "complete")
}
