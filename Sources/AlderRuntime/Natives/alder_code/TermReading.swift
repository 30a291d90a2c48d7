import AlderSyntax

/// alder_code:parse_term/1: the term that a text stands for, as io:read gives it. parse_terms/1: all
/// terms of a binary, as file:consult gives them.
extension NativeTable {
  static let termReading: [Native] = [
    .step("parse_term", arity: 1) { p throws(Raise) in
      guard let text = String(characters: p[0]) else { throw p.badarg() }
      // Parsing needs a large stack.
      return p.continueOnDirtyThread { p in p.deliver(p.parseTerm(text)) }
    },
    .blocking("parse_terms", arity: 1) { p throws(Raise) in
      guard p[0].isWholeBinary else { throw p.badarg() }
      return p.parseTerms(p[0].bitString.withBytes { Array($0) })
    },
  ]
}

extension Process {
  /// {ok, Term} or {error, {Line, Module, Description}}.
  fileprivate func parseTerm(_ text: String) -> Term {
    let parsed = ExpressionParser.parseTerms(SourceFile(path: "term", text: text))
    if let wrong = parsed.diagnostics.first(where: \.isError) {
      return tuple(Atom.error, description(of: wrong, in: parsed.files[0]))
    }
    var reader = TermReader(process: self, names: parsed.names)
    guard parsed.expressions.count == 1, let term = reader.term(of: parsed.expressions[0]) else {
      let description = tuple(Term(small: 1), Self.parserModule, characters("bad term"))
      return tuple(Atom.error, description)
    }
    return tuple(Atom.ok, term)
  }

  /// {ok, Terms}, or `error`: then there is a slower way to find out what is wrong.
  fileprivate func parseTerms(_ bytes: [UInt8]) -> Term {
    guard bytes.count < 1 << 31 else { return Atom.error }
    let parsed = ExpressionParser.parseTerms(SourceFile(path: "terms", bytes: bytes))
    if parsed.hasErrors || parsed.isIncomplete { return Atom.error }
    var reader = TermReader(process: self, names: parsed.names)
    var terms = ListBuilder(self)
    for expression in parsed.expressions {
      guard let term = reader.term(of: expression) else { return Atom.error }
      terms.append(term)
    }
    return tuple(Atom.ok, terms.finish())
  }

  /// As erl_parse words it: what follows the colon is a text of its own, none for the end.
  private func description(of diagnostic: Diagnostic, in file: SourceFile) -> Term {
    let line = Term(small: file.position(at: diagnostic.span.start).line)
    let message = diagnostic.message
    let prefix = "syntax error before: "
    guard message.hasPrefix(prefix) else {
      return tuple(line, Self.parserModule, characters(message))
    }
    let token = String(message.dropFirst(prefix.count))
    let shown = token == "end of file" ? Term.empty : characters(token)
    return tuple(line, Self.parserModule, list([characters(prefix), shown]))
  }

  private static let parserModule = Term(atom: "erl_parse")
}

/// Makes terms of expressions that are some. Recurses as deep as the text is nested, which the parser
/// has bounded.
private struct TermReader {
  let process: Process
  let names: NameTable

  /// Nil for what is not a term.
  mutating func term(of expression: Expr) -> Term? {
    switch expression.kind {
    case .integer(let value): return process.integer(value)
    case .bigInteger(let big): return integer(big)
    case .float(let value): return process.float(value)
    case .character(let scalar): return Term(small: Int(scalar))
    case .atom(let name): return Term.atom(ifRoomFor: names[name], for: .program)
    case .string(let name): return process.characters(names[name])
    case .tuple(let elements): return terms(of: elements).map { process.tuple($0) }
    case .list(let elements): return terms(of: elements).map { process.list($0) }
    case .listWithTail(let elements, let tail):
      guard let heads = terms(of: elements), let last = term(of: tail) else { return nil }
      return heads.reversed().reduce(last) { process.cons($1, $0) }
    case .map(let fields): return map(fields)
    case .binary(let segments): return binary(segments)
    case .unary(let sign, let operand) where sign == .minus || sign == .plus:
      return signed(sign, operand)
    case .remoteFunReference(let module, let function, let arity):
      return fun(module, function, arity)
    default: return nil
    }
  }

  private mutating func terms(of expressions: [Expr]) -> [Term]? {
    var terms: [Term] = []
    terms.reserveCapacity(expressions.count)
    for expression in expressions {
      guard let term = term(of: expression) else { return nil }
      terms.append(term)
    }
    return terms
  }

  private func integer(_ big: BigInteger) -> Term? {
    do throws(Raise) {
      return try process.integer(digits: big.digits.utf8, base: big.radix)
    } catch {
      return nil
    }
  }

  /// One sign, before a number.
  private mutating func signed(_ sign: UnaryOperator, _ operand: Expr) -> Term? {
    if case .unary = operand.kind { return nil }
    guard let number = term(of: operand), number.isNumber else { return nil }
    if sign == .plus { return number }
    do throws(Raise) { return try process.negate(number) } catch { return nil }
  }

  private mutating func map(_ fields: [MapField]) -> Term? {
    if fields.contains(where: \.isExact) { return nil }
    guard var pairs = terms(of: fields.flatMap { [$0.key, $0.value] }) else { return nil }
    let count = fields.count
    return pairs.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { process.map(pairs: $0, count: count) } ?? FlatMap.empty
    }
  }

  /// Bytes and strings, without sizes and types.
  private func binary(_ segments: [BinarySegment]) -> Term? {
    var bytes: [UInt8] = []
    for segment in segments {
      guard segment.size == nil, segment.unit == nil else { return nil }
      switch (segment.value.kind, segment.kind) {
      case (.integer(let value), nil): bytes.append(UInt8(truncatingIfNeeded: value))
      case (.character(let value), nil): bytes.append(UInt8(truncatingIfNeeded: value))
      case (.string(let name), nil):
        bytes += names[name].unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      case (.string(let name), .utf8): bytes += names[name].utf8
      default: return nil
      }
    }
    do throws(Raise) { return try process.binary(bytes) } catch { return nil }
  }

  private func fun(_ module: Expr, _ function: Expr, _ arity: Expr) -> Term? {
    guard case .atom(let module) = module.kind, case .atom(let function) = function.kind,
      case .integer(let arity) = arity.kind, 0...255 ~= arity,
      let module = Term.atom(ifRoomFor: names[module], for: .program),
      let function = Term.atom(ifRoomFor: names[function], for: .program)
    else { return nil }
    return process.externalFun(process.machine.code.export(module, function, arity))
  }
}
