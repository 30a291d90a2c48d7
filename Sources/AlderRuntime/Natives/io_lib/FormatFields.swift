/// Directives whose text does not depend on what stands around them.
enum FormatFields {
  static func write(
    _ directive: FormatDirective, to text: inout TextBuffer
  ) throws(Formatter.Failure) {
    switch directive.control {
    case "i": break
    case "n": try newLines(directive, &text)
    case "~": try characters(126, directive, &text)
    case "c": try character(directive, &text)
    case "s": try atom(directive, &text)
    case "b", "B", "x", "X", "+", "#": try integer(directive, &text)
    default: try float(directive, &text)
    }
  }

  private static func newLines(
    _ directive: FormatDirective, _ text: inout TextBuffer
  ) throws(Formatter.Failure) {
    guard directive.precision == nil, directive.width == nil || !directive.isLeft else {
      throw .badArgument
    }
    text.append(10, count: directive.width ?? 1)
  }

  private static func character(
    _ directive: FormatDirective, _ text: inout TextBuffer
  ) throws(Formatter.Failure) {
    let value = directive.arguments[0]
    guard value.isInteger else { throw .badArgument }
    // Without modifier t, the lowest byte counts.
    let low = value.isSmall ? UInt(bitPattern: value.small) : value.box[1].bits
    let isMagnitude = value.isBoxed(.negativeInteger)
    let byte = Int((isMagnitude ? 0 &- low : low) & 0xff)
    let code = directive.isUnicode && value.isSmall ? value.small : byte
    guard !directive.isUnicode || value.isSmall && CharacterClass.isCodePoint(code) else {
      throw .badArgument
    }
    try characters(UInt32(code), directive, &text)
  }

  private static func characters(
    _ character: UInt32, _ directive: FormatDirective, _ text: inout TextBuffer
  ) throws(Formatter.Failure) {
    guard let count = directive.precision else {
      return text.append(character, count: directive.width ?? 1)
    }
    guard directive.width ?? count >= count else { throw .badArgument }
    let start = text.count
    text.append(character, count: count)
    text.pad(from: start, to: directive.width ?? count, directive)
  }

  /// ~s of an atom.
  private static func atom(
    _ directive: FormatDirective, _ text: inout TextBuffer
  ) throws(Formatter.Failure) {
    let start = text.count
    text.append(utf8: directive.arguments[0].atomUTF8)
    if !directive.isUnicode, text.contents[start...].contains(where: { $0 > 255 }) {
      throw .badArgument
    }
    try text.fitString(directive, from: start)
  }

  private static func integer(
    _ directive: FormatDirective, _ text: inout TextBuffer
  ) throws(Formatter.Failure) {
    let value = directive.arguments[0]
    let base = directive.precision ?? 10
    guard value.isInteger, 2...36 ~= base else { throw .badArgument }
    var digits = value.integerText(base: base)
    if ["b", "x", "+"].contains(directive.control) {
      digits = digits.map { 65...90 ~= $0 ? $0 + 32 : $0 }
    }
    let start = text.count
    if digits[0] == UInt8(ascii: "-") {
      text.append("-" as Unicode.Scalar)
      digits.removeFirst()
    }
    switch directive.control {
    case "x", "X":
      let prefix = directive.arguments[1]
      if prefix.isAtom {
        text.append(utf8: prefix.atomUTF8)
      } else {
        guard prefix.isList, text.append(characters: prefix, .utf8) else { throw .badArgument }
      }
    case "+", "#":
      text.append(decimal: base)
      text.append("#" as Unicode.Scalar)
    default: break
    }
    text.append(ascii: digits)
    var field = directive
    field.precision = nil
    try text.fit(field, from: start)
  }

  private static func float(
    _ directive: FormatDirective, _ text: inout TextBuffer
  ) throws(Formatter.Failure) {
    guard directive.arguments[0].isFloat else { throw .badArgument }
    let start = text.count
    guard
      let digits = FormatFloat.text(
        directive.arguments[0].float, directive.control, precision: directive.precision)
    else { throw .badArgument }
    text.append(ascii: digits)
    var field = directive
    field.precision = nil
    try text.fit(field, from: start)
  }
}

/// Fields: what has been written from `start` on is padded or cut to a width.
extension TextBuffer {
  /// A term that is too wide becomes asterisks.
  mutating func fit(
    _ directive: FormatDirective, from start: Int
  ) throws(Formatter.Failure) {
    guard let width = directive.width ?? directive.precision else { return }
    let length = count - start
    let most = min(length, min(width, directive.precision ?? width))
    if length > most {
      truncate(to: start)
      append(UInt32(UInt8(ascii: "*")), count: most)
    }
    pad(from: start, to: width, directive)
  }

  /// A string that is too wide is cut.
  mutating func fitString(
    _ directive: FormatDirective, from start: Int
  ) throws(Formatter.Failure) {
    guard let width = directive.width ?? directive.precision else { return }
    let precision = directive.precision ?? width
    guard precision <= width else { throw .badArgument }
    var inner = directive
    if directive.precision != nil, directive.width == nil || precision < width {
      inner.isLeft = true
    }
    cut(from: start, to: precision)
    // Only what is narrower than the field's precision is padded to it; a string without
    // precision has its length for one.
    if directive.precision != nil { pad(from: start, to: precision, inner) }
    pad(from: start, to: width, directive)
  }

  mutating func pad(from start: Int, to width: Int, _ directive: FormatDirective) {
    let missing = width - displayWidth(from: start)
    guard missing > 0 else { return }
    let end = count
    append(directive.padding, count: missing)
    if !directive.isLeft, !overflowed { rotate(from: start, by: end) }
  }

  /// In characters as a reader counts them.
  private func displayWidth(from start: Int) -> Int {
    let part = UnsafeBufferPointer(rebasing: contents[start...])
    if part.allSatisfy({ $0 < 0x300 && $0 != 13 }) { return part.count }
    return Self.string(part).count
  }

  private mutating func cut(from start: Int, to width: Int) {
    let part = UnsafeBufferPointer(rebasing: contents[start...])
    if part.allSatisfy({ $0 < 0x300 && $0 != 13 }) {
      if part.count > width { truncate(to: start + width) }
      return
    }
    let kept = Self.string(part).prefix(width).unicodeScalars.count
    truncate(to: start + kept)
  }
}
