extension NativeTable {
  static let binarySearching: [Native] = [
    Native("compile_pattern") { p, pattern throws(Raise) in
      guard let search = PatternSearch(pattern) else { throw p.badarg() }
      return p.tuple(search.tag, pattern)
    },
    Native("match") { p, binary, pattern throws(Raise) in
      try p.firstMatch(binary, pattern, .empty)
    },
    Native("match") { p, binary, pattern, options throws(Raise) in
      try p.firstMatch(binary, pattern, options)
    },
    Native("matches") { p, binary, pattern throws(Raise) in
      try p.allMatches(binary, pattern, .empty)
    },
    Native("matches") { p, binary, pattern, options throws(Raise) in
      try p.allMatches(binary, pattern, options)
    },
    Native("split") { p, binary, pattern throws(Raise) in
      try p.split(binary, pattern, .empty)
    },
    Native("split") { p, binary, pattern, options throws(Raise) in
      try p.split(binary, pattern, options)
    },
  ]
}

private let scope = Term(atom: "scope")
private let global = Term(atom: "global")
private let trim = Term(atom: "trim")
private let trimAll = Term(atom: "trim_all")
private let nomatch = Term(atom: "nomatch")

/// What a search is told beside the pattern.
private struct SearchOptions {
  var range: Range<Int>
  var isGlobal = false
  var trims = false
  var trimsAll = false

  /// Nil when one of them is none; those about parts are for `split` only.
  init?(_ options: Term, byteCount: Int, areAboutParts: Bool) {
    range = 0..<byteCount
    var list = options
    while list.isCons {
      let option = list.head
      list = list.tail
      if option.isTuple(arity: 2), option.elements[0] == scope {
        guard let part = BinaryPart(option.elements[1], of: byteCount) else { return nil }
        range = part.range
        continue
      }
      guard areAboutParts else { return nil }
      switch option {
      case global: isGlobal = true
      case trim: trims = true
      case trimAll: trimsAll = true
      default: return nil
      }
    }
    guard list.isEmpty else { return nil }
  }
}

extension Process {
  fileprivate func firstMatch(
    _ binary: Term, _ pattern: Term, _ options: Term
  ) throws(Raise) -> Term {
    let (search, options) = try self.search(binary, pattern, options, areAboutParts: false)
    let match = binary.bitString.withBytes { search.first(in: $0, options.range) }
    charge((match?.end ?? options.range.upperBound) - options.range.lowerBound, for: binary)
    guard let match else { return nomatch }
    return tuple(Term(small: match.start), Term(small: match.count))
  }

  fileprivate func allMatches(
    _ binary: Term, _ pattern: Term, _ options: Term
  ) throws(Raise) -> Term {
    let (search, options) = try self.search(binary, pattern, options, areAboutParts: false)
    var list = ListBuilder(self)
    binary.bitString.withBytes { bytes in
      search.forEach(in: bytes, options.range) { match in
        list.append(tuple(Term(small: match.start), Term(small: match.count)))
        return true
      }
    }
    charge(options.range.count, for: binary)
    return list.finish()
  }

  fileprivate func split(_ binary: Term, _ pattern: Term, _ options: Term) throws(Raise) -> Term {
    let (search, options) = try self.search(binary, pattern, options, areAboutParts: true)
    var parts = ListBuilder(self)
    var start = 0
    /// Empty parts which are left out unless one that is not comes behind them.
    var emptyParts = 0
    func append(to end: Int) {
      if start < end {
        for _ in 0..<emptyParts { parts.append(part(of: binary, fromBit: 0, bitCount: 0)) }
        emptyParts = 0
      } else if options.trimsAll {
        return
      } else if options.trims {
        emptyParts += 1
        return
      }
      parts.append(part(of: binary, fromBit: start * 8, bitCount: (end - start) * 8))
    }
    let byteCount = binary.bitCount >> 3
    var isDivided = false
    binary.bitString.withBytes { bytes in
      search.forEach(in: bytes, options.range) { match in
        append(to: match.start)
        start = match.end
        isDivided = true
        return options.isGlobal
      }
    }
    charge(options.range.count, for: binary)
    // What has not been divided is the binary itself.
    if !isDivided, byteCount > 0 || !(options.trims || options.trimsAll) {
      return cons(binary, .empty)
    }
    append(to: byteCount)
    return parts.finish()
  }

  private func search(
    _ binary: Term, _ pattern: Term, _ options: Term, areAboutParts: Bool
  ) throws(Raise) -> (PatternSearch, SearchOptions) {
    guard binary.isWholeBinary, let search = PatternSearch(pattern),
      let options = SearchOptions(
        options, byteCount: binary.bitCount >> 3, areAboutParts: areAboutParts)
    else { throw badarg() }
    return (search, options)
  }

  /// For looking at `count` bytes; all of them are copied if they do not lie at whole bytes.
  private func charge(_ count: Int, for binary: Term) {
    charge((binary.bitString.bitOffset == 0 ? count : binary.bitCount >> 3) >> 7)
  }
}
