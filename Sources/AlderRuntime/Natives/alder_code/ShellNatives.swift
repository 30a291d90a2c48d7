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
    // The same, where functions and declarations are expected too.
    .step("scan_command", arity: 1) { p throws(Raise) in
      guard let text = String(characters: p[0]) else { throw p.badarg() }
      return p.continueOnDirtyThread { p in p.deliver(p.scanCommand(text)) }
    },
    // command(Text, Bindings, Declarations, Shell, [{Name, Arity}]): {ok, Fun, VariableNames} for
    // expressions, {function, Name, Arity, Fun}, {record, Name, Fields}, {type, Name, Arity} or {spec,
    // Name, Arity}; otherwise as expressions/2. A function is what Fun returns first.
    .step("command", arity: 5) { p throws(Raise) in
      guard let text = String(characters: p[0]), p.bindings(p[1]) != nil,
        let declarations = String(characters: p[2]), let functions = p.functions(p[4])
      else { throw p.badarg() }
      return p.continueOnDirtyThread { p in
        let owner = p[3].isPointer ? Literals.copy(p[3]) : p[3]
        let calls = ShellCalls(owner: owner, functions: functions)
        return p.deliver(p.shellCommand(text, p.bindings(p[1]) ?? [], declarations, calls))
      }
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
    scanned(text, ExpressionParser.parse(SourceFile(path: "shell", text: text)))
  }

  fileprivate func scanCommand(_ text: String) -> Term {
    scanned(text, ExpressionParser.parseCommand(SourceFile(path: "shell", text: text)))
  }

  private func scanned(_ text: String, _ parsed: ExpressionParser.Result) -> Term {
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
    evaluable(ShellExpressions(text, ModuleLoader(machine.options).parseOptions), bindings)
  }

  fileprivate func shellCommand(
    _ text: String, _ bindings: [(name: String, value: Term)], _ declarations: String,
    _ calls: ShellCalls
  ) -> Term {
    let command = ShellExpressions(
      text, declarations, calls, ModuleLoader(machine.options).parseOptions)
    let parsed = command.parsed
    guard !parsed.isIncomplete, !parsed.hasErrors, let form = parsed.form else {
      return evaluable(command, bindings)
    }
    func named(_ kind: String, _ name: Name, _ last: Term) -> Term {
      tuple(Term(atom: kind), Term(atom: parsed.names[name]), last)
    }
    switch form.kind {
    case .function(let function):
      let made = evaluable(command, [])
      guard made.isTuple(arity: 3) else { return made }
      return tuple([
        Term(atom: "function"), Term(atom: parsed.names[function.name]),
        Term(small: function.arity), made.elements[1],
      ])
    case .record(let record):
      let errors = Linter.check(record, declarations: parsed.declarations, names: parsed.names)
      if !errors.isEmpty { return failure(errors, parsed) }
      return named(
        "record", record.name, list(record.fields.map { Term(atom: parsed.names[$0.name]) }))
    case .type(let type): return named("type", type.name, Term(small: type.parameters.count))
    case .spec(let spec): return named("spec", spec.name, Term(small: spec.id.arity))
    default: return Self.incomplete
    }
  }

  private func failure(_ errors: [Diagnostic], _ parsed: ExpressionParser.Result) -> Term {
    tuple(Atom.error, list(errors.map { description(of: $0, parsed.files) }))
  }

  /// {ok, Fun, VariableNames}, `incomplete` or {error, Descriptions}.
  private func evaluable(
    _ expressions: ShellExpressions, _ bindings: [(name: String, value: Term)]
  ) -> Term {
    let parsed = expressions.parsed
    if parsed.isIncomplete { return Self.incomplete }
    var diagnostics = parsed.diagnostics
    if !parsed.hasErrors {
      let bound = Set(bindings.map(\.name))
      diagnostics += Linter.check(
        expressions.expressions, declarations: parsed.declarations, names: parsed.names,
        bound: bound, checksRecordTests: expressions.calls.owner != Atom.none)
    }
    let errors = diagnostics.filter(\.isError)
    if !errors.isEmpty { return failure(errors, parsed) }
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

  /// `[{Name, Arity}]`; nil if it is something else.
  fileprivate func functions(_ list: Term) -> [(name: String, arity: Int)]? {
    var functions: [(name: String, arity: Int)] = []
    var rest = list
    while rest.isCons {
      guard rest.head.isTuple(arity: 2), rest.head.elements[0].isAtom,
        rest.head.elements[1].isSmall
      else { return nil }
      functions.append((rest.head.elements[0].atomName, rest.head.elements[1].small))
      rest = rest.tail
    }
    return rest.isEmpty ? functions : nil
  }

  private static let incomplete = Term(atom: "incomplete")
  private static let complete = Term(atom: "complete")
}
