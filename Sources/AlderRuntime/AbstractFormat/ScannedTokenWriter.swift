import AlderSyntax

/// Writes what the scanner finds: tokens, and the comments and white space between them if they are
/// wanted.
struct ScannedTokenWriter {
  private static let comment = Term(atom: "comment")
  private static let location = Term(atom: "location")
  private static let sigilPrefix = Term(atom: "sigil_prefix")
  private static let sigilSuffix = Term(atom: "sigil_suffix")
  private static let whiteSpace = Term(atom: "white_space")

  private let p: Process
  private let options: ScanOptions
  private let writer: TokenWriter

  init(_ p: Process, _ options: ScanOptions) {
    self.p = p
    self.options = options
    writer = TokenWriter(p, AtomCache())
  }

  /// Appends what a token is in Erlang; that of a string with a sigil are three.
  func append(
    _ token: Token, at position: TextPosition, text: Range<Int>, of scanner: TokenScanner,
    to list: inout ListBuilder
  ) throws(Raise) {
    if token.kind == .sigilBinary || token.kind == .sigilString {
      return try append(sigil: token, at: position, text: text, of: scanner, to: &list)
    }
    let annotation = annotation(position, text, scanner.bytes)
    list.append(try writer.term(token, annotation, scanner.names) { scanner.number($0) })
  }

  private func append(
    sigil token: Token, at position: TextPosition, text: Range<Int>, of scanner: TokenScanner,
    to list: inout ListBuilder
  ) throws(Raise) {
    var delimiter = text.lowerBound + 1
    while scanner.bytes[delimiter].isLetter { delimiter += 1 }
    let prefix = String(
      decoding: scanner.bytes[text.lowerBound + 1..<delimiter], as: UTF8.self)
    list.append(
      p.tuple(
        Self.sigilPrefix, annotation(position, text.lowerBound..<delimiter, scanner.bytes),
        Term(atom: prefix)))
    var place = position
    place.advance(to: delimiter, in: scanner.bytes)
    list.append(
      p.tuple(
        Atom.string, annotation(place, delimiter..<text.upperBound, scanner.bytes),
        p.characters(scanner.names[token.name])))
    place.advance(to: text.upperBound, in: scanner.bytes)
    list.append(
      p.tuple(
        Self.sigilSuffix, annotation(place, text.upperBound..<text.upperBound, scanner.bytes),
        .empty))
  }

  /// A comment or white space, which is its own value.
  func append(
    _ piece: TokenGap.Piece, at position: TextPosition, _ bytes: [UInt8],
    to list: inout ListBuilder
  ) {
    switch piece {
    case .comment(let range):
      guard options.hasComments else { return }
      let value = characters(bytes, range)
      list.append(p.tuple(Self.comment, annotation(position, range, bytes), value))
    case .whiteSpace(let range):
      guard options.hasWhiteSpace else { return }
      let value = characters(bytes, range)
      list.append(p.tuple(Self.whiteSpace, annotation(position, range, bytes), value))
    }
  }

  private func annotation(_ position: TextPosition, _ text: Range<Int>, _ bytes: [UInt8]) -> Term {
    let location = position.term(p, hasColumn: options.hasColumns)
    guard options.hasText else { return location }
    return p.list([
      p.tuple(ScanOptions.text, characters(bytes, text)), p.tuple(Self.location, location),
    ])
  }

  private func characters(_ bytes: [UInt8], _ range: Range<Int>) -> Term {
    p.characters(String(decoding: bytes[range], as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
