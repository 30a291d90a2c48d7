/// Letters in another case, as Swift's standard library has it: lists of code points, of which some become several.
extension NativeTable {
  static let caseMapping: [Native] = [
    // An integer as what its title case is: a list.
    Native("titlecase") { p, character throws(Raise) in
      guard let value = ListSource.codePoint(character), let scalar = Unicode.Scalar(value) else {
        throw p.badarg()
      }
      return p.characters(scalar.properties.titlecaseMapping)
    },
    // All of a list.
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
}

extension Process {
  fileprivate func converted(
    _ list: Term, from: UInt8, to: UInt8, _ map: (Unicode.Scalar) -> String
  ) throws(Raise) -> Term {
    var builder = ListBuilder(self)
    var source = ListSource(list)
    var known = KnownMappings()
    var count = 0
    let letters = UInt32(from)..<UInt32(from) + 26
    let distance = Int(to) - Int(from)
    while let character = source.next() {
      count &+= 1
      if character < 0x80 {
        let isLetter = letters.contains(character)
        builder.append(Term(small: Int(character) + (isLetter ? distance : 0)))
      } else if let mapped = known[character] {
        builder.append(Term(small: Int(mapped)))
      } else if let scalar = Unicode.Scalar(character) {
        let mapped = map(scalar).unicodeScalars
        for other in mapped { builder.append(Term(small: Int(other.value))) }
        if mapped.count == 1 { known[character] = mapped.first?.value }
      }
    }
    guard source.isAtEnd else { throw badarg() }
    charge(count >> 4)
    return builder.finish()
  }
}

/// The last of the characters that become single ones, by their lowest bits: a text has few different ones.
private struct KnownMappings {
  private var characters: [UInt32] = []
  private var mapped: [UInt32] = []

  subscript(character: UInt32) -> UInt32? {
    get {
      let index = Int(character & 0xff)
      return !characters.isEmpty && characters[index] == character ? mapped[index] : nil
    }
    set {
      // No character is NUL here.
      if characters.isEmpty {
        characters = [UInt32](repeating: 0, count: 256)
        mapped = characters
      }
      characters[Int(character & 0xff)] = character
      mapped[Int(character & 0xff)] = newValue ?? character
    }
  }
}
