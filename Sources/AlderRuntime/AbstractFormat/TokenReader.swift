import AlderSyntax

/// Reads a list of `erl_scan`'s tokens for the parser.
struct TokenReader {
  private static let sigilPrefix = Term(atom: "sigil_prefix")
  private static let sigilSuffix = Term(atom: "sigil_suffix")
  private static let variable = Term(atom: "var")

  let parser = TokenParser()
  /// For each of the parser's tokens, the one that it was read from, and its annotation.
  private(set) var terms: [Term] = []
  private(set) var annotations: [Term] = []

  /// Reads them up to the first dot, with it; false if something is not a token.
  mutating func read(_ list: Term) -> Bool {
    var rest = list
    while rest.isCons {
      let token = rest.head
      rest = rest.tail
      guard token.isTuple, token.tupleArity >= 2, token.elements[0].isAtom else { return false }
      if token.elements[0] == Self.sigilPrefix {
        guard let next = readSigil(token, rest) else { return false }
        rest = next
        continue
      }
      guard token.tupleArity == 2 ? readSymbol(token) : token.tupleArity == 3 && readValue(token)
      else { return false }
    }
    return rest.isEmpty
  }

  private mutating func note(_ token: Term) {
    terms.append(token)
    annotations.append(token.elements[1])
  }

  private mutating func readSymbol(_ token: Term) -> Bool {
    parser.append(symbol: token.elements[0].atomName)
    note(token)
    return true
  }

  private mutating func readValue(_ token: Term) -> Bool {
    let value = token.elements[2]
    switch token.elements[0] {
    case Atom.atom:
      guard value.isAtom else { return false }
      parser.append(atom: value.atomName)
    case Self.variable:
      guard value.isAtom else { return false }
      parser.append(variable: value.atomName)
    case Atom.string:
      guard let text = String(characters: value) else { return false }
      parser.append(string: text)
    case FormTag.char:
      guard value.isSmall, let code = UInt32(exactly: value.small) else { return false }
      parser.append(character: code)
    case Atom.integer, Atom.float:
      guard let number = number(value) else { return false }
      parser.append(number: number)
    default:
      // A category that the grammar does not know.
      parser.append(symbol: "")
    }
    note(token)
    return true
  }

  private func number(_ value: Term) -> ExprKind? {
    if value.isSmall { return .integer(value.small) }
    if value.isFloat { return .float(value.float) }
    guard value.isBignum else { return nil }
    let digits = String(decoding: value.integerText(), as: UTF8.self)
    return Int(digits).map { .integer($0) } ?? .bigInteger(BigInteger(digits: digits, radix: 10))
  }

  /// The string behind a sigil's prefix and the suffix behind that; what is left of the list.
  private mutating func readSigil(_ prefix: Term, _ rest: Term) -> Term? {
    guard prefix.isTuple(arity: 3), prefix.elements[2].isAtom, rest.isCons,
      rest.head.isTuple(arity: 3), rest.head.elements[0] == Atom.string,
      let text = String(characters: rest.head.elements[2])
    else { return nil }
    let name = prefix.elements[2].atomName
    parser.append(sigil: text, isBinary: name != "s" && name != "S")
    note(prefix)
    let behind = rest.tail
    let hasSuffix =
      behind.isCons && behind.head.isTuple && behind.head.elements[0] == Self.sigilSuffix
    return hasSuffix ? behind.tail : behind
  }
}
