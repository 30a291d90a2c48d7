extension NativeTable {
  /// What stdlib's `string` needs to know of characters, as Swift's standard library has it.
  static let alderUnicode: [Native] = [
    Native("graphemes") { p, characters throws(Raise) in try p.graphemes(characters) },
    Native("titlecase") { p, character throws(Raise) in
      try p.mapping(of: character) { $0.properties.titlecaseMapping }
    },
  ]
}

extension Process {
  /// The code points of a character's mapping.
  fileprivate func mapping(
    of character: Term, _ map: (Unicode.Scalar) -> String
  ) throws(Raise) -> Term {
    guard character.isSmall, let value = UInt32(exactly: character.small),
      let scalar = Unicode.Scalar(value)
    else { throw badarg() }
    return characters(map(scalar))
  }

  /// A list of what a reader takes for characters: code points, and lists of several.
  fileprivate func graphemes(_ list: Term) throws(Raise) -> Term {
    guard let text = String(characters: list) else { throw badarg() }
    charge(text.utf8.count / 5)
    var result = Term.empty
    for character in text.reversed() {
      let scalars = character.unicodeScalars
      let only = scalars.count == 1 ? scalars.first : nil
      let cluster =
        only.map { Term(small: Int($0.value)) }
        ?? self.list(scalars.map { Term(small: Int($0.value)) })
      result = cons(cluster, result)
    }
    return result
  }
}
