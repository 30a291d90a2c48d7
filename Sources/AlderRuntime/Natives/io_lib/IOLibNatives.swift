extension NativeTable {
  static let ioLib: [Native] = [
    Native("format") { p, format, arguments throws(Raise) in
      try p.formatted(format, arguments, limit: -1)
    },
    Native("fwrite") { p, format, arguments throws(Raise) in
      try p.formatted(format, arguments, limit: -1)
    },
    Native("format") { p, format, arguments, options throws(Raise) in
      try p.formatted(format, arguments, limit: p.charactersLimit(options))
    },
    Native("fwrite") { p, format, arguments, options throws(Raise) in
      try p.formatted(format, arguments, limit: p.charactersLimit(options))
    },
    Native("write") { p, term throws(Raise) in
      try p.text { TermText.write(term, .write, into: &$0) }
    },
    Native("write") { p, term, options throws(Raise) in
      let options = try p.writeOptions(options)
      return try p.text { TermText.write(term, options, into: &$0) }
    },
    Native("print") { p, term throws(Raise) in
      try p.text { TermText.pretty(term, .print, page: PageShape(), into: &$0) }
    },
    Native("print") { p, term, column, lineLength, depth throws(Raise) in
      guard column.isSmall, lineLength.isSmall, depth.isSmall else { throw p.badarg() }
      var options = WriteOptions.print
      options.depth = depth.small
      let page = PageShape(column: column.small, lineLength: lineLength.small)
      return try p.text { TermText.pretty(term, options, page: page, into: &$0) }
    },
    Native("write_atom") { p, atom throws(Raise) in
      guard atom.isAtom else { throw p.badarg() }
      return try p.text { $0.append(atom: atom, encoding: .unicode) }
    },
    Native("write_string") { p, string throws(Raise) in try p.quoted(string, "\"") },
    Native("write_string") { p, string, quote throws(Raise) in
      guard quote.isSmall, let mark = Unicode.Scalar(UInt32(truncatingIfNeeded: quote.small))
      else { throw p.badarg() }
      return try p.quoted(string, mark)
    },
    Native("write_char") { p, character throws(Raise) in
      guard character.isSmall, CharacterClass.isCodePoint(character.small) else {
        throw p.functionClause()
      }
      return try p.text { $0.append(character: UInt32(character.small)) }
    },
    Native("printable_list") { p, term throws(Raise) in
      Term(p.isString(term) { CharacterClass.isPrintable($0, p.printableRange) })
    },
    Native("printable_latin1_list") { p, term throws(Raise) in
      Term(p.isString(term) { CharacterClass.isPrintable($0, .latin1) })
    },
    Native("printable_unicode_list") { p, term throws(Raise) in
      Term(p.isString(term) { CharacterClass.isPrintable($0, .unicode) })
    },
    Native("char_list") { p, term throws(Raise) in
      Term(p.isString(term) { CharacterClass.isCodePoint(Int($0)) })
    },
    Native("latin1_char_list") { p, term throws(Raise) in Term(p.isString(term) { $0 <= 255 }) },
    Native("deep_char_list") { p, term throws(Raise) in Term(p.isDeepCharacterList(term)) },
  ]
}

extension Process {
  /// What a list may contain to be shown as a string with modifier t.
  var printableRange: CharacterClass.Range {
    withMachine { $0.options.printsUnicode } ? .unicode : .latin1
  }

  fileprivate func formatted(
    _ format: Term, _ arguments: Term, limit: Int
  ) throws(Raise) -> Term {
    guard let items = FormatParser.parse(format, arguments) else { throw badarg() }
    do throws(Formatter.Failure) {
      return try Formatter.format(self, items, limit: limit, printable: printableRange)
    } catch {
      throw error == .tooLong ? systemLimit() : badarg()
    }
  }

  fileprivate func charactersLimit(_ options: Term) throws(Raise) -> Int {
    try writeOptions(options).characters
  }

  /// `[{chars_limit, N} | {depth, N} | {encoding, E} ...]`, or a depth by itself.
  fileprivate func writeOptions(_ options: Term) throws(Raise) -> WriteOptions {
    var result = WriteOptions.write
    if options.isSmall {
      result.depth = options.small
      return result
    }
    var rest = options
    while rest.isCons {
      let option = rest.head
      rest = rest.tail
      guard option.isTuple(arity: 2), option.elements[0].isAtom else { throw badarg() }
      let value = option.elements[1]
      switch option.elements[0].atomName {
      case "chars_limit" where value.isSmall: result.characters = value.small
      case "depth" where value.isSmall: result.depth = value.small
      case "encoding" where value.isAtom:
        result.encoding = value == Atom.latin1 ? .latin1 : .unicode
      case "maps_order": result.orderedMaps = value == Atom.ordered
      default: throw badarg()
      }
    }
    guard rest.isEmpty else { throw badarg() }
    return result
  }

  fileprivate func text(_ write: (inout TextBuffer) -> Void) throws(Raise) -> Term {
    var buffer = TextBuffer()
    write(&buffer)
    if buffer.overflowed { throw systemLimit() }
    charge(buffer.count / 10)
    return buffer.list(self)
  }

  fileprivate func quoted(_ string: Term, _ quote: Unicode.Scalar) throws(Raise) -> Term {
    guard isString(string, { CharacterClass.isCodePoint(Int($0)) }) else { throw functionClause() }
    return try text { $0.append(string: string, quote: quote, encoding: .unicode) }
  }

  /// A proper list of characters that all satisfy `predicate`.
  fileprivate func isString(_ list: Term, _ predicate: (UInt32) -> Bool) -> Bool {
    var rest = list
    var count = 0
    defer { charge(count / 20) }
    while rest.isCons {
      let head = rest.head
      guard head.isSmall, UInt(bitPattern: head.small) <= 0x10ffff,
        predicate(UInt32(truncatingIfNeeded: head.small))
      else { return false }
      rest = rest.tail
      count += 1
    }
    return rest.isEmpty
  }

  /// Lists of code points, nested to any depth.
  fileprivate func isDeepCharacterList(_ term: Term) -> Bool {
    guard term.isList else { return false }
    var walk = CharacterData(term)
    while let item = walk.next() {
      guard case .character(let value) = item, CharacterClass.isCodePoint(value) else {
        return false
      }
    }
    return !walk.isMalformed
  }
}

extension TextBuffer {
  /// `$c`, a character as it stands in source text.
  fileprivate mutating func append(character: UInt32) {
    append("$" as Unicode.Scalar)
    if character == 32 { return append("\\s" as StaticString) }
    append(escaped: character, quote: "\\", encoding: .unicode)
  }
}
