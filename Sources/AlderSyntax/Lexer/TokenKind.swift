/// What a token is. The raw value of a reserved word is the index of its predefined `Name`.
public enum TokenKind: UInt8, CaseIterable, Sendable {
  case after, and, andalso, band, begin, bnot, bor, bsl, bsr, bxor
  case `case`, `catch`, cond, div, `else`, end, fun, `if`, `let`, maybe
  case not, of, or, orelse, receive, rem, `try`, when, xor

  case atom, variable
  /// A small integer: the payload.
  case integer
  /// Any other number: the payload indexes `Lexer.numbers`.
  case number
  /// `$a`; the payload is the code point.
  case character
  case string
  /// A sigil string: `sigilBinary` is `<<"..."/utf8>>`, `sigilString` a string.
  case sigilBinary, sigilString

  case leftParen, rightParen, leftBrace, rightBrace, leftBracket, rightBracket
  case leftBinary, rightBinary
  case comma, semicolon, colon, doubleColon, bar, doubleBar, doubleAmpersand
  case rightArrow, leftArrow, doubleLeftArrow, strictLeftArrow, strictDoubleLeftArrow
  case rightDoubleArrow, assign
  case equals, maybeEquals
  case equal, notEqual, exactlyEqual, exactlyNotEqual
  case less, lessOrEqual, greater, greaterOrEqual
  case plus, plusPlus, minus, minusMinus, star, slash, bang, hash
  case period, range, ellipsis, question
  /// A character that is a token but means nothing: the payload is the character.
  case stray
  /// The end of a form: a period and white space.
  case dot
  /// The end of the text.
  case endOfText

  public var isReservedWord: Bool { rawValue < UInt8(Name.reservedCount) }

  /// Whether an operand may start with it.
  var startsOperand: Bool {
    switch self {
    case .atom, .variable, .integer, .number, .character, .string, .sigilString, .sigilBinary,
      .leftBrace, .leftBinary, .case, .if, .receive, .try, .begin, .fun, .maybe:
      true
    default: false
    }
  }

  /// Whether an operand may end with it.
  var endsOperand: Bool {
    switch self {
    case .atom, .variable, .integer, .number, .character, .string, .sigilString, .sigilBinary,
      .rightParen, .rightBrace, .rightBracket, .rightBinary, .end:
      true
    default: false
    }
  }

  /// The text of punctuation; reserved words and tokens with a content have it elsewhere.
  public var punctuation: String? {
    switch self {
    case .leftParen: "("
    case .rightParen: ")"
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftBinary: "<<"
    case .rightBinary: ">>"
    case .comma: ","
    case .semicolon: ";"
    case .colon: ":"
    case .doubleColon: "::"
    case .bar: "|"
    case .doubleBar: "||"
    case .doubleAmpersand: "&&"
    case .rightArrow: "->"
    case .leftArrow: "<-"
    case .doubleLeftArrow: "<="
    case .strictLeftArrow: "<:-"
    case .strictDoubleLeftArrow: "<:="
    case .rightDoubleArrow: "=>"
    case .assign: ":="
    case .equals: "="
    case .maybeEquals: "?="
    case .equal: "=="
    case .notEqual: "/="
    case .exactlyEqual: "=:="
    case .exactlyNotEqual: "=/="
    case .less: "<"
    case .lessOrEqual: "=<"
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .plus: "+"
    case .plusPlus: "++"
    case .minus: "-"
    case .minusMinus: "--"
    case .star: "*"
    case .slash: "/"
    case .bang: "!"
    case .hash: "#"
    case .period, .dot: "."
    case .range: ".."
    case .ellipsis: "..."
    case .question: "?"
    default: nil
    }
  }
}
