import AlderSyntax

/// What lexer and preprocessor report, as the terms of `erl_scan` and `epp`.
///
/// Both sides word their messages alike, so a message says which term it comes from; what has none is
/// {other, Text}.
struct ProblemDescription {
  private let message: String

  init(_ message: String) { self.message = message }

  func term(_ p: Process) throws(Raise) -> (module: Term, term: Term) {
    if let term = try scannerTerm(p) { return (Term(atom: "erl_scan"), term) }
    return (Term(atom: "epp"), try preprocessorTerm(p))
  }

  private func scannerTerm(_ p: Process) throws(Raise) -> Term? {
    switch message {
    case "illegal character", "illegal integer", "illegal float", "illegal atom", "illegal var":
      return p.tuple(Term(atom: "illegal"), Term(atom: String(message.dropFirst(8))))
    case "unterminated character": return FormTag.char
    default: break
    }
    if let base = quoted(after: "illegal base ") {
      return p.tuple(Term(atom: "base"), try p.integer(digits: base.utf8, base: 10) ?? .empty)
    }
    for (kind, quote) in [("string", "\""), ("atom", "'")] {
      let prefix = "unterminated \(kind) starting with \(quote)"
      if message.hasPrefix(prefix) {
        let text = message.dropFirst(prefix.count).dropLast()
        let quote = Term(small: Int(quote.utf8.first!))
        // The message shows line feeds.
        let lines = text.split(separator: "\\n", omittingEmptySubsequences: false)
        return p.tuple(Atom.string, quote, p.characters(lines.joined(separator: "\n")))
      }
    }
    return nil
  }

  private func preprocessorTerm(_ p: Process) throws(Raise) -> Term {
    func tag(_ name: String) -> Term { Term(atom: name) }
    if let name = quoted(after: "badly formed ") { return p.tuple(tag("bad"), try atom(name, p)) }
    if let name = quoted(after: "undefined macro ") {
      let parts = name.split(separator: "/")
      let arity = parts.count == 2 ? Int(parts[1]) : nil
      return p.tuple(
        Atom.undefined, try atom(arity == nil ? name : String(parts[0]), p),
        arity.map { Term(small: $0) } ?? Atom.none)
    }
    if let name = quoted(after: "circular macro ") {
      return p.tuple(tag("circular"), try atom(name, p), Atom.none)
    }
    for (prefix, name) in [
      ("argument mismatch for macro ", "mismatch"),
      ("badly formed argument for macro ", "arg_error"),
      ("redefining macro ", "redefine"), ("redefining predefined macro ", "redefine_predef"),
    ] {
      if let macro = quoted(after: prefix) { return p.tuple(tag(name), try atom(macro, p)) }
    }
    for (prefix, kind) in [
      ("can't find include file ", "file"), ("can't find include lib ", "lib"),
    ] {
      if let path = quoted(after: prefix) {
        return p.tuple(tag("include"), tag(kind), p.characters(path))
      }
    }
    for kind in ["unterminated", "unbalanced"] {
      if let directive = quoted(after: kind + " ") {
        return p.tuple(
          tag("illegal"), p.characters(kind), try atom(String(directive.dropFirst()), p))
      }
    }
    if let name = quoted(after: "argument ", before: " already used") {
      return p.tuple(tag("duplicated_argument"), try atom(name, p))
    }
    if message == "include nested too deep" {
      return p.tuple(tag("depth"), p.characters("include"))
    }
    for kind in ["error", "warning"] where message.hasPrefix("-\(kind)(") {
      // The text between the parentheses; epp.erl makes a term of it.
      let text = message.dropFirst(kind.count + 2).dropLast(2)
      return p.tuple(tag(kind + "_text"), p.characters(String(text)))
    }
    return p.tuple(tag("other"), p.characters(message))
  }

  private func atom(_ name: String, _ p: Process) throws(Raise) -> Term {
    guard let atom = Term.atom(ifRoomFor: name, for: .source) else { throw p.systemLimit() }
    return atom
  }

  /// What stands in quotes behind a prefix, to the end of the message or a suffix.
  private func quoted(after prefix: String, before suffix: String = "") -> String? {
    guard message.hasPrefix(prefix), message.hasSuffix(suffix) else { return nil }
    let rest = message.dropFirst(prefix.count).dropLast(suffix.count)
    guard rest.count >= 2, rest.first == "'" || rest.first == "\"", rest.first == rest.last else {
      return nil
    }
    return String(rest.dropFirst().dropLast())
  }
}
