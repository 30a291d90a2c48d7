/// Takes a format apart and gives each directive its arguments.
struct FormatParser {
  private let format: [UInt32]
  private var position = 0
  private var arguments: Term
  private(set) var items: [FormatItem] = []

  /// Nil when the format is wrong or does not go with the arguments.
  static func parse(_ format: Term, _ arguments: Term) -> [FormatItem]? {
    guard let text = text(of: format), arguments.isList else { return nil }
    var parser = FormatParser(format: text, arguments: arguments)
    return parser.parse() ? parser.items : nil
  }

  private init(format: [UInt32], arguments: Term) {
    self.format = format
    self.arguments = arguments
  }

  /// A format is a list of characters, a binary or an atom.
  private static func text(of format: Term) -> [UInt32]? {
    var buffer = TextBuffer()
    if format.isAtom {
      buffer.append(utf8: format.atomUTF8)
    } else if !buffer.append(characters: format, .utf8OrLatin1) {
      return nil
    }
    return Array(buffer.contents)
  }

  private mutating func parse() -> Bool {
    while let character = take() {
      if character != UInt32(UInt8(ascii: "~")) {
        items.append(.character(character))
      } else if let directive = directive() {
        items.append(.directive(directive))
      } else {
        return false
      }
    }
    return arguments.isEmpty
  }

  private mutating func directive() -> FormatDirective? {
    var directive = FormatDirective(control: "~")
    directive.isLeft = take(if: "-")
    guard let width = number() else { return nil }
    directive.width = width.value.map { abs($0) }
    if let value = width.value, value < 0 { directive.isLeft = true }
    if take(if: ".") {
      guard let precision = number() else { return nil }
      directive.precision = precision.value
    }
    if take(if: ".") {
      guard let padding = padding() else { return nil }
      directive.padding = padding
    }
    modifiers(&directive)
    guard let control = take().flatMap(Unicode.Scalar.init),
      let count = FormatDirective.argumentCount(control)
    else { return nil }
    directive.control = control
    for _ in 0..<count {
      guard let argument = argument() else { return nil }
      directive.arguments.append(argument)
    }
    return directive
  }

  private mutating func modifiers(_ directive: inout FormatDirective) {
    while true {
      if take(if: "t") {
        directive.isUnicode = true
      } else if take(if: "l") {
        directive.detectsStrings = false
      } else if take(if: "k") {
        directive.ordersMaps = true
      } else {
        return
      }
    }
  }

  /// Digits, or `*` for an argument; nil when that is not an integer.
  private mutating func number() -> (value: Int?, Void)? {
    if take(if: "*") {
      guard let argument = argument(), argument.isSmall else { return nil }
      return (argument.small, ())
    }
    var value: Int?
    while let digit = peek(), 48...57 ~= digit {
      position += 1
      let (product, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product + Int(digit - 48)
    }
    return (value, ())
  }

  private mutating func padding() -> UInt32? {
    guard take(if: "*") else { return take() }
    guard let argument = argument(), argument.isSmall,
      CharacterClass.isCodePoint(argument.small)
    else { return nil }
    return UInt32(argument.small)
  }

  private mutating func argument() -> Term? {
    guard arguments.isCons else { return nil }
    defer { arguments = arguments.tail }
    return arguments.head
  }

  private func peek() -> UInt32? { position < format.count ? format[position] : nil }

  private mutating func take() -> UInt32? {
    guard let character = peek() else { return nil }
    position += 1
    return character
  }

  private mutating func take(if character: Unicode.Scalar) -> Bool {
    guard peek() == character.value else { return false }
    position += 1
    return true
  }
}
