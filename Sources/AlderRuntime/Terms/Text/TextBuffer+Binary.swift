/// How a binary was shown.
struct BinaryForm {
  /// As bytes, between which the pretty printer may break a line.
  var isBytes = false
  var isAbbreviated = false
}

/// Binaries: `<<"text">>`, `<<"text"/utf8>>` or `<<1,2,5:3>>`.
extension TextBuffer {
  /// How many bytes of a binary shown as text count as one element.
  private static let charactersPerDepth = 4

  mutating func append(
    binary term: Term, depth: Int, budget: Int, _ options: WriteOptions
  ) -> BinaryForm {
    let bits = term.bitString
    if bits.bitCount == 0 {
      append("<<>>" as StaticString)
      return BinaryForm()
    }
    if depth == 1 {
      append("<<...>>" as StaticString)
      return BinaryForm(isAbbreviated: true)
    }
    if options.strings, bits.trailingBits == 0 {
      let left = budget < 0 ? budget : max(0, budget - 6)
      if let text = BinaryText(bits, depth: depth - 1, budget: left, options) {
        append(text)
        return BinaryForm(isAbbreviated: text.isPrefix)
      }
    }
    return append(bytesOf: bits, depth: depth, budget: budget)
  }

  private mutating func append(_ text: BinaryText) {
    append("<<\"" as StaticString)
    for character in text.characters {
      append(escaped: character, quote: "\"", encoding: .unicode)
    }
    append("\"" as Unicode.Scalar)
    if text.isUTF8 { append("/utf8" as StaticString) }
    if text.isPrefix { append("..." as StaticString) }
    append(">>" as StaticString)
  }

  private mutating func append(bytesOf bits: BitString, depth: Int, budget: Int) -> BinaryForm {
    append("<<" as StaticString)
    let start = count
    let most = budget < 0 ? Int.max : max(0, budget - 4)
    var depth = depth
    for index in 0..<bits.byteCount {
      if index > 0 { append("," as Unicode.Scalar) }
      if depth == 1 || count - start >= most { return leaveOutRest() }
      depth -= 1
      append(decimal: Int(bits.byte(index)))
    }
    if bits.trailingBits > 0 {
      if bits.byteCount > 0 { append("," as Unicode.Scalar) }
      if depth == 1 || count - start >= most { return leaveOutRest() }
      append(decimal: bits.trailingValue)
      append(":" as Unicode.Scalar)
      append(decimal: bits.trailingBits)
    }
    append(">>" as StaticString)
    return BinaryForm(isBytes: true)
  }

  private mutating func leaveOutRest() -> BinaryForm {
    append("...>>" as StaticString)
    return BinaryForm(isBytes: true, isAbbreviated: true)
  }
}

/// A binary that looks like text.
struct BinaryText {
  private(set) var characters: [UInt32] = []
  /// Its bytes are UTF-8 beyond ASCII, not Latin-1.
  private(set) var isUTF8 = false
  /// Only the beginning is shown.
  private(set) var isPrefix = false

  /// Nil when it does not look like text, as far as it would be shown. `depth` is the number of
  /// elements that may be shown, negative for all.
  init?(_ bits: BitString, depth: Int, budget: Int, _ options: WriteOptions) {
    var most = bits.byteCount
    if depth >= 0 { most = min(most, 4 * depth) }
    if budget >= 0 { most = min(most, budget) }
    if most == 0 { return nil }
    let isText = bits.withBytes { bytes in
      if options.encoding == .unicode, let text = Self.characters(bytes, most) {
        return readUTF8(text, bytes, most, depth, options.printable)
      }
      return readLatin1(bytes, most, depth)
    }
    if !isText { return nil }
  }

  private mutating func readLatin1(
    _ bytes: UnsafeBufferPointer<UInt8>, _ most: Int, _ depth: Int
  ) -> Bool {
    let part = bytes.prefix(most)
    let printable = part.prefix { CharacterClass.isPrintable(UInt32($0), .latin1) }
    guard printable.count == most || depth > 0 && printable.count >= depth else { return false }
    isUTF8 = false
    isPrefix = printable.count < bytes.count
    characters = printable.map { UInt32($0) }
    return true
  }

  /// The first `most` characters, nil if they are not UTF-8.
  private static func characters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ most: Int
  ) -> [UInt32]? {
    var decoder = UTF8Decoder(bytes)
    var characters: [UInt32] = []
    while characters.count < most, let character = decoder.next() { characters.append(character) }
    return characters.count == most || decoder.isAtEnd ? characters : nil
  }

  private mutating func readUTF8(
    _ text: [UInt32], _ bytes: UnsafeBufferPointer<UInt8>, _ most: Int, _ depth: Int,
    _ range: CharacterClass.Range
  ) -> Bool {
    let printable = text.prefix { CharacterClass.isPrintable($0, range) }
    guard printable.count == text.count || depth > 0 && printable.count >= depth else {
      return false
    }
    let byteCount = printable.reduce(0) { $0 + UTF8.width(Unicode.Scalar($1) ?? "?") }
    isUTF8 = byteCount != printable.count
    isPrefix = byteCount < bytes.count
    characters = Array(printable)
    return true
  }
}
