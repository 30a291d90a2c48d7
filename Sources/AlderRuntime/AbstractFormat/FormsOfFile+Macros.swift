import AlderSyntax

/// What `epp:macro_defs/1` needs: among the tokens, {macro, Name, Definitions} where a macro has got
/// another meaning.
extension FormsOfFile {
  private static let macroTag = Term(atom: "macro")

  /// [{none, {none, Tokens}}, {Arity, {Parameters, Tokens}}], with fewer parameters last; empty
  /// behind `-undef`.
  mutating func append(_ macro: Macro, _ name: Name) throws(Raise) {
    var definitions: [Term] = []
    if let plain = macro.plain {
      definitions.append(p.tuple(Atom.none, p.tuple(Atom.none, try tokens(of: plain))))
    }
    for (arity, definition) in macro.byArity.sorted(by: { $0.key > $1.key }) {
      var parameters: [Term] = []
      for name in definition.parameters ?? [] { parameters.append(try atom(name)) }
      let meaning = p.tuple(p.list(parameters), try tokens(of: definition))
      definitions.append(p.tuple(Term(small: arity), meaning))
    }
    forms.append(p.tuple(Self.macroTag, try atom(name), p.list(definitions)))
  }

  private mutating func tokens(of definition: Macro.Definition) throws(Raise) -> Term {
    var list: [Term] = []
    for token in definition.body {
      let annotation = location(token.start, Int(definition.span.file))
      list.append(
        try tokenWriter.term(token, annotation, reader.names) { self.reader.number($0) })
    }
    return p.list(list)
  }

  private func atom(_ name: Name) throws(Raise) -> Term {
    try atoms.atom(name, in: reader.names, for: p)
  }
}
