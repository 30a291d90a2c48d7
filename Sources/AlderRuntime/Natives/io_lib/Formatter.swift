/// Writes what a format says.
///
/// The result is a list: the characters of the format, and in it, for each directive that shows a
/// term or a string, a list of its own. All of it is first written to one buffer; `groups` are the
/// parts that become lists of their own.
struct Formatter: ~Copyable {
  private let items: [FormatItem]
  private let printable: CharacterClass.Range
  /// The most characters that terms and strings may take; negative for any number.
  private let limit: Int
  private var text = TextBuffer()
  private var groups: [Range<Int>] = []
  /// How far `column` has been counted.
  private var countedTo = 0
  private var column = 0

  init(_ items: [FormatItem], limit: Int, printable: CharacterClass.Range) {
    self.items = items
    self.limit = limit
    self.printable = printable
  }

  enum Failure: Error { case badArgument, tooLong }

  /// The text as a list with its groups.
  static func format(
    _ p: Process, _ items: [FormatItem], limit: Int, printable: CharacterClass.Range
  ) throws(Failure) -> Term {
    var formatter = Formatter(items, limit: limit, printable: printable)
    try formatter.run()
    p.charge(formatter.text.count / 10)
    return formatter.list(p)
  }

  private mutating func run() throws(Failure) {
    var shares = limit < 0 ? nil : try LimitShares(limit, items, others: otherCharacters())
    for item in items {
      switch item {
      case .character(let character): text.append(character)
      case .directive(let directive) where directive.isLimited:
        let start = text.count
        let share = shares?.next ?? -1
        try limited(directive, share)
        shares?.spend(text.count - start)
        groups.append(start..<text.count)
      case .directive(let directive): try FormatFields.write(directive, to: &text)
      }
      if text.overflowed { throw .tooLong }
    }
  }

  private func list(_ p: Process) -> Term {
    var list = Term.empty
    var end = text.count
    for group in groups.reversed() {
      for index in stride(from: end - 1, through: group.upperBound, by: -1) {
        list = p.cons(Term(small: Int(text[index])), list)
      }
      var inner = Term.empty
      for index in group.reversed() { inner = p.cons(Term(small: Int(text[index])), inner) }
      list = p.cons(inner, list)
      end = group.lowerBound
    }
    for index in stride(from: end - 1, through: 0, by: -1) {
      list = p.cons(Term(small: Int(text[index])), list)
    }
    return list
  }

  /// How many characters all that is not limited takes.
  private func otherCharacters() throws(Failure) -> Int {
    var scratch = TextBuffer()
    for item in items {
      switch item {
      case .character(let character): scratch.append(character)
      case .directive(let directive) where directive.isLimited: break
      case .directive(let directive): try FormatFields.write(directive, to: &scratch)
      }
    }
    return scratch.count
  }

  // MARK: Terms and strings

  private mutating func limited(_ directive: FormatDirective, _ share: Int) throws(Failure) {
    switch directive.control {
    case "s": try string(directive, share)
    case "w": try write(directive, depth: -1, share)
    case "W": try write(directive, depth: depth(directive), share)
    case "p": try print(directive, depth: -1, share)
    default: try print(directive, depth: depth(directive), share)
    }
  }

  private func depth(_ directive: FormatDirective) throws(Failure) -> Int {
    guard directive.arguments[1].isSmall else { throw .badArgument }
    return directive.arguments[1].small
  }

  private func options(_ directive: FormatDirective, depth: Int, _ share: Int) -> WriteOptions {
    var options = WriteOptions()
    options.encoding = directive.isUnicode ? .unicode : .latin1
    options.printable = directive.isUnicode ? printable : .latin1
    options.depth = depth
    options.characters = share
    options.orderedMaps = directive.ordersMaps
    return options
  }

  private mutating func write(
    _ directive: FormatDirective, depth: Int, _ share: Int
  ) throws(Failure) {
    let start = text.count
    TermText.write(
      directive.arguments[0], options(directive, depth: depth, share), into: &text)
    try text.fit(directive, from: start)
  }

  /// A field's width is the length of a line here, its precision the column of the first character.
  private mutating func print(
    _ directive: FormatDirective, depth: Int, _ share: Int
  ) throws(Failure) {
    if directive.isLeft { throw .badArgument }
    var options = options(directive, depth: depth, share)
    options.strings = directive.detectsStrings
    let page = PageShape(
      column: directive.precision ?? currentColumn() + 1, lineLength: directive.width ?? 80)
    TermText.pretty(directive.arguments[0], options, page: page, into: &text)
  }

  private mutating func string(_ directive: FormatDirective, _ share: Int) throws(Failure) {
    let start = text.count
    let reading: BinaryReading = directive.isUnicode ? .utf8OrLatin1 : .latin1
    guard directive.arguments[0].isList || directive.arguments[0].isBinary,
      text.append(characters: directive.arguments[0], reading)
    else { throw .badArgument }
    var directive = directive
    if share >= 0 {
      if text.count - start > share {
        text.truncate(to: start + max(0, share - 3))
        text.append("..." as StaticString)
      }
      directive.width = directive.width.map { max(3, min($0, share)) }
    }
    try text.fitString(directive, from: start)
  }

  /// Characters since the last line break.
  private mutating func currentColumn() -> Int {
    while countedTo < text.count {
      switch text[countedTo] {
      case 10: column = 0
      case 9: column = (column + 8) / 8 * 8
      default: column += 1
      }
      countedTo += 1
    }
    return column
  }
}

/// How a limit is divided among the directives: evenly among those that are left, so that what one
/// does not use is for the others.
private struct LimitShares {
  private var left: Int
  private var count: Int

  init(_ limit: Int, _ items: [FormatItem], others: Int) {
    left = max(0, limit - others)
    count = items.count {
      if case .directive(let directive) = $0 { directive.isLimited } else { false }
    }
  }

  var next: Int { left / max(1, count) }

  mutating func spend(_ characters: Int) {
    left = max(0, left - characters)
    count -= 1
  }
}
