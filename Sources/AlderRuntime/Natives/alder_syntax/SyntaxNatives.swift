import AlderSyntax

/// alder_syntax: what `erl_scan` and `erl_parse` ask of the engine.
extension NativeTable {
  static let syntaxNatives: [Native] = [
    // scan(Characters, Location, Flags, Extent): see `ScanRun.run`.
    .step("scan", arity: 4) { p throws(Raise) in
      guard let position = p.textPosition(p[1]),
        let options = ScanOptions(extent: p[3], flags: p[2], hasColumns: p[1].isTuple),
        let text = String(characters: p[0])
      else { throw p.badarg() }
      // Schedulers are not held up by a long text.
      if text.utf8.count > 4096 {
        return p.continueOnDirtyThread { p throws(Raise) in
          var run = ScanRun(p, text, of: p[0], at: position, options)
          return p.deliver(try run.run())
        }
      }
      p.charge(text.utf8.count / 16)
      var run = ScanRun(p, text, of: p[0], at: position, options)
      return p.deliver(try run.run())
    },
    // parse_form(Tokens), parse_exprs(Tokens): {ok, Term} or {error, Token, Message}.
    .step("parse_form", arity: 1) { p throws(Raise) in
      p.continueOnDirtyThread { p throws(Raise) in p.deliver(try p.parseTokens(isForm: true)) }
    },
    .step("parse_exprs", arity: 1) { p throws(Raise) in
      p.continueOnDirtyThread { p throws(Raise) in p.deliver(try p.parseTokens(isForm: false)) }
    },
    // constant_binary([{Value, Size, Types}]): a bitstring, or `error`.
    Native("constant_binary") { p, segments throws(Raise) in
      guard let bits = ConstantBits(segments: segments) else { return Atom.error }
      return try bits.term(p)
    },
  ]
}

extension Process {
  /// A line, or {Line, Column}; nil for anything else.
  fileprivate func textPosition(_ location: Term) -> TextPosition? {
    if location.isSmall { return TextPosition(line: location.small, column: 1) }
    guard location.isTuple(arity: 2), location.elements[0].isSmall, location.elements[1].isSmall
    else { return nil }
    return TextPosition(line: location.elements[0].small, column: location.elements[1].small)
  }

  fileprivate func parseTokens(isForm: Bool) throws(Raise) -> Term {
    var reader = TokenReader()
    guard reader.read(self[0]) else { throw badarg() }
    let parser = reader.parser
    let form = isForm ? parser.parseForm() : nil
    let expressions = isForm ? nil : parser.parseExpressions()
    // The marker behind the last token is only ever part of an error.
    let end = reader.annotations.last ?? Term(small: 0)
    let writer = FormWriter(
      self, names: parser.names, tokens: parser.tokens, annotations: reader.annotations + [end],
      atoms: AtomCache())
    if let expressions { return tuple(Atom.ok, try writer.expressions(expressions)) }
    if let form {
      switch try writer.form(form) {
      case .success(let term): return tuple(Atom.ok, term)
      case .failure(let failure):
        return tuple(Atom.error, reader.terms[failure.token], failure.message)
      }
    }
    guard let diagnostic = parser.diagnostics.first else { preconditionFailure("no diagnostic") }
    let problem = ParseProblem(diagnostic, in: parser.tokens)
    let token =
      problem.token < reader.terms.count
      ? reader.terms[problem.token] : tuple(Term(atom: "$end"), end)
    return tuple(Atom.error, token, problem.term(self))
  }
}
