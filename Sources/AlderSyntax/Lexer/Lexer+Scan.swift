extension Lexer {
  /// Scans the token that starts at `position`: its kind and payload, or nil if there is none and
  /// that has been reported.
  @inline(__always)
  mutating func scan(_ text: Text) -> (TokenKind, UInt32)? {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      let name = scanName(text)
      if name.index < Name.reservedCount {
        let isAtom = !maybeIsReserved && (name == .maybe || name == .else)
        return isAtom
          ? (.atom, name.index) : (TokenKind(rawValue: UInt8(name.index))!, name.index)
      }
      return (.atom, name.index)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return (.variable, scanName(text).index)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return scanNumber(text)
    case UInt8(ascii: "\""):
      return scanString(text)
    case UInt8(ascii: "'"):
      return scanQuotedAtom(text)
    case UInt8(ascii: "$"):
      return scanCharacter(text)
    case UInt8(ascii: "~"):
      return scanSigil(text)
    case 0x80...:
      return scanNonASCII(text)
    default:
      return scanPunctuation(text, byte)
    }
  }

  @inline(__always)
  private mutating func take(_ length: Int, _ kind: TokenKind) -> (TokenKind, UInt32)? {
    position += length
    return (kind, 0)
  }

  private mutating func scanPunctuation(_ text: Text, _ byte: UInt8) -> (TokenKind, UInt32)? {
    let next = text[position + 1]
    switch byte {
    case UInt8(ascii: "("): return take(1, .leftParen)
    case UInt8(ascii: ")"): return take(1, .rightParen)
    case UInt8(ascii: ","): return take(1, .comma)
    case UInt8(ascii: "{"): return take(1, .leftBrace)
    case UInt8(ascii: "}"): return take(1, .rightBrace)
    case UInt8(ascii: "["): return take(1, .leftBracket)
    case UInt8(ascii: "]"): return take(1, .rightBracket)
    case UInt8(ascii: ";"): return take(1, .semicolon)
    case UInt8(ascii: "#"): return take(1, .hash)
    case UInt8(ascii: "*"): return take(1, .star)
    case UInt8(ascii: "!"): return take(1, .bang)
    case UInt8(ascii: "."): return scanPeriod(text, next)
    case UInt8(ascii: ":"):
      if next == UInt8(ascii: ":") { return take(2, .doubleColon) }
      return next == UInt8(ascii: "=") ? take(2, .assign) : take(1, .colon)
    case UInt8(ascii: "|"):
      return next == UInt8(ascii: "|") ? take(2, .doubleBar) : take(1, .bar)
    case UInt8(ascii: "?"):
      return next == UInt8(ascii: "=") ? take(2, .maybeEquals) : take(1, .question)
    case UInt8(ascii: "+"):
      return next == UInt8(ascii: "+") ? take(2, .plusPlus) : take(1, .plus)
    case UInt8(ascii: "/"):
      return next == UInt8(ascii: "=") ? take(2, .notEqual) : take(1, .slash)
    case UInt8(ascii: "-"):
      if next == UInt8(ascii: ">") { return take(2, .rightArrow) }
      return next == UInt8(ascii: "-") ? take(2, .minusMinus) : take(1, .minus)
    case UInt8(ascii: ">"):
      if next == UInt8(ascii: ">") { return take(2, .rightBinary) }
      return next == UInt8(ascii: "=") ? take(2, .greaterOrEqual) : take(1, .greater)
    case UInt8(ascii: "="): return scanEquals(text, next)
    case UInt8(ascii: "<"): return scanLess(text, next)
    case UInt8(ascii: "&"):
      if next == UInt8(ascii: "&") { return take(2, .doubleAmpersand) }
      position += 1
      return (.stray, UInt32(byte))
    case 0:
      // Blanks have been skipped, so this is the end and not a zero byte of the text.
      return (.endOfText, 0)
    default:
      position += 1
      return (.stray, UInt32(byte))
    }
  }

  private mutating func scanPeriod(_ text: Text, _ next: UInt8) -> (TokenKind, UInt32)? {
    switch next {
    case UInt8(ascii: "."):
      return text[position + 2] == UInt8(ascii: ".") ? take(3, .ellipsis) : take(2, .range)
    case UInt8(ascii: "%"), 0...32:
      return take(1, .dot)
    case 0xC2 where 0x80...0xA0 ~= text[position + 2]:
      return take(1, .dot)
    default:
      return take(1, .period)
    }
  }

  private mutating func scanEquals(_ text: Text, _ next: UInt8) -> (TokenKind, UInt32)? {
    switch next {
    case UInt8(ascii: "="): return take(2, .equal)
    case UInt8(ascii: ">"): return take(2, .rightDoubleArrow)
    case UInt8(ascii: "<"): return take(2, .lessOrEqual)
    case UInt8(ascii: ":") where text[position + 2] == UInt8(ascii: "="):
      return take(3, .exactlyEqual)
    case UInt8(ascii: "/") where text[position + 2] == UInt8(ascii: "="):
      return take(3, .exactlyNotEqual)
    default: return take(1, .equals)
    }
  }

  private mutating func scanLess(_ text: Text, _ next: UInt8) -> (TokenKind, UInt32)? {
    switch next {
    case UInt8(ascii: "<"): return take(2, .leftBinary)
    case UInt8(ascii: "-"): return take(2, .leftArrow)
    case UInt8(ascii: "="): return take(2, .doubleLeftArrow)
    case UInt8(ascii: ":") where text[position + 2] == UInt8(ascii: "-"):
      return take(3, .strictLeftArrow)
    case UInt8(ascii: ":") where text[position + 2] == UInt8(ascii: "="):
      return take(3, .strictDoubleLeftArrow)
    default: return take(1, .less)
    }
  }
}
