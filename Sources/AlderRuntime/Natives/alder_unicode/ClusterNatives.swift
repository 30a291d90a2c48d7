/// Functions of texts by grapheme clusters. They take flat lists of code points and binaries in UTF-8, and say
/// false to all others: what these are, and what is wrong with them, `string` finds out.
extension NativeTable {
  static let clusters: [Native] = [
    // How many clusters there are.
    Native("length") { p, text in
      p.withCharacters(of: text, Counting()).map { Term(small: $0) } ?? Atom.false
    },
    // The clusters: code points, and lists of several.
    Native("graphemes") { p, text in p.withCharacters(of: text, Gathering()) ?? Atom.false },
    Native("reverse") { p, text in p.withCharacters(of: text, Reversing()) ?? Atom.false },
    // What is left of a text without its first clusters.
    Native("drop") { p, text, count in
      p.withCharacters(of: text, Slicing(start: count.count, count: nil)) ?? Atom.false
    },
    // So many clusters from a place on.
    Native("slice") { p, text, start, count in
      p.withCharacters(of: text, Slicing(start: start.count, count: count.count)) ?? Atom.false
    },
    // How many code points of the list make its first cluster.
    Native("first_cluster") { p, list throws(Raise) in
      guard let count = p.withCharacters(of: list, CountingFirst()) else { throw p.badarg() }
      return Term(small: count)
    },
    // What stands between clusters that are separators.
    Native("lexemes") { p, text, separators in
      guard let separators = ClusterSet(separators) else { return Atom.false }
      return p.withCharacters(of: text, Separating(separators: separators)) ?? Atom.false
    },
    // The text from the first cluster on that is not in a set.
    Native("skip") { p, text, set in
      guard let set = ClusterSet(set) else { return Atom.false }
      return p.withCharacters(of: text, Skipping(set: set)) ?? Atom.false
    },
    // What is in front of the first cluster that is not in a set, or is in it, and the rest.
    Native("take") { p, text, set, isComplement in
      guard let set = ClusterSet(set) else { return Atom.false }
      let work = Taking(set: set, isComplement: isComplement == Atom.true)
      return p.withCharacters(of: text, work) ?? Atom.false
    },
  ]
}

extension Term {
  /// A number that is not negative; nothing has as many as a bignum says.
  fileprivate var count: Int { isSmall ? max(0, small) : .max }
}

/// What is done with a text, of whatever kind.
private protocol TextWork {
  associatedtype Result

  /// Nil if something in the text is no character.
  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Result?
}

extension Process {
  /// Nil if the text is neither a list nor a binary, or not all of it is characters.
  fileprivate func withCharacters<Work: TextWork>(of text: Term, _ work: Work) -> Work.Result? {
    if text.isList { return work(ListSource(text), self) }
    guard text.isWholeBinary else { return nil }
    return text.bitString.withBytes { bytes in work(BinarySource(text, bytes), self) }
  }
}

private struct Counting: TextWork {
  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Int? {
    var source = source
    var breaks = ClusterBreaks()
    var count = 0
    while let character = source.next() {
      if breaks.hasBreak(before: character) { count &+= 1 }
    }
    p.charge(count >> 6)
    return source.isAtEnd ? count : nil
  }
}

private struct CountingFirst: TextWork {
  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Int? {
    var source = source
    var breaks = ClusterBreaks()
    var count = 0
    while let character = source.next() {
      if breaks.hasBreak(before: character), count > 0 { return count }
      count &+= 1
    }
    return source.isAtEnd ? count : nil
  }
}

private struct Gathering: TextWork {
  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Term? {
    var reader = ClusterReader(source)
    var list = ListBuilder(p)
    var count = 0
    while reader.read() {
      list.append(reader.cluster(p))
      count &+= 1
    }
    p.charge(count >> 4)
    return reader.isAtEnd ? list.finish() : nil
  }
}

private struct Reversing: TextWork {
  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Term? {
    var reader = ClusterReader(source)
    var list = Term.empty
    var count = 0
    while reader.read() {
      list = p.cons(reader.cluster(p), list)
      count &+= 1
    }
    p.charge(count >> 4)
    return reader.isAtEnd ? list : nil
  }
}

/// Reads no more of the text than it has to.
private struct Slicing: TextWork {
  let start: Int
  /// Nil for all that there are.
  let count: Int?

  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Term? {
    guard let rest = skip(start, source, p) else { return nil }
    guard let count else { return rest.rest(p) }
    return skip(count, rest, p).map { rest.part(to: $0.position, p) }
  }

  /// The text without its first clusters. Precondition: one begins where it begins.
  private func skip<Source: CharacterSource>(
    _ count: Int, _ source: Source, _ p: Process
  ) -> Source? {
    var rest = source
    var behind = source
    var breaks = ClusterBreaks()
    var left = count
    while let character = behind.next() {
      if breaks.hasBreak(before: character) {
        if left == 0 { return rest }
        left &-= 1
      }
      rest = behind
    }
    p.charge((count - left) >> 6)
    return rest.isAtEnd ? rest : nil
  }
}

private struct Separating: TextWork {
  let separators: ClusterSet

  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Term? {
    var reader = ClusterReader(source, dividesLineEnds: separators.dividesLineEnds)
    var lexemes = ListBuilder(p)
    /// Where a lexeme begins whose end has not been found.
    var lexeme: Source?
    var count = 0
    while reader.read() {
      count &+= 1
      if separators.contains(reader.first, reader.others) {
        if let start = lexeme { lexemes.append(start.part(to: reader.start.position, p)) }
        lexeme = nil
      } else if lexeme == nil {
        lexeme = reader.start
      }
    }
    p.charge(count >> 4)
    guard reader.isAtEnd else { return nil }
    if let lexeme { lexemes.append(lexeme.part(to: reader.end.position, p)) }
    return lexemes.finish()
  }
}

private struct Skipping: TextWork {
  let set: ClusterSet

  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Term? {
    set.skip(source, p).map { $0.rest(p) }
  }
}

private struct Taking: TextWork {
  let set: ClusterSet
  let isComplement: Bool

  func callAsFunction<Source: CharacterSource>(_ source: Source, _ p: Process) -> Term? {
    set.skip(source, isComplement: isComplement, p).map { rest in
      p.tuple(source.part(to: rest.position, p), rest.rest(p))
    }
  }
}

extension ClusterSet {
  /// The text without its first clusters that are in the set, or with `isComplement` are not; nil if something
  /// on the way is no character.
  fileprivate func skip<Source: CharacterSource>(
    _ source: Source, isComplement: Bool = false, _ p: Process
  ) -> Source? {
    var reader = ClusterReader(source, dividesLineEnds: dividesLineEnds)
    var count = 0
    defer { p.charge(count >> 4) }
    while reader.read() {
      if contains(reader.first, reader.others) == isComplement { return reader.start }
      count &+= 1
    }
    return reader.isAtEnd ? reader.end : nil
  }
}
