/// Text in which each code point is a character of its own: below U+0300 and without carriage returns. What
/// `string` does with it needs no tables, and can be done to the whole of it at once.
extension NativeTable {
  static let simpleText: [Native] = [
    // How many characters a flat list or a binary has, if it is simple; else false.
    Native("simple_length") { p, text in
      p.simpleLength(text).map { Term(small: $0) } ?? Atom.false
    },
    // From the first occurrence of a list in a list on, or nomatch.
    Native("find_in_list") { p, list, pattern throws(Raise) in
      guard pattern.isCons else { throw p.badarg() }
      return p.find(pattern, in: list).map { $0.rest } ?? nomatch
    },
    // What is in front of the first occurrence and what is behind it, or nomatch.
    Native("split_list") { p, list, pattern throws(Raise) in
      guard pattern.isCons else { throw p.badarg() }
      guard let (count, rest) = p.find(pattern, in: list) else { return nomatch }
      var builder = ListBuilder(p)
      var next = list
      for _ in 0..<count {
        builder.append(next.head)
        next = next.tail
      }
      var after = rest
      var part = pattern
      while part.isCons {
        after = after.tail
        part = part.tail
      }
      return p.tuple(builder.finish(), after)
    },
    // How many code points of the list make its first grapheme cluster.
    Native("first_cluster") { p, list throws(Raise) in
      guard let text = String(characters: list) else { throw p.badarg() }
      return Term(small: text.first?.unicodeScalars.count ?? 0)
    },
    // A list of code points in another case.
    Native("uppercase_all") { p, list throws(Raise) in
      try p.converted(list, from: UInt8(ascii: "a"), to: UInt8(ascii: "A")) {
        $0.properties.uppercaseMapping
      }
    },
    Native("lowercase_all") { p, list throws(Raise) in
      try p.converted(list, from: UInt8(ascii: "A"), to: UInt8(ascii: "a")) {
        $0.properties.lowercaseMapping
      }
    },
    // What differs only in case, or in how case is written (ß, ss), has the same upper case.
    Native("casefold_all") { p, list throws(Raise) in
      try p.converted(list, from: UInt8(ascii: "A"), to: UInt8(ascii: "a")) { scalar in
        scalar.properties.uppercaseMapping.unicodeScalars
          .map(\.properties.lowercaseMapping).joined()
      }
    },
  ]

  private static let nomatch = Term(atom: "nomatch")
}

extension Process {
  fileprivate func simpleLength(_ text: Term) -> Int? {
    text.isBinary ? simpleLength(binary: text) : simpleLength(list: text)
  }

  private func simpleLength(list: Term) -> Int? {
    var count = 0
    var rest = list
    while rest.isCons {
      let character = rest.head
      guard character.isSmall, 0..<0x300 ~= character.small, character.small != 0x0d else {
        return nil
      }
      count &+= 1
      rest = rest.tail
    }
    charge(count >> 6)
    return rest.isEmpty ? count : nil
  }

  private func simpleLength(binary: Term) -> Int? {
    guard binary.isWholeBinary else { return nil }
    charge(binary.bitCount >> 11)
    return binary.bitString.withBytes { bytes in
      var count = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if byte == 0x0d { return nil }
          index &+= 1
        } else {
          // Two bytes, the first of which is 0xcb for U+02FF.
          guard 0xc2...0xcb ~= byte, index + 1 < bytes.count, bytes[index + 1] & 0xc0 == 0x80 else {
            return nil
          }
          index &+= 2
        }
        count &+= 1
      }
      return count
    }
  }

  fileprivate func find(_ pattern: Term, in list: Term) -> (count: Int, rest: Term)? {
    var count = 0
    var rest = list
    let first = pattern.head
    while rest.isCons {
      if rest.head == first, starts(rest, with: pattern) { return (count, rest) }
      rest = rest.tail
      count &+= 1
    }
    charge(count >> 6)
    return nil
  }

  private func starts(_ list: Term, with pattern: Term) -> Bool {
    var (list, pattern) = (list, pattern)
    while pattern.isCons {
      guard list.isCons, list.head == pattern.head else { return false }
      list = list.tail
      pattern = pattern.tail
    }
    return true
  }

  fileprivate func converted(
    _ list: Term, from: UInt8, to: UInt8, _ map: (Unicode.Scalar) -> String
  ) throws(Raise) -> Term {
    var builder = ListBuilder(self)
    var rest = list
    var count = 0
    let letters = Int(from)..<Int(from) + 26
    let distance = Int(to) - Int(from)
    while rest.isCons {
      let character = rest.head
      guard character.isSmall, let value = UInt32(exactly: character.small),
        let scalar = Unicode.Scalar(value)
      else { throw badarg() }
      count &+= 1
      if value < 0x80 {
        let isLetter = letters.contains(character.small)
        builder.append(isLetter ? Term(small: character.small + distance) : character)
      } else {
        for other in map(scalar).unicodeScalars { builder.append(Term(small: Int(other.value))) }
      }
      rest = rest.tail
    }
    charge(count >> 4)
    return builder.finish()
  }
}
