#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Turns source text into tokens, one form at a time.
///
/// The lexer owns what its tokens refer to: names and numbers. It reads the text through a pointer
/// that each call gets anew (`Text`), because it outlives none: included files are lexed by the same
/// lexer, after `position` and `file` have been changed. The text ends in two zero bytes, so looking
/// two bytes ahead of any byte of the text is always safe, and no comparison with the end is needed
/// except where a zero byte is met.
struct Lexer {
  typealias Text = UnsafeBufferPointer<UInt8>

  var names = NameTable()
  /// Numbers that are not small integers: `.integer`, `.bigInteger` or `.float`.
  var numbers: [ExprKind] = []
  var diagnostics: [Diagnostic] = []
  /// Where to go on in the text.
  var position = 0
  /// The file that the text is of.
  var file: UInt16 = 0
  /// Whether `maybe` and `else` (after `maybe`) are reserved words.
  var maybeIsReserved = true
  /// Whether the text ended inside a quoted token: more text might make it right.
  var endedInQuotes = false
  /// What a quoted token with escapes consists of, while it is read.
  var scratch: [UInt8] = []
  private var startOfLine = 0

  /// Prepares for the start of a text: skips a byte order mark and a `#!` line.
  mutating func start(_ text: Text) {
    position = 0
    if text[0] == 0xEF, text[1] == 0xBB, text.count > 4, text[2] == 0xBF { position = 3 }
    if text[position] == UInt8(ascii: "#"), text[position + 1] == UInt8(ascii: "!") {
      while position < text.count - 2, text[position] != UInt8(ascii: "\n") { position += 1 }
    }
    startOfLine = position
  }

  /// Appends the tokens of one form, with its dot or the end of the text as the last one. Says
  /// whether a `?` is among them.
  mutating func scanForm(_ text: Text, into tokens: inout ContiguousArray<Token>) -> Bool {
    var hasMacros = false
    while true {
      let token = next(text)
      tokens.append(token)
      switch token.kind {
      case .dot, .endOfText: return hasMacros
      case .question: hasMacros = true
      default: break
      }
    }
  }

  /// The next token.
  mutating func next(_ text: Text) -> Token {
    while true {
      let before = position
      skipBlanks(text)
      let start = position
      if let (kind, payload) = scan(text) {
        var flags: Token.Flags = start == startOfLine ? .atLineStart : []
        if before != start { flags.insert(.afterSpace) }
        return Token(
          kind, start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: position), payload: payload, flags: flags)
      }
      // An illegal character or the like has been reported: go on behind it.
    }
  }

  @inline(__always)
  private mutating func skipBlanks(_ text: Text) {
    while true {
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 1...8, 11, 12, 14...31:
        position += 1
      case UInt8(ascii: "\n"):
        position += 1
        startOfLine = position
      case UInt8(ascii: "%"):
        skipComment(text)
      case 0xC2 where 0x80...0xA0 ~= text[position + 1]:
        position += 2  // the blanks of Latin-1's upper half
      case 0 where position < text.count - 2:
        position += 1
      default:
        return
      }
    }
  }

  private mutating func skipComment(_ text: Text) {
    let start = text.baseAddress! + position
    // Safe: the range is inside the text, whose end is two bytes before the buffer's.
    let length = text.count - 2 - position
    if let end = memchr(start, Int32(UInt8(ascii: "\n")), length) {
      position = text.baseAddress!.distance(to: end.assumingMemoryBound(to: UInt8.self))
    } else {
      position = text.count - 2
    }
  }

  /// Reports an error in the text from `start` to where the lexer is.
  @inline(never)
  mutating func report(_ message: String, from start: Int) {
    let span = Span(start: UInt32(start), end: UInt32(max(position, start + 1)), file: file)
    diagnostics.append(.error(message, at: span))
  }
}
